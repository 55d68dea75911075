import type { Partnership } from '@/lib/library/programmes/queries'

/** The columns by which the table can be put in order, as in their addresses. */
export const orderings = ['country', 'work', 'funder', 'amount', 'years'] as const
export type Ordering = (typeof orderings)[number]

/** How each is said in a sentence: "in the order of …". */
export const orderWords: Record<Ordering, string> = {
  country: 'by country, from A to Z',
  work: 'by work, from A to Z',
  funder: 'by funder, from A to Z',
  amount: 'by amount, the largest first',
  years: 'by year, the newest first',
}

/** The same under the head of the column. */
export const firstWords: Record<Ordering, string> = {
  ...{ country: 'A to Z', work: 'A to Z', funder: 'A to Z' },
  ...{ amount: 'largest first', years: 'newest first' },
}

/** Names rise; amounts and years fall. */
export const directions: Record<Ordering, 'ascending' | 'descending'> = {
  ...{ country: 'ascending', work: 'ascending', funder: 'ascending' },
  ...{ amount: 'descending', years: 'descending' },
}

const byName = (a: string, b: string) => a.localeCompare(b, 'en-GB', { sensitivity: 'base', numeric: true })

/** Amounts of different currencies are not compared: each currency stands together. */
const compare: Record<Ordering, (a: Partnership, b: Partnership) => number> = {
  country: (a, b) => byName(a.place.name, b.place.name),
  work: (a, b) => byName(a.title, b.title),
  funder: (a, b) => byName(a.funder.name, b.funder.name),
  amount: (a, b) => byName(a.currency, b.currency) || b.amountMinor - a.amountMinor,
  years: (a, b) => b.startYear - a.startYear || b.endYear - a.endYear,
}

/** The same partnerships in another order. Those that are alike stay as they were, the newest first. */
export function inOrder(partnerships: Partnership[], by: Ordering): Partnership[] {
  return [...partnerships].sort(compare[by])
}

/** Where the table stands in this order. The newest first is the page itself. */
export function addressOfOrder(by: Ordering): string {
  return by === 'years' ? '/partnerships#table' : `/partnerships/by/${by}#table`
}
