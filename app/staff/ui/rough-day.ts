import { formatDay, formatMonth } from '@/app/ui/format'

/** "2021-09-01" as far as it is known: "2021", "September 2021", "14 September 2021". Empty for none. */
export function roughDay(on: string | null, precision: string | null): string {
  if (!on) return ''
  if (precision === 'year') return on.slice(0, 4)
  return precision === 'month' ? formatMonth(on) : formatDay(Date.parse(`${on}T12:00:00Z`))
}
