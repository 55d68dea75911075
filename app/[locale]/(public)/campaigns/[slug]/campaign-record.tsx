import { formatCount, formatDay, formatLastDay, isoDay } from '@/app/ui/format'
import { type RecordEntry, RecordList } from '@/app/ui/record'
import { Section } from '@/app/ui/section'
import type { CampaignPage } from '@/lib/campaigns/queries'
import { eventTitle } from './event-words'

/** What happened, newest first, each edit with its reason. */
export function CampaignRecord({ campaign }: { campaign: CampaignPage }) {
  const { record } = campaign
  if (record.length === 0) return null
  return (
    <Section id="record" title="Record of this campaign" note="Newest first. Nothing is ever removed.">
      <RecordList entries={record.map((event) => toEntry(event, campaign))} />
    </Section>
  )
}

type PublicEvent = CampaignPage['record'][number]

function toEntry(event: PublicEvent, campaign: CampaignPage): RecordEntry {
  const words = [event.summary, sinceWords(event, campaign)].filter((text) => text !== '')
  return {
    key: event.id,
    when: <time dateTime={isoDay(event.at)}>{formatDay(event.at)}</time>,
    title: eventTitle(event),
    text: (words.length > 0 || event.reason !== '') && (
      <>
        {words.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {event.reason && <p>Reason given: {event.reason}</p>}
      </>
    ),
  }
}

/** What the entry means for its reader: a new last day, or that a count has fallen again. */
function sinceWords({ kind, facts }: PublicEvent, { goals }: CampaignPage): string {
  if (kind === 'reopened' && typeof facts.closesAt === 'string') {
    const day = formatLastDay(Date.parse(facts.closesAt))
    return facts.from === 'paused'
      ? `The last day to sign is ${day}, later by the time of the pause.`
      : `The last day to sign is ${day}.`
  }
  const goal = kind === 'goal_reached' && goals.find(({ atCount }) => atCount === facts.goal)
  if (goal && goal.reachedAt === null)
    return `The count has fallen below ${formatCount(goal.atCount)} since, because signatures were taken out.`
  return ''
}
