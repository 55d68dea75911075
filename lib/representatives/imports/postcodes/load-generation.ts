import { once } from 'node:events'
import type postgres from 'postgres'
import { statements } from '@/db/client'
import { saveSourceOnce } from '../carry-out'
import type { SourceFacts } from '../sources'
import { UnusableFile } from '../staged'
import type { PackedRow } from './pack-postcodes'

export type Loaded = { generationId: number; rows: number; postcodes: number; codes: Set<string> }

const pieceLength = 64 * 1024
const cell = (text: string | null) => (text === null ? '\\N' : text)

async function copyRows(
  tx: postgres.TransactionSql,
  generationId: number,
  rows: AsyncIterable<PackedRow>,
): Promise<Omit<Loaded, 'generationId'>> {
  const stream =
    await tx`copy postcode_sector (generation_id, sector, area_code, units, ended_units) from stdin`.writable()
  const done = once(stream, 'finish')
  done.catch(() => {})
  const loaded = { rows: 0, postcodes: 0, codes: new Set<string>() }
  let piece = ''
  try {
    for await (const row of rows) {
      loaded.rows++
      loaded.postcodes += row.units === null ? 1 : row.units.length / 2
      if (row.areaCode !== '' && row.units !== '') loaded.codes.add(row.areaCode)
      piece += `${generationId}\t${row.sector}\t${row.areaCode}\t${cell(row.units)}\t${row.endedUnits}\n`
      if (piece.length < pieceLength) continue
      if (!stream.write(piece)) await once(stream, 'drain')
      piece = ''
    }
  } catch (error) {
    stream.destroy(error as Error)
    throw error
  }
  stream.end(piece)
  await done
  return loaded
}

/**
 * Loads the rows of a file as a new generation that nobody reads yet. All of it or none.
 * Throws UnusableFile when the file cannot be used.
 */
export async function loadGeneration(
  chamber: string,
  source: SourceFacts,
  rows: AsyncIterable<PackedRow>,
): Promise<Loaded> {
  return statements().begin(async (tx) => {
    await saveSourceOnce(tx, source)
    const [made] = await tx<{ id: number }[]>`
      insert into postcode_generation (chamber_slug, source_slug, sha256) values (${chamber}, ${source.slug}, '') returning id`
    const generationId = made?.id ?? 0
    const loaded = await copyRows(tx, generationId, rows)
    if (loaded.rows === 0)
      throw new UnusableFile(['The file has no postcodes. An empty list replaces nothing.'])
    await tx`update postcode_generation set postcodes = ${loaded.postcodes} where id = ${generationId}`
    return { generationId, ...loaded }
  })
}
