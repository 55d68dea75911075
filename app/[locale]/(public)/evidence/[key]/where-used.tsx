import { publicationKindWords } from '@/app/ui/publication-words'
import type { CampaignWithFigure } from '@/lib/campaigns/with-figure'
import type { Use } from '@/lib/library/evidence/where-used'
import s from './where-used.module.css'

/** The pages and campaigns on which readers meet it today. */
export function WhereUsed({ uses, campaigns = [] }: { uses: Use[]; campaigns?: CampaignWithFigure[] }) {
  if (uses.length + campaigns.length === 0) return <p>It stands on no other page at the moment.</p>
  return (
    <ul className={s.uses}>
      {campaigns.map(({ slug, name }) => (
        <li key={slug}>
          <span>Campaign</span>
          <a href={`/campaigns/${slug}`}>{name}</a>
        </li>
      ))}
      {uses.map(({ kind, title, address, times }) => (
        <li key={address}>
          <span>{publicationKindWords[kind]}</span>
          <div>
            <a href={address}>{title}</a>
            {times > 1 && `, ${times} times`}
          </div>
        </li>
      ))}
    </ul>
  )
}
