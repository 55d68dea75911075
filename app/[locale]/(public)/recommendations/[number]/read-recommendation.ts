import { cache } from 'react'
import { getRecommendationPage } from '@/lib/recommendations/page-queries'

/** One reading for the page and its metadata. */
export const readRecommendation = cache((number: string) =>
  getRecommendationPage(number, Date.now(), 'public'),
)
