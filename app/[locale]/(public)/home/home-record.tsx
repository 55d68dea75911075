import type { ReactNode } from 'react'
import { formatDay, isoDay } from '@/app/ui/format'
import { implementationWords, responseWords } from '@/app/ui/recommendation-words'
import { RecordList } from '@/app/ui/record'
import { Section } from '@/app/ui/section'
import type { LatestEvent } from '@/lib/campaigns/front-page-queries'
import type { RecommendationSummary } from '@/lib/recommendations/queries'
import type { Implementation, Response } from '@/lib/recommendations/recommendation'
import { formatRough, isoRough } from '@/lib/rough-date'
import { eventTitle } from '../campaigns/[slug]/event-words'

const entriesShown = 6
/** What belongs among wins and losses; goals and edits stand in the record of their campaign. */
const toldHere = ['opened', 'closed', 'delivered', 'answered', 'won', 'part_won', 'lost']

type Entry = { on: string; key: string; when: ReactNode; title: string; text: ReactNode }

/** Wins and losses: what happened last, over all campaigns and recommendations. */
export function HomeRecord({ events, asked }: { events: LatestEvent[]; asked: RecommendationSummary[] }) {
  const entries = [
    ...events.filter(({ kind }) => toldHere.includes(kind)).map(ofCampaign),
    ...asked.flatMap(ofRecommendation),
  ]
    .toSorted((a, b) => b.on.localeCompare(a.on))
    .slice(0, entriesShown)
  if (entries.length === 0) return null
  return (
    <Section id="record" title="On the record" note="What was won, lost and answered, newest first." heavy>
      <RecordList entries={entries} />
    </Section>
  )
}

function ofCampaign(event: LatestEvent): Entry {
  return {
    on: isoDay(event.at),
    key: `campaign ${event.id}`,
    when: <time dateTime={isoDay(event.at)}>{formatDay(event.at)}</time>,
    title: eventTitle(event),
    text: (
      <>
        <p>
          <a href={`/campaigns/${event.slug}#record`}>{event.name}</a>
        </p>
        {event.summary && <p>{event.summary}</p>}
      </>
    ),
  }
}

function ofRecommendation(asked: RecommendationSummary): Entry[] {
  const said = asked.responses.map(({ value, on }) => ({ on, words: responseWords[value as Response] }))
  const done = asked.implementations.map(({ value, on }) => ({
    on,
    words: implementationWords[value as Implementation],
  }))
  return [...said, ...done].map(({ on, words }) => ({
    on: on.on,
    key: `recommendation ${asked.number} ${words} ${on.on}`,
    when: <time dateTime={isoRough(on)}>{formatRough(on)}</time>,
    title: `Recommendation ${asked.number}: ${words.toLowerCase()}`,
    text: (
      <p>
        <a href={`/recommendations/${asked.number}`}>{asked.title}</a>
        {asked.isSample && '. Sample'}
      </p>
    ),
  }))
}
