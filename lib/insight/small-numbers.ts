/** A total smaller than this could point at somebody: no report shows it, to no role. */
export const smallestTotalShown = 5

/** The number, or null where it is too small to show. None at all is no secret. */
export function atLeastFive(total: number): number | null {
  return total > 0 && total < smallestTotalShown ? null : total
}

/**
 * Splits a breakdown into the rows that may be shown and the sum of the others, which is never itself too small: otherwise
 * it could be worked out from the whole. `rows` come largest first; so do those that are returned.
 */
export function sumSmallRows<Row>(rows: Row[], sizeOf: (row: Row) => number): { shown: Row[]; rest: Row[] } {
  const shown = rows.filter((row) => sizeOf(row) >= smallestTotalShown)
  const rest = rows.filter((row) => sizeOf(row) < smallestTotalShown)
  const sum = () => rest.reduce((total, row) => total + sizeOf(row), 0)
  while (sum() > 0 && sum() < smallestTotalShown && shown.length > 0) rest.unshift(shown.pop() as Row)
  return { shown, rest }
}
