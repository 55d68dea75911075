import type { SearchKind } from '@/lib/search/refresh-search'

/** The address of a search. The first page and all kinds go without saying. */
export function searchAddress(term: string, kind: SearchKind | null = null, page = 1): string {
  const query = new URLSearchParams({ q: term })
  if (kind) query.set('kind', kind)
  if (page > 1) query.set('page', String(page))
  return `/search?${query}`
}
