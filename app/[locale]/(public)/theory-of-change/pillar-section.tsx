import { Section } from '@/app/ui/section'
import type { Pillar } from '@/lib/library/pages/queries'
import { listCampaignsThat } from '../open-campaign'
import { readAskedFor } from '../recommendation-lists'
import s from './pillar-section.module.css'

/** One step: how it is meant to work, and what we ask and do for it. */
export async function PillarSection({ pillar }: { pillar: Pillar }) {
  const [campaigns, asked] = await Promise.all([
    listCampaignsThat((link) => link.pillarId === pillar.id),
    readAskedFor(),
  ])
  const recommendations = asked.filter(({ pillarId, isSample }) => pillarId === pillar.id && !isSample)
  const open = campaigns.filter(({ state }) => state === 'open')
  return (
    <Section id={pillar.slug} title={`${pillar.position}. ${pillar.name}`} note={pillar.short}>
      <div className="stack">
        {pillar.mechanism && <p className="lead">{pillar.mechanism}</p>}
        {(open.length > 0 || recommendations.length > 0) && (
          <ul className={s.serves}>
            {open.map(({ slug, demand }) => (
              <li key={slug}>
                <span>Campaign</span>
                <a href={`/campaigns/${slug}`}>{demand}</a>
              </li>
            ))}
            {recommendations.map(({ number, title }) => (
              <li key={number}>
                <span>Asked for, {number}</span>
                <a href={`/recommendations/${number}`}>{title}</a>
              </li>
            ))}
          </ul>
        )}
        <p className="small">
          Source: <a href={`/sources/${pillar.source.key}`}>{pillar.source.title}</a>.
        </p>
      </div>
    </Section>
  )
}
