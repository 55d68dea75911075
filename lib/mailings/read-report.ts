import { db, type Tx } from '@/db/client'
import { countActs, countLeavers } from './count-acts'
import { countOutcomes, type Outcomes } from './count-outcomes'
import type { Variant } from './mailing'
import type { Mailing } from './read-mailing'

export type Report = Outcomes & {
  /** Who signed, and who wrote, under its campaign within seven days of their mail; null without a campaign. */
  signed: number | null
  wrote: number | null
  /** Who got it and has left all our mail since. */
  left: number
  /** How many people of each group acted, which decided its test; null where none was decided. */
  votes: Partial<Record<Variant, number>> | null
}

const variants = ['A', 'B', 'C'] as const

/** What became of a mailing: counted from its mails while they are there, and from its tally once they are forgotten. */
export async function readReport(mailing: Mailing): Promise<Report> {
  const { tally } = mailing
  return tally?.forgotten ? fromTally(tally) : countReport(db, mailing)
}

/** Counted now, from chunks, batches and acts. */
export async function countReport(
  tx: Tx,
  mailing: Pick<Mailing, 'id' | 'campaignId' | 'winner' | 'tally'>,
): Promise<Report> {
  const { id, campaignId } = mailing
  const [outcomes, signed, wrote, left] = await Promise.all([
    countOutcomes(tx, id),
    campaignId === null ? null : countActs(tx, id, 'signatures'),
    campaignId === null ? null : countActs(tx, id, 'letters'),
    countLeavers(tx, id),
  ])
  return { ...outcomes, signed, wrote, left, votes: mailing.winner ? votesIn(mailing.tally ?? {}) : null }
}

const votesIn = (tally: Record<string, number>) => pick(tally, 'test_') as Partial<Record<Variant, number>>

/** What stands under names that begin so, by the rest of the name. */
function pick(tally: Record<string, number>, begins: string): Record<string, number> {
  const own = Object.entries(tally).filter(([name]) => name.startsWith(begins))
  return Object.fromEntries(own.map(([name, people]) => [name.slice(begins.length), people]))
}

const plain = [
  ...(['mailed', 'accepted', 'onItsWay', 'failed', 'unknown', 'bounced', 'complained'] as const),
  ...(['waiting', 'void', 'left'] as const),
]

/** The report as flat figures, in which it is kept. */
export function toTally(report: Report): Record<string, number> {
  const tally: Record<string, number> = {}
  for (const name of plain) tally[name] = report[name]
  if (report.signed !== null) tally.signed = report.signed
  if (report.wrote !== null) tally.wrote = report.wrote
  for (const [reason, people] of Object.entries(report.leftOutInTurn)) tally[`turn_${reason}`] = people
  for (const variant of variants) {
    const [mailed, votes] = [report.mailedByVariant[variant], report.votes?.[variant]]
    if (mailed !== undefined) tally[`mailed_${variant}`] = mailed
    if (votes !== undefined) tally[`test_${variant}`] = votes
  }
  if (report.votes) tally.tested = 1
  return tally
}

export function fromTally(tally: Record<string, number>): Report {
  const figures = Object.fromEntries(plain.map((name) => [name, tally[name] ?? 0])) as Record<
    (typeof plain)[number],
    number
  >
  return {
    ...figures,
    ...{ signed: tally.signed ?? null, wrote: tally.wrote ?? null, leftOutInTurn: pick(tally, 'turn_') },
    mailedByVariant: pick(tally, 'mailed_') as Report['mailedByVariant'],
    votes: tally.tested ? votesIn(tally) : null,
  }
}
