import { capitalise, endSentence, formatCount, formatDay } from '@/app/ui/format'
import { MonthLedger } from '@/app/ui/month-ledger'
import { Particulars } from '@/app/ui/particulars'
import { implementationWords } from '@/app/ui/recommendation-words'
import { RecordList } from '@/app/ui/record'
import type { CampaignPage } from '@/lib/campaigns/queries'
import type { FullCampaignPage } from '@/lib/recommendations/campaign-page'
import type { RecommendationSummary } from '@/lib/recommendations/queries'
import s from './under-column.module.css'

type Props = { campaign: FullCampaignPage; organisation: string; now: number }

/** Under the demand: the particulars, the months since we first asked, and what each goal sets off. */
export function UnderColumn({ campaign, organisation, now }: Props) {
  const { recommendation } = campaign
  return (
    <>
      <Particulars
        rows={[
          { term: 'To', is: capitalise(campaign.addressee) },
          { term: 'From', is: `${organisation}, and everyone who signs` },
          ...(recommendation
            ? [{ term: 'Rests on', is: <RestsOnLink recommendation={recommendation} /> }]
            : []),
          {
            term: 'Counted',
            is: (
              <>
                Confirmed signatures only, checked every night.{' '}
                <a href={`/campaigns/${campaign.slug}/integrity`}>How they were counted</a>
              </>
            ),
          },
        ]}
      />
      {recommendation?.madeOn && recommendation.madeOn.precision !== 'year' && (
        <MonthsSince
          madeOn={`${recommendation.madeOn.on.slice(0, 7)}-01`}
          now={now}
          caption={donePhrase(recommendation)}
        />
      )}
      {campaign.goals.length > 0 && <Goals campaign={campaign} />}
    </>
  )
}

function RestsOnLink({ recommendation }: { recommendation: RecommendationSummary }) {
  const { number, title, madeIn } = recommendation
  return (
    <>
      <a href={`/recommendations/${number}`}>Recommendation {number}</a>: {endSentence(title)}
      {madeIn && ` Made in ${madeIn.title}`}
    </>
  )
}

function MonthsSince({ madeOn, now, caption }: { madeOn: string; now: number; caption: string }) {
  const until = new Date(now).toISOString().slice(0, 7)
  const months = monthsBetween(madeOn, until) + 1
  return (
    <MonthLedger
      title={`${months} months since we first asked`}
      since={madeOn}
      until={`${until}-01`}
      caption={caption}
    />
  )
}

function donePhrase({ implementation }: RecommendationSummary): string {
  return `What was done in those months: ${implementationWords[implementation].toLowerCase()}.`
}

function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  return (toYear - fromYear) * 12 + toMonth - fromMonth
}

function Goals({ campaign }: { campaign: CampaignPage }) {
  const isRunning = campaign.state === 'open' || campaign.state === 'paused'
  return (
    <section aria-labelledby="goals-heading">
      <h2 id="goals-heading" className={s.heading}>
        {isRunning ? 'What your name sets off' : 'What the names set off'}
      </h2>
      <RecordList
        goals
        entries={campaign.goals.map(({ atCount, consequence, reachedAt }) => ({
          key: atCount,
          when: formatCount(atCount),
          title: `We ${endSentence(consequence).slice(0, -1)}`,
          text: (
            <p>{reachedAt ? `Reached ${formatDay(reachedAt)}.` : notReached(campaign, atCount, isRunning)}</p>
          ),
        }))}
      />
    </section>
  )
}

function notReached(campaign: CampaignPage, atCount: number, isRunning: boolean): string {
  if (!isRunning) return 'Not reached.'
  return `${formatCount(Math.max(atCount - campaign.confirmed, 0))} to go.`
}
