import { londonDay, londonInstant } from '@/lib/london-time'

/** Noon in London of a day that was typed, or this moment for today; null for no day. */
export function instantOfDay(day: string): number | null {
  return day === londonDay(Date.now()) ? Date.now() : londonInstant(day, '12:00')
}
