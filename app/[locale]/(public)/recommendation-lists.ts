import { cache } from 'react'
import { listRecommendations, type RecommendationSummary } from '@/lib/recommendations/queries'

/** Everything that was asked for and still stands, by number. Parts go with their whole. Read once for each rendering. */
export const readAskedFor = cache(async (): Promise<RecommendationSummary[]> => {
  const all = await listRecommendations(Date.now(), 'public')
  return all.filter(({ partOf, retired }) => partOf === null && retired === null)
})

/** Those with an open campaign first, so that a reader can act on the first rows. */
export function actableFirst(asked: RecommendationSummary[]): RecommendationSummary[] {
  const isOpen = ({ campaigns }: RecommendationSummary) => campaigns.some(({ state }) => state === 'open')
  return [...asked.filter(isOpen), ...asked.filter((one) => !isOpen(one))]
}
