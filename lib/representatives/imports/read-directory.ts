import { asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import {
  area,
  areaCode,
  areaWithin,
  chamber,
  chamberPeriod,
  contactChannel,
  directoryEvent,
  directorySource,
  mandate,
  mandateOffice,
  mandateParty,
  party,
  person,
  personIdentifier,
} from '@/db/schema/representatives'
import type { Code } from './staged'

export const keyOf = ({ scheme, value }: Code) => `${scheme} ${value}`

/**
 * The whole directory but its postcodes, as it stands in this transaction: some thousands of rows, which an import compares
 * with its list and keeps up as it writes.
 */
export async function readDirectory(tx: Tx) {
  const areas = await tx
    .select({ area, isSample: directorySource.isSample })
    .from(area)
    .innerJoin(directorySource, eq(directorySource.slug, area.sourceSlug))
  const codes = await tx.select().from(areaCode)
  const people = await tx.select().from(person)
  const identifiers = await tx.select().from(personIdentifier)
  const within = await tx.select().from(areaWithin)
  return {
    chambers: new Map((await tx.select().from(chamber)).map((row) => [row.slug, row])),
    periods: await tx.select().from(chamberPeriod).orderBy(asc(chamberPeriod.dissolvedAt)),
    sources: new Map((await tx.select().from(directorySource)).map((row) => [row.slug, row])),
    areas: new Map(areas.map((row) => [row.area.id, { ...row.area, isSample: row.isSample }])),
    areaByCode: new Map(codes.map((row) => [keyOf(row), row.areaId])),
    within: new Set(within.map((row) => `${row.areaId} ${row.widerId}`)),
    people: new Map(people.map((row) => [row.id, row])),
    personByCode: new Map(identifiers.map((row) => [keyOf(row), row.personId])),
    mandates: await tx.select().from(mandate),
    parties: await tx.select().from(party),
    partyOf: new Map(
      (await tx.select().from(mandateParty).where(isNull(mandateParty.until))).map((row) => [
        row.mandateId,
        row,
      ]),
    ),
    speakers: new Map(
      (
        await tx
          .select()
          .from(mandateOffice)
          .where(sql`${mandateOffice.kind} = 'speaker' and ${mandateOffice.until} is null`)
      ).map((row) => [row.mandateId, row]),
    ),
    channels: await tx.select().from(contactChannel),
    channelsStaffWithdrew: await channelsStaffWithdrew(tx),
  }
}

/** Channels about which the last that staff said was that they are not to be used. A list says the same without a word here. */
async function channelsStaffWithdrew(tx: Tx): Promise<Set<number>> {
  const said = await tx
    .select({ kind: directoryEvent.kind, facts: directoryEvent.facts })
    .from(directoryEvent)
    .where(inArray(directoryEvent.kind, ['channel_withdrawn', 'channel_checked']))
    .orderBy(asc(directoryEvent.id))
  const last = new Map(said.map(({ kind, facts }) => [Number(facts.channelId), kind]))
  return new Set([...last].flatMap(([id, kind]) => (kind === 'channel_withdrawn' ? id : [])))
}

export type Directory = Awaited<ReturnType<typeof readDirectory>>
export type KnownArea = Directory['areas'] extends Map<number, infer Area> ? Area : never
export type KnownMandate = Directory['mandates'][number]
