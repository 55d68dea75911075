import type { Metadata } from 'next'
import { feedLinks } from '@/app/feed-answer'
import { listRecommendations } from '@/lib/recommendations/queries'
import { Tracker } from './tracker'

export const dynamic = 'force-static'
export const revalidate = 300

export const metadata: Metadata = {
  title: 'Recommendations',
  description:
    'Everything we have asked governments and other bodies to do, what they answered and what they did.',
  alternates: {
    canonical: '/recommendations',
    types: feedLinks('/recommendations/feed', 'Every change to any recommendation'),
  },
}

export default async function RecommendationsPage() {
  const now = Date.now()
  return <Tracker all={await listRecommendations(now, 'public')} now={now} />
}
