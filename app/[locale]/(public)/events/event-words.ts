import { formatDay, formatMoment } from '@/app/ui/format'
import type { Content } from '@/lib/library/publications/content'
import { formatDate, formatRough } from '@/lib/rough-date'

type Details = Content<'event'>['details']

/** When an event is or was, as exactly as is known, in London time. */
export function whenWords({
  startsAt,
  endsAt,
  happened,
}: Pick<Details, 'startsAt' | 'endsAt' | 'happened'>): string {
  if (!startsAt) return happened ? formatRough(happened) : ''
  if (!startsAt.includes('T'))
    return !endsAt || endsAt === startsAt
      ? formatDate(startsAt)
      : `${formatDate(startsAt)} to ${formatDate(endsAt.slice(0, 10))}`
  const start = momentWords(startsAt)
  if (!endsAt.includes('T')) return start
  const isSameDay = endsAt.slice(0, 10) === startsAt.slice(0, 10)
  return `${start} to ${isSameDay ? momentWords(endsAt).split(', ')[1] : momentWords(endsAt)}`
}

/** "2026-12-03T18:30" is already London time: it is set as it stands. */
function momentWords(local: string): string {
  const at = Date.parse(`${local}:00Z`)
  // A winter day has no offset from UTC, so the clock there is the clock that was written.
  const clock = formatMoment(Date.parse(`2026-01-15T${local.slice(11)}:00Z`)).split(', ')[1]
  return `${formatDay(at)}, ${clock}`
}

/** True for what has not begun yet, by the day in London. */
export function isToCome({ startsAt }: Pick<Details, 'startsAt'>, today: string): boolean {
  return startsAt.slice(0, 10) >= today
}
