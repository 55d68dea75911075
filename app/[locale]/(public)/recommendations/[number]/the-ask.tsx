import { Particulars } from '@/app/ui/particulars'
import { Section } from '@/app/ui/section'
import { splitParagraphs } from '@/app/ui/split-paragraphs'
import { londonDay } from '@/lib/london-time'
import type { RecommendationPage } from '@/lib/recommendations/page-queries'
import { formatDate, formatRough } from '@/lib/rough-date'
import { RecommendationTrack } from '../recommendation-track'
import s from './page.module.css'

/** The ask in full, and where it stands today. */
export function TheAsk({ recommendation, now }: { recommendation: RecommendationPage; now: number }) {
  const { text, whole, responses, implementations, number } = recommendation
  const stands = whole && responses.length + implementations.length === 0 ? whole : recommendation
  return (
    <>
      <Section id="stands" title="Where it stands" heavy>
        <div className={s.stack}>
          <RecommendationTrack of={stands} today={londonDay(now)} />
          {stands !== recommendation && (
            <p>
              Assessed with <a href={`/recommendations/${stands.number}`}>{stands.number}</a>, of which it is
              a part.
            </p>
          )}
          <Particulars rows={rowsOf(recommendation)} />
        </div>
      </Section>
      {text && (
        <Section id="ask" title="The ask in full">
          <div className={`stack ${s.text}`}>
            {splitParagraphs(text).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {whole && (
              <p>
                {number} is a part of <a href={`/recommendations/${whole.number}`}>{whole.number}</a>:{' '}
                {whole.title}.
              </p>
            )}
          </div>
        </Section>
      )}
    </>
  )
}

function rowsOf({ number, madeOn, madeIn, answerDue, isOverdue, issues, changed }: RecommendationPage) {
  return [
    ...(madeOn ? [{ term: 'Asked', is: formatRough(madeOn) }] : []),
    ...(madeIn
      ? [{ term: 'In', is: madeIn.address ? <a href={madeIn.address}>{madeIn.title}</a> : madeIn.title }]
      : []),
    ...(answerDue
      ? [
          {
            term: isOverdue ? 'Answer was due' : 'Answer due',
            is: `${formatDate(answerDue)}${isOverdue ? '. None is recorded' : ''}`,
          },
        ]
      : []),
    ...(issues.length > 0
      ? [
          {
            term: issues.length === 1 ? 'Issue' : 'Issues',
            is: issues.map(({ slug, title }, i) => (
              <span key={slug}>
                {i > 0 && ', '}
                <a href={`/issues/${slug}`}>{title}</a>
              </span>
            )),
          },
        ]
      : []),
    { term: 'Last change', is: changed ? formatRough(changed) : 'Nothing is recorded yet' },
    { term: 'Follow', is: <a href={`/recommendations/${number}/feed.atom`}>Every change, by feed</a> },
  ]
}
