/** Fewer signatures than this in a row of days, and a removal among them could point at somebody. */
export const fewestInRow = 5

export type DayCounts = { received: number; duplicates: number; confirmed: number; removed: number }
/** One London day, or some that follow each other: both ends are inside. */
export type DayRow = DayCounts & { from: string; until: string }

/**
 * Days ("2026-11-22", in order) as the integrity statement tells them: days that follow each other are told together until
 * five signatures were received in them, and what is left at the end goes to the row before. So each row hides whoever was
 * removed among at least five, and the rows still add up to the totals. None where fewer than five were received at all.
 */
export function mergeDays(days: (DayCounts & { day: string })[]): DayRow[] {
  const rows: DayRow[] = []
  let open: DayRow | null = null
  for (const { day, ...counts } of days) {
    open = open ? add(open, { from: day, until: day, ...counts }) : { from: day, until: day, ...counts }
    if (open.received < fewestInRow) continue
    rows.push(open)
    open = null
  }
  const last = rows.pop()
  if (!last) return []
  return [...rows, open ? add(last, open) : last]
}

function add(one: DayRow, next: DayRow): DayRow {
  return {
    from: one.from,
    until: next.until,
    received: one.received + next.received,
    duplicates: one.duplicates + next.duplicates,
    confirmed: one.confirmed + next.confirmed,
    removed: one.removed + next.removed,
  }
}
