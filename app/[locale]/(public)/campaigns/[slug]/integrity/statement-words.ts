import { formatCount, formatDay } from '@/app/ui/format'
import type { Removal, Totals } from '@/lib/counting/integrity-statement'
import type { DayRow } from '@/lib/counting/merge-days'

/** What received signatures became, in the order in which they are added up. */
export const parts: { key: Exclude<keyof Totals, 'received'>; name: string; means: string }[] = [
  {
    key: 'confirmed',
    name: 'Confirmed',
    means: 'Counted. Only these are in the number on the campaign’s page.',
  },
  {
    key: 'waiting',
    name: 'Waiting',
    means: 'Nobody has pressed the button in our email yet. Not counted.',
  },
  {
    key: 'held',
    name: 'Held',
    means: 'Confirmed, but something looked unusual, and one of us has to look first. Not counted meanwhile.',
  },
  {
    key: 'withdrawn',
    name: 'Withdrawn',
    means: 'Taken back by the person who signed, or signed on paper by somebody who then signed online.',
  },
  { key: 'removed', name: 'Removed', means: 'Taken out by us. The reasons are below.' },
  {
    key: 'spam',
    name: 'Put aside',
    means: 'Sent by programs or from places that we block. Never counted and never mailed.',
  },
  { key: 'expired', name: 'Expired', means: 'Never confirmed. We erase these after some weeks.' },
]

/** "1 + 2 + 3 = 6", with each part named. */
export function sumWords(totals: Totals): string {
  const told = parts.map(({ key, name }) => `${formatCount(totals[key])} ${name.toLowerCase()}`)
  return `${told.join(' + ')} = ${formatCount(totals.received)} received.`
}

/** "3 November 2026", or "3 to 5 November 2026". */
export function rowDays({ from, until }: DayRow): string {
  const words = (day: string) => formatDay(Date.parse(`${day}T12:00:00Z`))
  if (from === until) return words(from)
  const isOneMonth = from.slice(0, 7) === until.slice(0, 7)
  return `${isOneMonth ? Number(from.slice(8)) : words(from)} to ${words(until)}`
}

/** What became of a removal, as sentences. */
export function removalWords(removal: Removal): string {
  const { removed, putBack, isForAll, isUnderWay, restoredAt, restoreReason } = removal
  const now = removed > 0 ? `${formatCount(removed)} removed here.` : 'None is out any more.'
  const where = isForAll ? ' on all campaigns together' : ''
  const back =
    restoredAt === null
      ? ''
      : ` ${formatCount(putBack)} put back${where} from ${formatDay(restoredAt)}${restoreReason ? `: ${restoreReason.replace(/[.]$/, '')}` : ''}.`
  return `${now}${back}${isUnderWay ? ' This is still under way.' : ''}`
}
