/** Days on which a chamber does not sit: from the first to before the last. */
export type RecessDays = { from: string; until: string }

const dayMs = 86_400_000

/**
 * The day on which so many days have passed since another, those of a recess not counting: members are slower to answer
 * then. Days are "2026-11-22".
 */
export function followUpDay(since: string, days: number, recesses: RecessDays[]): string {
  let day = since
  for (let counted = 0; counted < days; ) {
    day = new Date(Date.parse(`${day}T12:00:00Z`) + dayMs).toISOString().slice(0, 10)
    if (!recesses.some(({ from, until }) => from <= day && day < until)) counted += 1
  }
  return day
}
