import { importChannels, type Listed } from './import-channels'
import { type KnownMandate, keyOf } from './read-directory'
import type { StagedContact } from './staged'
import { count, type Work } from './work'

function mandateOf(work: Work, { ids }: StagedContact): KnownMandate | undefined {
  const people = ids.map((code) => work.directory.personByCode.get(keyOf(code)))
  return work.directory.mandates.find(
    (held) => people.includes(held.personId) && (held.endedOn === null || held.endedOn > work.source.asOf),
  )
}

const nameOf = (work: Work, personId: number) => work.directory.people.get(personId)?.name ?? ''
const ownOf = (work: Work) =>
  work.directory.channels.filter(
    ({ sourceSlug, state }) => sourceSlug === work.source.slug && (state === 'ok' || state === 'unverified'),
  )

/** Whom the list left out since the last time: what it had of them goes too. */
function leftOut(work: Work, listed: Map<Listed, number>): Map<Listed, number> {
  const there = new Set(listed.values())
  const gone = new Map(
    ownOf(work)
      .filter(({ personId }) => !there.has(personId))
      .map(({ personId, chamberSlug }) => [personId, chamberSlug ?? '']),
  )
  return new Map(
    [...gone].map(([personId, chamber]) => [
      { name: nameOf(work, personId), chamber, channels: [] },
      personId,
    ]),
  )
}

/**
 * Adds a list's further ways to reach people who sit now. It makes nobody a member and speaks of its own channels alone.
 * Refused where it knows few of the people here, or would take away much of what it had.
 */
export async function importContacts(work: Work, contacts: StagedContact[]): Promise<void> {
  const listed = new Map<Listed, number>()
  for (const contact of contacts) {
    const held = mandateOf(work, contact)
    if (!held) continue
    const { channels } = contact
    listed.set({ name: nameOf(work, held.personId), chamber: held.chamberSlug, channels }, held.personId)
  }
  const strange = contacts.length - listed.size
  if (strange > contacts.length * 0.2)
    work.refusals.push(
      `${strange} of ${contacts.length} people of the list are not known here. Import the members first.`,
    )
  const last = work.directory.sources.get(work.source.slug)
  if (last && last.asOf > work.source.asOf)
    work.refusals.push(
      `The list speaks of ${work.source.asOf}; the last one spoke of ${last.asOf}. An older list is not imported over a newer one.`,
    )
  const before = ownOf(work)
  const ended = leftOut(work, listed)
  if (before.length > 0 && ended.size > listed.size * 0.2)
    work.refusals.push(`The list leaves out ${ended.size} people that it had. It may break off.`)
  if (work.refusals.length > 0) return
  const had = new Set(before.map(({ personId }) => personId))
  const isNew = (one: Listed) => !had.has(listed.get(one) ?? 0)
  const fresh = [...listed.keys()].filter((one) => isNew(one) && one.channels.length > 0)
  const already = work.counts['channels added'] ?? 0
  await importChannels(work, new Map([...listed, ...ended]), isNew)
  const added = (work.counts['channels added'] ?? 0) - already
  if (fresh.length > 0 && added > 0)
    work.changes.push(
      `New ways to reach people: ${added.toLocaleString('en-GB')}, first ones from this list for ${fresh.length} of them.`,
    )
  count(work, 'people of the list who do not sit here', strange)
}
