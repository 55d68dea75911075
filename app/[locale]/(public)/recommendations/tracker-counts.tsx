import { formatCount } from '@/app/ui/format'
import type { RecommendationSummary } from '@/lib/recommendations/queries'
import s from './tracker.module.css'

/** How many there are and how far they have come, samples left out. A part stands where its whole stands. */
export function TrackerCounts({ all }: { all: RecommendationSummary[] }) {
  const real = all.filter(({ isSample, retired }) => !isSample && retired === null)
  if (real.length === 0) return null
  const standing = real.map((one) => wholeOf(one, real))
  const counts = [
    { count: real.length, words: 'recommendations that stand' },
    {
      count: standing.filter(({ response, madeOn }) => response !== 'not_sent' || madeOn !== null).length,
      words: 'put to the body that can act',
    },
    {
      count: standing.filter(({ response }) => !['not_sent', 'sent', 'acknowledged'].includes(response))
        .length,
      words: 'replies we have assessed',
    },
    {
      count: real.filter(({ campaigns }) => campaigns.some(({ state }) => state === 'open')).length,
      words: 'with a campaign open now',
    },
  ]
  return (
    <dl className={s.counts}>
      {counts.map(({ count, words }) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
    </dl>
  )
}

function wholeOf(one: RecommendationSummary, all: RecommendationSummary[]): RecommendationSummary {
  const isAssessed = one.responses.length + one.implementations.length > 0
  return (!isAssessed && all.find(({ number }) => number === one.partOf)) || one
}
