import { ActLink } from '@/app/ui/button'
import { DocketRow, GoLink } from '@/app/ui/docket'
import { formatDay } from '@/app/ui/format'
import { addressedTo, standingOfPart } from '@/app/ui/recommendation-words'
import type { RecommendationSummary } from '@/lib/recommendations/queries'
import { formatDate, formatRough } from '@/lib/rough-date'
import { RecommendationTrack } from './recommendation-track'
import s from './tracker.module.css'

type Props = { recommendation: RecommendationSummary; parts: RecommendationSummary[]; today: string }

/** One recommendation with its parts: the ask, to whom, where it stands, when that changed, and one thing to do. */
export function TrackerRow({ recommendation, parts, today }: Props) {
  return (
    <DocketRow
      number={numberOf(recommendation)}
      title={recommendation.title}
      href={`/recommendations/${recommendation.number}`}
      to={
        <>
          {addressedTo(recommendation)}
          {recommendation.isSample && ' (sample)'}
          {parts.length > 0 && <Parts parts={parts} whole={recommendation} />}
        </>
      }
      status={<RecommendationTrack of={recommendation} today={today} />}
      act={<OneAct of={recommendation} />}
    />
  )
}

function Parts({ parts, whole }: { parts: RecommendationSummary[]; whole: RecommendationSummary }) {
  return (
    <ul className={s.parts}>
      {parts.map((part) => (
        <li key={part.number}>
          <b>{part.number}</b>
          <span>
            <a href={`/recommendations/${part.number}`}>{part.title}</a>
            <i>{standingOfPart(part, whole)}</i>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** A long number is set smaller, so that it stays on one line. */
function numberOf({ number }: RecommendationSummary) {
  return number.length > 4 ? <b className={s.longNumber}>{number}</b> : number
}

function OneAct({ of }: { of: RecommendationSummary }) {
  const [campaign] = of.campaigns
  const address = `/recommendations/${of.number}`
  if (of.retired)
    return <p>{of.retired === 'superseded' ? `Replaced by ${of.supersededBy ?? 'another'}` : 'Taken back'}</p>
  if (campaign?.state === 'open')
    return (
      <>
        <GoLink href={`/campaigns/${campaign.slug}#sign-heading`}>Sign the petition</GoLink>
        {campaign.opensAt !== null && <p className={s.since}>Open since {formatDay(campaign.opensAt)}</p>}
      </>
    )
  const isAnswered = !['not_sent', 'sent', 'acknowledged'].includes(of.response)
  return (
    <>
      <ActLink href={isAnswered ? `${address}#record` : address}>
        {isAnswered ? 'Read the answer' : campaign ? 'See its campaign' : 'Read what we ask'}
        <span className="vh"> on {of.number}</span>
      </ActLink>
      <p className={s.since}>{whenWords(of)}</p>
    </>
  )
}

function whenWords({ changed, isOverdue, answerDue, madeOn }: RecommendationSummary): string {
  if (answerDue && isOverdue) return `Answer was due ${formatDate(answerDue)}`
  if (changed) return `Changed ${formatRough(changed)}`
  return madeOn ? `Asked ${formatRough(madeOn)}` : ''
}
