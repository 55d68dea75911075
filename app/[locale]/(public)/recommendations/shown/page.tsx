import type { Metadata } from 'next'
import { offeredBy, readChoice } from '@/lib/recommendations/filter'
import { listRecommendations } from '@/lib/recommendations/queries'
import { Tracker } from '../tracker'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Recommendations: those you chose',
  alternates: { canonical: '/recommendations' },
  robots: { index: false },
}

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What the form on /recommendations asks for. */
export default async function ChosenRecommendationsPage({ searchParams }: PageProps) {
  const now = Date.now()
  const all = await listRecommendations(now, 'public')
  return <Tracker all={all} now={now} chosen={readChoice(await searchParams, offeredBy(all))} />
}
