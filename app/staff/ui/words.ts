import { formatCount } from '@/app/ui/format'

const zone = 'Europe/London'
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })
const shortDay = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: zone,
})
const weekday = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: zone,
})
const dayMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: zone })

/** "09:12" in London. */
export function formatClock(at: number): string {
  return clock.format(at)
}

/** "Mon, 23 Nov 2026" without its comma. */
export function formatShortDay(at: number): string {
  return shortDay.format(at).replace(',', '')
}

/** "Monday 23 November". */
export function formatWeekday(at: number): string {
  return weekday.format(at).replace(',', '')
}

/** "23 Nov, 09:12". */
export function formatWhen(at: number): string {
  return `${dayMonth.format(at)}, ${clock.format(at)}`
}

/** How long, in its largest unit: "4 s", "12 min", "3 h", "2 d". */
export function formatWait(seconds: number): string {
  if (seconds < 60) return `${Math.max(0, Math.round(seconds))} s`
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`
  if (seconds < 48 * 3600) return `${Math.floor(seconds / 3600)} h`
  return `${Math.floor(seconds / 86_400)} d`
}

/** 1 → "1 campaign", 3 → "3 campaigns". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

const small = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
]

/** A number that begins a sentence: "Three", and figures beyond twelve. */
export function spelled(count: number): string {
  return small[count] ?? formatCount(count)
}
