/** A total smaller than this could point at somebody: no report shows it, to no role. */
export const smallestTotalShown = 5

/** The number, or null where it is too small to show. None at all is no secret. */
export function atLeastFive(total: number): number | null {
  return total > 0 && total < smallestTotalShown ? null : total
}

/**
 * Splits a breakdown into the rows that may be shown and the others, which are summed. Where the sum itself is too small the
 * smallest row joins it, so that it cannot be worked out from the whole; except one that `staysApart`, without which the
 * breakdown would say nothing. `rows` come largest first; so do those that are returned.
 */
export function sumSmallRows<Row>(
  rows: Row[],
  sizeOf: (row: Row) => number,
  staysApart: (row: Row) => boolean,
): { shown: Row[]; rest: Row[] } {
  const shown = rows.filter((row) => sizeOf(row) >= smallestTotalShown)
  const rest = rows.filter((row) => sizeOf(row) < smallestTotalShown)
  const sum = rest.reduce((total, row) => total + sizeOf(row), 0)
  const joins = atLeastFive(sum) === null ? shown.findLastIndex((row) => !staysApart(row)) : -1
  return joins < 0 ? { shown, rest } : { shown: shown.toSpliced(joins, 1), rest: [shown[joins]!, ...rest] }
}
