import { Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { formatCount, formatLastDay, formatMoment } from '@/app/ui/format'
import type { EditedCampaign } from '@/lib/campaigns/editor-queries'

/** How a campaign that has opened stands, in facts. */
export function Standing({ campaign }: { campaign: EditedCampaign }) {
  const { timing, content, confirmed, pauseNotice, outcome, reachedGoals } = campaign
  const next = content.goals.find(({ atCount }) => atCount > confirmed)
  const facts: [string, string][] = [
    ['Opened', timing.opensAt === null ? '' : formatMoment(timing.opensAt)],
    ['Last day', timing.closesAt === null ? '' : formatLastDay(timing.closesAt)],
    ['Closed', timing.closedAt === null ? '' : formatMoment(timing.closedAt)],
    ['Confirmed', formatCount(confirmed)],
    ['Goals reached', reachedGoals.map(formatCount).join(', ')],
    ['Next goal', next ? `${formatCount(next.atCount)}: ${next.consequence}` : ''],
    ['Notice', pauseNotice],
    ['Outcome', outcome],
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
