import { endSentence } from '@/app/ui/format'
import { implementationWords, responseWords } from '@/app/ui/recommendation-words'
import { RecordList } from '@/app/ui/record'
import { Section } from '@/app/ui/section'
import { londonDay } from '@/lib/london-time'
import type { Entry, RecommendationPage } from '@/lib/recommendations/page-queries'
import { formatDate, formatRough, isoRough } from '@/lib/rough-date'
import s from './page.module.css'

/** Everything that happened, newest first. Nothing is taken away: what was wrong is struck, with what put it right. */
export function RecommendationRecord({ recommendation }: { recommendation: RecommendationPage }) {
  const { entries, madeOn } = recommendation
  return (
    <Section
      id="record"
      title="The record"
      note="What was said and what was done, with where we know it from. Entries stay; a mistake is put right by a further one."
    >
      {entries.length === 0 ? (
        <p>
          {madeOn ? `Asked in ${formatRough(madeOn)}. ` : ''}We have not recorded an answer, and have not yet
          assessed what was done.
        </p>
      ) : (
        <RecordList
          entries={entries.map((entry) => ({
            key: entry.id,
            when: <time dateTime={isoRough(entry.on)}>{formatRough(entry.on)}</time>,
            title: titleOf(entry),
            text: <EntryText entry={entry} all={entries} />,
          }))}
        />
      )}
    </Section>
  )
}

function titleOf({ line, value, correctedBy }: Entry): string {
  const struck = correctedBy === null ? '' : 'Corrected since: '
  if (line === 'response') return `${struck}Response: ${wordOf(responseWords, value)}`
  if (line === 'implementation') return `${struck}In practice: ${wordOf(implementationWords, value)}`
  return `${struck}Note`
}

function wordOf(words: Record<string, string>, value: string | null): string {
  return (words[value ?? ''] ?? '').toLowerCase()
}

function EntryText({ entry, all }: { entry: Entry; all: Entry[] }) {
  const { summary, method, source, corrects } = entry
  const corrected = all.find(({ id }) => id === corrects)
  const correction = all.find(({ id }) => id === entry.correctedBy)
  return (
    <>
      {summary &&
        (correction ? (
          <p className={s.corrected}>
            <del>{endSentence(summary)}</del>
          </p>
        ) : (
          <p>{endSentence(summary)}</p>
        ))}
      {method && <p>How we assessed it: {endSentence(method)}</p>}
      {source && (
        <p>
          Source: <a href={source.url}>{source.title}</a>
        </p>
      )}
      {corrected && (
        <p>
          This puts right the entry of {formatRough(corrected.on)} on{' '}
          {corrected.line === 'response' ? 'the response' : 'what was done'}.
        </p>
      )}
      {correction && <p>Put right by the entry of {formatRough(correction.on)}. It counts no more.</p>}
      <p className={s.line}>Written down {formatDate(londonDay(entry.recordedAt))}</p>
    </>
  )
}
