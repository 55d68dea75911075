import type { NextRequest } from 'next/server'
import { choose, offeredBy, readChoice } from '@/lib/recommendations/filter'
import { listRecommendations } from '@/lib/recommendations/queries'
import { recommendationsCsv } from '../recommendations/to-csv'

/** The tracker for a spreadsheet: all of it, or what the same choice as on the page leaves. */
export async function GET(request: NextRequest) {
  const all = await listRecommendations(Date.now(), 'public')
  const { choice } = readChoice(Object.fromEntries(request.nextUrl.searchParams), offeredBy(all))
  return new Response(recommendationsCsv(choose(all, choice)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="recommendations.csv"',
      'cache-control': 'public, max-age=60',
    },
  })
}
