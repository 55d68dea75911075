import type { Person } from '../people'
import type { SampleArea } from './areas'

export type SamplePostcode = {
  chamber: SampleArea['chamber']
  postcode: string
  /** The code of its area; '' where the postcode is known and its place is not. */
  gss: string
  hasEnded?: boolean
}

const commons = (postcode: string, gss: string, hasEnded = false): SamplePostcode => ({
  chamber: 'uk-commons',
  postcode,
  gss,
  hasEnded,
})

const [london, islington, manchester, edinburgh] = ['E14001172', 'E14001306', 'E14001352', 'S14000078']
const leicestershire = ['E14001326', 'E14001357', 'E14001364'] as const
const holyrood = 'S16000183'
const senedd = 'W09000053'

/** Postcodes everybody knows, and beside them some that nobody lives in (their last letters are ZX, ZY or ZZ). */
const knownPostcodes: readonly SamplePostcode[] = [
  commons('SW1A 0AA', london),
  commons('SW1A 1AA', london),
  commons('SW1A 2AA', london),
  commons('M1 1AE', manchester),
  commons('EH99 1SP', edinburgh),
  { chamber: 'uk-scotland', postcode: 'EH99 1SP', gss: holyrood },
  commons('EC1A 1BB', islington),
  // In the same sector as one of Islington, so that "Choose another" has something to offer.
  commons('EC1A 1ZZ', london),
  commons('EC1A 1ZY', islington, true),
  commons('EC1A 1ZX', ''),
  ...leicestershire.map((gss, i) => commons(`LE7 ${i + 2}ZZ`, gss)),
  // On a boundary: the reader chooses.
  commons('LE97 7ZZ', leicestershire[1]),
  commons('LE97 7ZZ', leicestershire[2]),
]

/** Where in the sample the signers of a postcode area live. Their postcodes are invented, and so is this. */
const seatsOfSigners: Record<string, readonly string[]> = {
  B: ['E14001096'],
  BS: ['E14001131'],
  SW: [london],
  W: [london],
  N: [islington],
  NW: [islington],
  E: [islington],
  LS: ['E14001319'],
  LE: leicestershire,
  M: [manchester],
  EH: [edinburgh],
  G: ['S14000085'],
  CF: ['W07000091'],
  SA: ['W07000108'],
}
const devolvedOfSigners: Record<string, SamplePostcode['chamber']> = { EH: 'uk-scotland', CF: 'uk-senedd' }

/** Every postcode of the sample: the known ones, and those of the fictional signers of a few towns. */
export function samplePostcodes(people: readonly Person[]): SamplePostcode[] {
  const ofSigners = people.flatMap(({ country, area, postcode }) => {
    const seats = country === 'GB' && postcode ? seatsOfSigners[area] : undefined
    if (!seats || !postcode) return []
    const chamber = devolvedOfSigners[area]
    const district = Number(/\d+/.exec(postcode)?.[0] ?? 0)
    return [
      commons(postcode, seats[district % seats.length] ?? ''),
      ...(chamber ? [{ chamber, postcode, gss: chamber === 'uk-senedd' ? senedd : holyrood }] : []),
    ]
  })
  return [...knownPostcodes, ...ofSigners]
}

export type SampleSector = {
  chamber: SamplePostcode['chamber']
  sector: string
  areaCode: string
  units: string
  endedUnits: string
}

/** Packed as db/schema/representatives.ts has it: a row for each sector and area, with the units in order. */
export function packSectors(postcodes: readonly SamplePostcode[]): SampleSector[] {
  const units = new Map<string, { live: Set<string>; ended: Set<string> }>()
  for (const { chamber, postcode, gss, hasEnded } of postcodes) {
    const packed = postcode.replace(' ', '')
    const key = [chamber, packed.slice(0, -2), gss].join('|')
    const sector = units.get(key) ?? { live: new Set(), ended: new Set() }
    sector[hasEnded ? 'ended' : 'live'].add(packed.slice(-2))
    units.set(key, sector)
  }
  return [...units].map(([key, { live, ended }]) => {
    const [chamber, sector, areaCode] = key.split('|') as [SamplePostcode['chamber'], string, string]
    return {
      chamber,
      sector,
      areaCode,
      units: [...live].sort().join(''),
      endedUnits: [...ended].sort().join(''),
    }
  })
}
