import { eq, inArray } from 'drizzle-orm'
import { mandateOffice, mandateParty, party } from '@/db/schema/representatives'
import { findParty, type PartyWords } from './parties'
import type { KnownMandate } from './read-directory'
import { rankOf } from './sources'
import type { StagedMember } from './staged'
import { count, inParts, type Work } from './work'

async function namedParties(work: Work, members: StagedMember[]): Promise<Map<StagedMember, PartyWords>> {
  const { parties, chambers } = work.directory
  const named = new Map<StagedMember, PartyWords>()
  const fresh = new Map<string, PartyWords>()
  for (const staged of members) {
    if (staged.party === '') continue
    const country = chambers.get(staged.chamber)?.country ?? 'GB'
    const found = findParty(staged.party, country, parties)
    if (!parties.some(({ slug }) => slug === found.slug)) fresh.set(found.slug, found)
    named.set(staged, found)
  }
  if (fresh.size === 0) return named
  await work.tx
    .insert(party)
    .values([...fresh.values()])
    .onConflictDoNothing()
  parties.push(...fresh.values())
  work.changes.push(`New parties: ${[...fresh.values()].map(({ name }) => name).join(', ')}.`)
  return named
}

/** The day from which a member sits for a party: when the source begins anew, else the day of the list. */
function changedOn(work: Work, staged: StagedMember, from: string | null): string {
  return staged.since && (from === null || staged.since > from) && staged.since <= work.source.asOf
    ? staged.since
    : work.source.asOf
}

/** A changed party or whip is a further row of the same mandate. What a lesser source had wrong is put right in place. */
async function changeParty(
  work: Work,
  held: KnownMandate,
  staged: StagedMember,
  to: PartyWords,
): Promise<void> {
  const known = work.directory.partyOf.get(held.id)
  if (!known || known.partySlug === to.slug) return
  const was = work.directory.parties.find(({ slug }) => slug === known.partySlug)?.name ?? known.partySlug
  const from = changedOn(work, staged, known.from)
  const isBetterSource =
    rankOf(held.chamberSlug, held.sourceSlug) < rankOf(held.chamberSlug, work.source.slug)
  if (isBetterSource || (known.from !== null && from <= known.from)) {
    await work.tx.update(mandateParty).set({ partySlug: to.slug }).where(eq(mandateParty.id, known.id))
    known.partySlug = to.slug
    work.changes.push(`${staged.name}: ${to.name}, not ${was}.`)
  } else {
    await work.tx.update(mandateParty).set({ until: from }).where(eq(mandateParty.id, known.id))
    const [row] = await work.tx
      .insert(mandateParty)
      .values({ mandateId: held.id, partySlug: to.slug, from })
      .returning()
    if (row) work.directory.partyOf.set(held.id, row)
    work.changes.push(`${staged.name}: ${was} until ${from}, then ${to.name}.`)
  }
  count(work, 'parties changed')
}

/** Parliament lists its Speaker as a party; it is an office as well, and it ends with the label. */
async function importSpeakers(
  work: Work,
  mandates: Map<StagedMember, KnownMandate>,
  named: Map<StagedMember, PartyWords>,
  was: Map<number, string>,
): Promise<void> {
  const isSpeaker = (slug: string | undefined) => slug === 'speaker'
  const begins = [...mandates].filter(
    ([staged, held]) => isSpeaker(named.get(staged)?.slug) && !work.directory.speakers.has(held.id),
  )
  const ends = [...mandates].flatMap(([staged, held]) => {
    const office = work.directory.speakers.get(held.id)
    return office && isSpeaker(was.get(held.id)) && !isSpeaker(named.get(staged)?.slug) ? [office] : []
  })
  if (begins.length > 0) {
    await work.tx
      .insert(mandateOffice)
      .values(begins.map(([, held]) => ({ mandateId: held.id, kind: 'speaker' as const, title: 'Speaker' })))
    for (const [staged] of begins) work.changes.push(`${staged.name} is the Speaker.`)
  }
  if (ends.length === 0) return
  const ids = ends.map(({ id }) => id)
  await work.tx.update(mandateOffice).set({ until: work.source.asOf }).where(inArray(mandateOffice.id, ids))
  work.changes.push('The Speaker is another one now.')
}

/** For whom each of these mandates is held, over time. A source that says no party changes none. */
export async function importParties(work: Work, mandates: Map<StagedMember, KnownMandate>): Promise<void> {
  const named = await namedParties(work, [...mandates.keys()])
  const was = new Map([...work.directory.partyOf].map(([id, row]) => [id, row.partySlug]))
  const fresh: { mandateId: number; partySlug: string; from: string | null }[] = []
  for (const [staged, held] of mandates) {
    const to = named.get(staged)
    if (!to) continue
    if (work.directory.partyOf.has(held.id)) await changeParty(work, held, staged, to)
    else fresh.push({ mandateId: held.id, partySlug: to.slug, from: staged.since })
  }
  for (const part of inParts(fresh)) await work.tx.insert(mandateParty).values(part)
  await importSpeakers(work, mandates, named, was)
}
