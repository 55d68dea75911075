import type { PublicationKind } from '@/lib/library/publications/content'

/** What each kind of publication is called, one of them. */
export const publicationKindWords: Record<PublicationKind, string> = {
  issue: 'Issue',
  explainer: 'Explainer',
  briefing: 'Briefing',
  story: 'Story',
  programme: 'Programme',
  news: 'News',
  event: 'Event',
  page: 'Page',
}
