import { Docket, DocketRow } from '@/app/ui/docket'
import { Fact, Facts } from '@/app/ui/fact'
import { capitalise, formatMonth } from '@/app/ui/format'
import { Section } from '@/app/ui/section'
import { splitParagraphs } from '@/app/ui/split-paragraphs'
import { StatusTrack } from '@/app/ui/status-track'
import type { CampaignPage } from '@/lib/campaigns/queries'
import s from './rests-on.module.css'

/** Why it matters, in our words. */
export function WhyItMatters({ why }: { why: string }) {
  const paragraphs = splitParagraphs(why)
  if (paragraphs.length === 0) return null
  return (
    <Section id="why" title="Why it matters">
      <div className="stack">
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </Section>
  )
}

/** The recommendation the campaign takes up, and the figures behind it. */
export function RestsOn({ campaign }: { campaign: CampaignPage }) {
  const { recommendation, figures } = campaign
  if (!recommendation && figures.length === 0) return null
  const note = recommendation ? 'The recommendation, and the figures behind it.' : 'The figures behind it.'
  return (
    <Section id="rests-on" title="What it rests on" note={note}>
      <div className={s.stacked}>
        {recommendation && (
          <Docket flush>
            <DocketRow
              number={recommendation.number}
              title={recommendation.title}
              to={`To the ${recommendation.addressee.replace(/^the /i, '')}`}
              status={<RecommendationTrack madeIn={recommendation.madeIn} madeOn={recommendation.madeOn} />}
            />
          </Docket>
        )}
        {figures.length > 0 && (
          <Facts layout="pair">
            {figures.map((figure, i) => (
              <Fact key={figure.says} {...figure} highlighted={i === 0} />
            ))}
          </Facts>
        )}
      </div>
    </Section>
  )
}

/** What we did, and plainly that we have not assessed the rest: nothing is guessed about a body that exists. */
export function RecommendationTrack({ madeIn, madeOn }: { madeIn: string; madeOn: string | null }) {
  const sent = madeOn ? `Sent, ${formatMonth(madeOn)}` : `Asked: ${capitalise(madeIn)}`
  return (
    <StatusTrack
      response={[
        { marker: 'done', words: sent },
        { marker: 'open', words: 'Reply not assessed' },
      ]}
      practice={[{ marker: 'open', words: 'Not assessed' }]}
    />
  )
}
