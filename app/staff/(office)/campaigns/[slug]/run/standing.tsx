import Link from 'next/link'
import { Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { formatCount, formatLastDay, formatMoment } from '@/app/ui/format'
import type { EditedCampaign } from '@/lib/campaigns/editor-queries'
import type { CampaignLife } from '@/lib/campaigns/life-queries'

type Props = {
  campaign: EditedCampaign
  life: CampaignLife
}

/** How a campaign that has opened stands, in facts. */
export function Standing({ campaign, life }: Props) {
  const { timing, content, confirmed, pauseNotice, reachedGoals } = campaign
  const next = content.goals.find(({ atCount }) => atCount > confirmed)
  const facts: [string, string][] = [
    ['Opened', timing.opensAt === null ? '' : formatMoment(timing.opensAt)],
    ['Last day', timing.closesAt === null ? '' : formatLastDay(timing.closesAt)],
    ['Paused since', life.pausedAt === null ? '' : formatMoment(life.pausedAt)],
    ['Last day if opened now', life.closesIfReopened === null ? '' : formatLastDay(life.closesIfReopened)],
    ['Closed', timing.closedAt === null ? '' : formatMoment(timing.closedAt)],
    ['Confirmed', formatCount(confirmed)],
    ['Goals reached', reachedGoals.map(formatCount).join(', ')],
    ['Next goal', next ? `${formatCount(next.atCount)}: ${next.consequence}` : ''],
    ['Notice', pauseNotice],
    ['Won', life.outcomeWon],
    ['Not won', life.outcomeLost],
    ['Replaced by', life.successor?.name ?? ''],
    ['Removed because', life.removedReason],
  ]
  return (
    <Part id="standing" title="How it stands">
      <dl className={s.facts}>
        {facts
          .filter(([, fact]) => fact !== '')
          .map(([name, fact]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
    </Part>
  )
}

/** What can become of it from here, and its news. */
export function WhatNext({ slug, possible }: { slug: string; possible: string }) {
  return (
    <Part id="what-next" title="What can become of it">
      <p>{possible}</p>
      <p>
        <Link href={`/staff/campaigns/${slug}/run/updates`} prefetch={false}>
          Updates: write, correct and publish news
        </Link>
      </p>
    </Part>
  )
}
