import { statements } from '@/db/client'
import { type DayRange, daysOf } from './day-range'

export type DayTotals = { day: string; received: number; confirmed: number }
export type CountedDays = {
  /** Every day of the range, also those of which nothing was counted. */
  days: DayTotals[]
  /** Confirmed before the first of them. */
  confirmedBefore: number
}

/** Received and confirmed by London day, from the daily totals: the cost grows with days and never with signatures. */
export async function readDays(campaignId: number, range: DayRange): Promise<CountedDays> {
  const rows = await statements()<{ day: string | null; what: 'received' | 'confirmed'; n: number }[]>`
    select case when day >= ${range.from} then day::text end as day, what, sum(n)::int as n from campaign_day
    where campaign_id = ${campaignId} and what in ('received', 'confirmed') and day <= ${range.to} group by 1, 2`
  const found = new Map(rows.map(({ day, what, n }) => [`${day} ${what}`, n]))
  const of = (day: string | null, what: string) => found.get(`${day} ${what}`) ?? 0
  return {
    days: daysOf(range).map((day) => ({
      day,
      received: of(day, 'received'),
      confirmed: of(day, 'confirmed'),
    })),
    confirmedBefore: of(null, 'confirmed'),
  }
}

export type Week = {
  from: string
  to: string
  days: number
  received: number
  confirmed: number
  inAll: number
  /** Today, which is not over and belongs to no week yet. */
  isToday: boolean
}

/** The same by weeks that end on the last whole day, so that the newest is whole; the oldest may be short. */
export function weeksOf({ days, confirmedBefore }: CountedDays, today: string): Week[] {
  const weeks: Week[] = []
  const whole = days.filter(({ day }) => day < today).length
  let inAll = confirmedBefore
  for (const [n, { day, received, confirmed }] of days.entries()) {
    inAll += confirmed
    const begins = n === 0 || day === today || (whole - n) % 7 === 0
    const week = begins ? undefined : weeks.at(-1)
    if (!week) weeks.push({ from: day, to: day, days: 1, received, confirmed, inAll, isToday: day === today })
    else {
      Object.assign(week, { to: day, inAll, days: week.days + 1 })
      week.received += received
      week.confirmed += confirmed
    }
  }
  return weeks
}
