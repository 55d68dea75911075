import { eq } from 'drizzle-orm'
import type { Tx } from '../../client'
import { campaign } from '../../schema/campaigns'
import { targetPosition } from '../../schema/letters'
import {
  area,
  areaCode,
  areaWithin,
  contactChannel,
  directorySource,
  mandate,
  mandateOffice,
  mandateParty,
  party,
  person,
  personIdentifier,
  postcodeGeneration,
  postcodeSector,
} from '../../schema/representatives'
import { movedDay } from '../dates'
import type { Person } from '../people'
import { sampleAreas } from './areas'
import { channelsOf, nameOf, sortNameOf } from './member-rows'
import { type SampleMember, sampleMembers } from './members'
import { sampleParties } from './parties'
import { packSectors, samplePostcodes } from './postcodes'

const directory = 'sample-directory'
const postcodes = 'sample-postcodes'
const asOf = '2026-11-20'

/**
 * Fills an empty directory with real areas, invented people and a few postcodes. Where there is any area already, whether
 * from here or from a real import, it changes nothing and returns false.
 */
export async function loadRepresentatives(
  tx: Tx,
  people: readonly Person[],
  weeks: number,
): Promise<boolean> {
  const [found] = await tx.select({ id: area.id }).from(area).limit(1)
  if (found) return false
  await loadSources(tx, weeks)
  const areaIds = await loadAreas(tx)
  await tx.insert(party).values(sampleParties).onConflictDoNothing()
  const personIds = await loadMembers(tx, areaIds, weeks)
  await loadPostcodes(tx, people)
  await loadPosition(tx, personIds, weeks)
  return true
}

async function loadSources(tx: Tx, weeks: number): Promise<void> {
  const shared = { asOf: movedDay(asOf, weeks), staleAfterDays: 365, isSample: true }
  await tx
    .insert(directorySource)
    .values([
      {
        ...shared,
        slug: directory,
        title: 'Sample directory: real areas, fictional people',
        url: 'https://geoportal.statistics.gov.uk',
        licence: 'Open Government Licence v3.0',
        attribution:
          'Names and codes of areas are those of the Office for National Statistics. Every person and party is fictional.',
      },
      {
        ...shared,
        slug: postcodes,
        title: 'Sample postcodes: a few well-known ones, and invented ones',
        licence: 'Public domain (CC0)',
        attribution: 'A sample of a few postcodes. It is no list of postcodes: nearly all are missing.',
      },
    ])
    .onConflictDoNothing()
}

/** Ids by chamber and slug. */
async function loadAreas(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx
    .insert(area)
    .values(
      sampleAreas.map(({ chamber, slug, name, nation, region, kind, seats }) => ({
        ...{ chamberSlug: chamber, slug, name, nation, region, kind, seats },
        sourceSlug: directory,
      })),
    )
    .returning({ id: area.id, chamber: area.chamberSlug, slug: area.slug })
  const ids = new Map(rows.map(({ id, chamber, slug }) => [`${chamber}/${slug}`, id]))
  const idOf = (chamber: string, slug: string) => ids.get(`${chamber}/${slug}`)!
  await tx.insert(areaCode).values(
    sampleAreas.map(({ chamber, slug, gss }) => ({
      scheme: 'gss',
      value: gss,
      areaId: idOf(chamber, slug),
    })),
  )
  const nested = sampleAreas.flatMap(({ chamber, slug, within }) =>
    within ? [{ areaId: idOf(chamber, slug), widerId: ids.get(within)! }] : [],
  )
  await tx.insert(areaWithin).values(nested)
  return ids
}

/** Ids by whole name. */
async function loadMembers(
  tx: Tx,
  areaIds: Map<string, number>,
  weeks: number,
): Promise<Map<string, number>> {
  const people = await tx
    .insert(person)
    .values(
      sampleMembers.map((member) => ({
        name: nameOf(member),
        sortName: sortNameOf(member),
        salutation: member.salutation ?? '',
        isSample: true,
      })),
    )
    .returning({ id: person.id, name: person.name })
  const ids = new Map(people.map(({ id, name }) => [name, id]))
  const idOf = (member: SampleMember) => ids.get(nameOf(member))!
  await tx
    .insert(personIdentifier)
    .values(
      sampleMembers.map((member) => ({ scheme: 'sample', value: nameOf(member), personId: idOf(member) })),
    )
  const seatsTaken = new Map<string, number>()
  for (const member of sampleMembers) {
    const place = member.area ? `${member.chamber}/${member.area}` : null
    const seat = place ? (seatsTaken.get(place) ?? 0) + 1 : null
    if (place && seat) seatsTaken.set(place, seat)
    await loadMandate(tx, member, {
      personId: idOf(member),
      areaId: place ? areaIds.get(place)! : null,
      seat,
      checkedOn: movedDay(asOf, weeks),
    })
  }
  await tx
    .insert(contactChannel)
    .values(
      sampleMembers.flatMap((member, i) =>
        channelsOf(member, i, { personId: idOf(member), sourceSlug: directory, weeks }),
      ),
    )
  return ids
}

/** When the houses of today were elected. */
const electedOn = {
  'uk-commons': '2024-07-04',
  'uk-scotland': '2026-05-07',
  'uk-senedd': '2026-05-07',
  'uk-ni': '2022-05-05',
  'uk-lords': null,
} as const

async function loadMandate(
  tx: Tx,
  member: SampleMember,
  row: Pick<typeof mandate.$inferInsert, 'personId' | 'areaId' | 'seat' | 'checkedOn'>,
): Promise<void> {
  const [made] = await tx
    .insert(mandate)
    .values({
      ...row,
      chamberSlug: member.chamber,
      startedOn: electedOn[member.chamber],
      endedOn: member.leftOn ?? null,
      endReason: member.leftOn ? 'resigned (sample)' : '',
      sourceSlug: directory,
    })
    .returning({ id: mandate.id })
  const mandateId = made!.id
  if (member.party) await tx.insert(mandateParty).values({ mandateId, partySlug: partySlugs[member.party] })
  if (member.office) await tx.insert(mandateOffice).values({ mandateId, ...member.office })
}

const partySlugs = {
  civic: 'sample-civic-party',
  harbour: 'sample-harbour-party',
  meadow: 'sample-meadow-alliance',
  lantern: 'sample-lantern-party',
  'empty-chair': 'sample-empty-chair-party',
} as const

async function loadPostcodes(tx: Tx, people: readonly Person[]): Promise<void> {
  const sectors = packSectors(samplePostcodes(people))
  for (const chamberSlug of new Set(sectors.map(({ chamber }) => chamber))) {
    const own = sectors.filter(({ chamber }) => chamber === chamberSlug)
    const count = own.reduce((sum, { units }) => sum + units.length / 2, 0)
    const [made] = await tx
      .insert(postcodeGeneration)
      .values({ chamberSlug, sourceSlug: postcodes, sha256: 'sample', postcodes: count, isCurrent: true })
      .returning({ id: postcodeGeneration.id })
    await tx.insert(postcodeSector).values(
      own.map(({ sector, areaCode, units, endedUnits }) => ({
        ...{ sector, areaCode, units, endedUnits },
        generationId: made!.id,
      })),
    )
  }
}

/** One position, so that pages show what an approved one looks like. */
async function loadPosition(tx: Tx, personIds: Map<string, number>, weeks: number): Promise<void> {
  const campaigns = await tx
    .select({ id: campaign.id })
    .from(campaign)
    .where(eq(campaign.slug, 'modern-slavery-prevention-fund'))
  const on = movedDay('2026-11-09', weeks)
  const at = new Date(`${on}T12:00:00Z`)
  const positions = campaigns.map(({ id }) => ({
    ...{ campaignId: id, personId: personIds.get('Parveen Lisgoole')!, stance: 'supports' as const, on },
    summary: 'A sample: this person is fictional and said nothing.',
    ...{ state: 'approved' as const, notedAt: at, approvedAt: at, isSample: true },
  }))
  if (positions.length > 0) await tx.insert(targetPosition).values(positions)
}
