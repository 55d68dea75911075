import { eq, inArray } from 'drizzle-orm'
import { contactChannel } from '@/db/schema/representatives'
import type { Directory } from './read-directory'
import { hasContactsAlone, isSource, rankOf } from './sources'
import type { StagedChannel, StagedMember } from './staged'
import { count, inGroups, inParts, type Work } from './work'

type KnownChannel = Directory['channels'][number]

/** Whose channels a list has. */
export type Listed = Pick<StagedMember, 'name' | 'chamber' | 'channels'>

/** Outside the parliament's own domain: it may be right, and somebody should look. */
function needsLook(work: Work, chamber: string, channel: StagedChannel): boolean {
  const domain = work.directory.chambers.get(chamber)?.mailDomain ?? ''
  if (channel.kind !== 'email' || domain === '') return false
  const host = channel.value.split('@')[1] ?? ''
  return host !== domain && !host.endsWith(`.${domain}`)
}

function newChannel(work: Work, staged: Listed, personId: number, channel: StagedChannel) {
  const isOdd = needsLook(work, staged.chamber, channel)
  return {
    ...channel,
    personId,
    chamberSlug: staged.chamber,
    needsLook: isOdd,
    state: isOdd ? ('unverified' as const) : ('ok' as const),
    checkedOn: work.source.asOf,
    sourceSlug: work.source.slug,
  }
}

type NewChannel = ReturnType<typeof newChannel>

const isLive = (known: KnownChannel) => known.state === 'ok' || known.state === 'unverified'

/** From this source, or from one that it takes the place of: a file of the same members, imported earlier. */
function isOfLists(work: Work, { chamber }: Listed, known: KnownChannel): boolean {
  const { slug } = work.source
  if (hasContactsAlone(slug) || hasContactsAlone(known.sourceSlug)) return known.sourceSlug === slug
  return (
    known.chamberSlug === chamber &&
    isSource(known.sourceSlug) &&
    rankOf(chamber, known.sourceSlug) <= rankOf(chamber, slug)
  )
}

/** What the source listed once and no longer does. What staff or another source wrote down stays. */
async function withdraw(work: Work, gone: KnownChannel[]): Promise<void> {
  if (gone.length === 0) return
  const ids = gone.map(({ id }) => id)
  await work.tx.update(contactChannel).set({ state: 'withdrawn' }).where(inArray(contactChannel.id, ids))
  for (const known of gone) {
    known.state = 'withdrawn'
    const name = work.directory.people.get(known.personId)?.name
    work.changes.push(`${name}: ${known.kind} ${known.value} is no longer listed.`)
  }
  count(work, 'channels withdrawn', gone.length)
}

async function confirm(work: Work, seen: KnownChannel[]): Promise<void> {
  const older = seen.filter((known) => isLive(known) && known.checkedOn < work.source.asOf)
  for (const part of inParts(older))
    await work.tx
      .update(contactChannel)
      .set({ checkedOn: work.source.asOf })
      .where(
        inArray(
          contactChannel.id,
          part.map(({ id }) => id),
        ),
      )
  if (older.length > 0) work.changes.push(`Ways to reach people seen again: ${older.length}.`)
}

async function relabel(work: Work, known: KnownChannel, channel: StagedChannel): Promise<void> {
  if (known.sourceSlug !== work.source.slug || known.label === channel.label) return
  await work.tx.update(contactChannel).set({ label: channel.label }).where(eq(contactChannel.id, known.id))
  work.changes.push(`${channel.value} is labelled ${channel.label || 'with nothing'}.`)
}

/** Withdrawn because a list left it out: a list may name it again. What staff withdrew stays withdrawn. */
const mayReturn = (work: Work, known: KnownChannel) =>
  known.state === 'withdrawn' &&
  isSource(known.sourceSlug) &&
  !work.directory.channelsStaffWithdrew.has(known.id)

/** As a list has it that names it again: it is looked at like a new one. */
async function bringBack(work: Work, known: KnownChannel, values: NewChannel): Promise<void> {
  await work.tx.update(contactChannel).set(values).where(eq(contactChannel.id, known.id))
  Object.assign(known, values)
  const name = work.directory.people.get(known.personId)?.name
  work.changes.push(`${name}: ${known.kind} ${known.value} is listed again.`)
  count(work, 'channels listed again')
}

/**
 * How the people of a list are reached. What bounced stays so, and what staff withdrew, even when the list still has it:
 * somebody had a reason. What an earlier list left out comes back with the next one that names it.
 * @param isNew people whose first mandate this is: no sentence for each of their channels
 */
export async function importChannels(
  work: Work,
  people: Map<Listed, number>,
  isNew: (staged: Listed) => boolean,
): Promise<void> {
  const byPerson = inGroups(work.directory.channels, ({ personId }) => personId)
  const fresh: NewChannel[] = []
  const seen: KnownChannel[] = []
  const gone: KnownChannel[] = []
  // A list without telephone numbers says nothing about them.
  const spoken = new Set(
    [...people.keys()].flatMap(({ channels }) => channels.map(({ kind }) => kind as string)),
  )
  for (const [staged, personId] of people) {
    const known = byPerson.get(personId) ?? []
    const listed = new Set<KnownChannel>()
    for (const channel of staged.channels) {
      const same = known.find(({ kind, value }) => kind === channel.kind && value === channel.value)
      if (same) {
        listed.add(same)
        if (mayReturn(work, same)) await bringBack(work, same, newChannel(work, staged, personId, channel))
        else await relabel(work, same, channel)
        continue
      }
      fresh.push(newChannel(work, staged, personId, channel))
      if (!isNew(staged)) work.changes.push(`${staged.name}: ${channel.kind} ${channel.value}.`)
    }
    seen.push(...listed)
    gone.push(
      ...known.filter(
        (one) => spoken.has(one.kind) && isOfLists(work, staged, one) && isLive(one) && !listed.has(one),
      ),
    )
  }
  await withdraw(work, gone)
  for (const part of inParts(fresh)) await work.tx.insert(contactChannel).values(part)
  await confirm(work, seen)
  count(work, 'channels added', fresh.length)
  count(work, 'channels to look at', fresh.filter((one) => one.needsLook).length)
}
