import { ActLink, ButtonLink } from '@/app/ui/button'
import type { Ask } from '@/lib/library/briefings/read-briefing'
import s from './act-panel.module.css'
import { Part } from './part'

/** What a reader can do now: the open campaigns on what is asked here, and where the rest stands. */
export function ActPanel({ asks }: { asks: Ask[] }) {
  if (asks.length === 0) return null
  const pushed = asks.filter(({ campaign }) => campaign !== null)
  const campaigns = [...new Map(pushed.map((ask) => [ask.campaign?.slug, ask])).values()]
  return (
    <Part id="act" title="What you can do" noPrint>
      {campaigns.map(({ number, campaign }) => (
        <div key={number} className={s.act}>
          <p>
            <b>{campaign?.name}</b> takes up recommendation {number}. Signing takes half a minute.
          </p>
          <p>
            <ButtonLink href={`/campaigns/${campaign?.slug}`}>Sign the petition</ButtonLink>
          </p>
        </div>
      ))}
      {campaigns.length === 0 && (
        <p>
          No campaign is open on these recommendations at the moment. You can follow where each one stands.
        </p>
      )}
      <p>
        <ActLink href="/recommendations">All recommendations and where they stand</ActLink>
      </p>
    </Part>
  )
}
