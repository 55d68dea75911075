import { UnusableFile } from '../staged'

/**
 * Postcodes of one sector ("SW1A0") that lie in one area, their last two letters one after the other. Without units, as of
 * US ZIP codes: the whole of it.
 */
export type PackedRow = { sector: string; areaCode: string; units: string | null; endedUnits: string }

const sectorShape = /^[A-Z]{1,2}\d[A-Z\d]?\d$/
const unitsShape = /^(?:[A-Z]{2})*$/

/** Refuses what cannot be a postcode, and one that stands in a file twice: with two areas neither would be the answer. */
export class SeenUnits {
  private readonly bySector = new Map<string, Uint8Array>()

  add(sector: string, units: string): void {
    if (!sectorShape.test(sector))
      throw new UnusableFile([`${sector || 'An empty cell'} is no postcode sector.`])
    if (!unitsShape.test(units)) throw new UnusableFile([`${sector} has an end that is not two letters.`])
    const seen = this.bySector.get(sector) ?? new Uint8Array(26 * 26)
    this.bySector.set(sector, seen)
    for (let at = 0; at < units.length; at += 2) {
      const place = (units.charCodeAt(at) - 65) * 26 + units.charCodeAt(at + 1) - 65
      if (seen[place])
        throw new UnusableFile([`${sector}${units.slice(at, at + 2)} stands in the file twice.`])
      seen[place] = 1
    }
  }
}

/** Packs postcodes that come one by one, in any order: a few bytes each, until all have been read. */
export class Packer {
  private readonly rows = new Map<string, { live: Letters; ended: Letters }>()
  private readonly seen = new SeenUnits()

  /** @param postcode without a space, in capitals. Newport's of before 1984 cannot be typed any more and is left out. */
  add(postcode: string, areaCode: string, isEnded: boolean): void {
    if (postcode.startsWith('NPT')) return
    const sector = postcode.slice(0, -2)
    const unit = postcode.slice(-2)
    this.seen.add(sector, unit)
    const key = `${sector} ${areaCode}`
    const row = this.rows.get(key) ?? { live: new Letters(), ended: new Letters() }
    this.rows.set(key, row)
    row[isEnded ? 'ended' : 'live'].add(unit)
  }

  *packed(): Generator<PackedRow> {
    for (const [key, { live, ended }] of this.rows) {
      const [sector = '', areaCode = ''] = key.split(' ')
      yield { sector, areaCode, units: live.text(), endedUnits: ended.text() }
    }
  }
}

class Letters {
  private bytes = Buffer.alloc(32)
  private length = 0

  add(unit: string): void {
    if (this.length + 2 > this.bytes.length) this.bytes = Buffer.concat([this.bytes], this.bytes.length * 2)
    this.length += this.bytes.write(unit, this.length, 'latin1')
  }

  text(): string {
    return this.bytes.toString('latin1', 0, this.length)
  }
}
