import type { LiveSummary } from '@/lib/library/publications/list-live'

const sensitivityWords = {
  none: '',
  mentions: 'Mentions violence',
  describes: 'Describes violence',
} as const

/** Where it was and what it contains, in one line. */
export function storyNote({
  details,
  sensitivity,
}: Pick<LiveSummary<'story'>, 'details' | 'sensitivity'>): string {
  return [details.placeWords, sensitivityWords[sensitivity]].filter(Boolean).join('. ')
}

/** "Elsa is not her real name", without saying more than the record does. */
export function pseudonymWords(pseudonym: string): string {
  return `${pseudonym} is not the person’s real name. It was changed to protect them.`
}
