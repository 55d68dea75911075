import { Docket, DocketRow } from '@/app/ui/docket'
import { EvidenceFact, Facts } from '@/app/ui/evidence-fact'
import { addressedTo } from '@/app/ui/recommendation-words'
import { Section } from '@/app/ui/section'
import { splitParagraphs } from '@/app/ui/split-paragraphs'
import { londonDay } from '@/lib/london-time'
import type { FullCampaignPage } from '@/lib/recommendations/campaign-page'
import { RecommendationTrack } from '../../recommendations/recommendation-track'
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
export function RestsOn({ campaign, now }: { campaign: FullCampaignPage; now: number }) {
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
              href={`/recommendations/${recommendation.number}`}
              to={addressedTo(recommendation)}
              status={<RecommendationTrack of={recommendation} today={londonDay(now)} />}
            />
          </Docket>
        )}
        {figures.length > 0 && (
          <Facts layout="pair">
            {figures.map((figure, i) => (
              <EvidenceFact key={figure.key} figure={figure} highlighted={i === 0} />
            ))}
          </Facts>
        )}
      </div>
    </Section>
  )
}
