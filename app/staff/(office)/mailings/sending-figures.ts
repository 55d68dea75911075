import { share } from '@/app/staff/ui/mailing-life-words'
import { formatClock, formatWait, formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import type { Sending, UnderWay } from '@/lib/mailings/read-under-way'

/** A line of what became of a mailing so far; `key` tells it apart. */
export type SoFar = { key: string; words: string; note: string; people: number }

export function soFarOf({ outcomes }: UnderWay): SoFar[] {
  const { accepted, onItsWay, bounced, complained, unknown, failed } = outcomes
  const delivered = Math.max(0, accepted - bounced - complained)
  return [
    { key: 'delivered', words: 'Delivered', note: '', people: delivered },
    { key: 'on-its-way', words: 'On its way', note: '', people: onItsWay },
    { key: 'bounced', words: 'Bounced', note: 'stops at 4%', people: bounced },
    { key: 'complained', words: 'Complained', note: 'stops at 0.1%', people: complained },
    { key: 'unknown', words: 'Outcome unknown', note: '', people: unknown },
    { key: 'failed', words: 'Refused by the provider', note: '', people: failed },
  ].filter(({ key, people }) => key !== 'failed' || people > 0)
}

/** How fast one that is sending goes, and when it is done. */
export function paceWords(mailing: UnderWay, { quietUntil, fullUntil }: Sending): string {
  const { ratePerMinute, snapshotAt, doneAt, decidesAt, hasOpenTest } = mailing
  const begun = `${formatCount(ratePerMinute)} a minute since ${formatWhen(snapshotAt)}`
  const done = doneAt === null ? '' : `; done about ${formatWhen(doneAt)}`
  if (fullUntil !== null)
    return `${begun}; as many as may go in a day have gone, on from ${formatWhen(fullUntil)}${done}.`
  if (quietUntil !== null) return `${begun}; quiet hours until ${formatClock(quietUntil)}${done}.`
  if (hasOpenTest && decidesAt === null) return `${begun}; the groups of the test go first.`
  if (hasOpenTest && decidesAt !== null)
    return `${begun}; the test is decided ${formatWhen(decidesAt)}, then the rest goes.`
  return `${begun}${done}.`
}

export function confirmationWords({ confirmationWaitsSeconds: waits }: Sending): string {
  if (waits === null) return 'No confirmation is waiting.'
  return `The oldest confirmation has waited ${formatWait(waits)}.`
}

export const reached = ({ people, outcomes }: UnderWay): number => people - outcomes.waiting - outcomes.void

/** Which mailings are under way, and how they stand: while this is the same, only figures change. */
export const standing = ({ underWay }: Sending): string =>
  underWay.map((one) => `${one.id} ${one.state} ${one.stuck?.people ?? ''} ${soFarOf(one).length}`).join(', ')

/** Every figure of the panel that moves, by the name that its place on the page has. */
export function figuresOf(sending: Sending): Record<string, string> {
  const figures: Record<string, string> = {
    standing: standing(sending),
    confirmations: confirmationWords(sending),
  }
  for (const mailing of sending.underWay) {
    const { id, outcomes } = mailing
    figures[`${id}.sent`] = formatCount(outcomes.mailed)
    figures[`${id}.bar`] = String(reached(mailing))
    if (mailing.state === 'sending' && !mailing.stuck) figures[`${id}.pace`] = paceWords(mailing, sending)
    for (const { key, people } of soFarOf(mailing)) {
      figures[`${id}.${key}`] = formatCount(people)
      figures[`${id}.${key}.share`] = share(people, outcomes.mailed)
    }
  }
  return figures
}
