import type { SearchKind } from '@/lib/search/refresh-search'

/** What each kind of thing is called: one of them, and many. */
export const kindWords: Record<SearchKind, { one: string; many: string }> = {
  campaign: { one: 'Campaign', many: 'Campaigns' },
  recommendation: { one: 'Recommendation', many: 'Recommendations' },
  briefing: { one: 'Briefing', many: 'Briefings' },
  issue: { one: 'Issue', many: 'Issues' },
  explainer: { one: 'Explainer', many: 'Explainers' },
  statistic: { one: 'Figure', many: 'Figures' },
  source: { one: 'Source', many: 'Sources' },
  story: { one: 'Story', many: 'Stories' },
  programme: { one: 'Programme', many: 'Programmes' },
  news: { one: 'News', many: 'News' },
  event: { one: 'Event', many: 'Events' },
  place: { one: 'Place', many: 'Places' },
  page: { one: 'Page', many: 'Pages' },
}

/** The kind that an address asks for, or null for all of them. */
export function kindNamed(asked: string): SearchKind | null {
  return Object.hasOwn(kindWords, asked) ? (asked as SearchKind) : null
}
