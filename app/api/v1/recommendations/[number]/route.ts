import { problem } from '@/app/answers'
import { openData, openToAll } from '@/app/open-data'
import { env } from '@/lib/env'
import { getRecommendationPage } from '@/lib/recommendations/page-queries'
import { isoRough } from '@/lib/rough-date'
import { holderFacts, recommendationFacts } from '../recommendation-facts'

type Context = { params: Promise<{ number: string }> }

/** One recommendation with its addressees over time and its whole record. Never a person. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const found = await getRecommendationPage((await params).number, Date.now(), 'public')
  if (!found) return problem(404, 'There is no such recommendation', {}, openToAll)
  const site = env().SITE_URL
  return openData(
    {
      ...recommendationFacts(found),
      addresseesOverTime: found.addresseesOverTime.map(holderFacts),
      parts: found.parts.map(({ number }) => number),
      record: found.entries.map(({ on, source, recordedAt, ...entry }) => ({
        ...entry,
        on: isoRough(on),
        source: source && {
          title: source.title,
          url: source.url.startsWith('/') ? `${site}${source.url}` : source.url,
        },
        recordedAt: new Date(recordedAt).toISOString(),
      })),
      figures: found.figures.map(({ key }) => `${site}/evidence/${key}`),
      places: found.places,
    },
    60,
  )
}
