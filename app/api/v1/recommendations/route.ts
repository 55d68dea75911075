import { openData } from '@/app/open-data'
import { listRecommendations } from '@/lib/recommendations/queries'
import { recommendationFacts } from './recommendation-facts'

export const dynamic = 'force-dynamic'

/** Everything that was asked for, by number, with where it stands. */
export async function GET(): Promise<Response> {
  const all = await listRecommendations(Date.now(), 'public')
  return openData({ recommendations: all.map(recommendationFacts) }, 60)
}
