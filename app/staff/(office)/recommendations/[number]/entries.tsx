import type { Entry } from '@/lib/recommendations/page-queries'
import { formatRough } from '@/lib/rough-date'
import b from '../board.module.css'
import { entryWords } from './entry-form'

/** The record, newest first, what was corrected struck. */
export function Entries({ entries }: { entries: Entry[] }) {
  if (entries.length === 0) return <p>Nothing is recorded yet.</p>
  return (
    <ol className={b.entries}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <span>{formatRough(entry.on)}</span>
          <div className={entry.correctedBy === null ? undefined : b.struck}>
            <p>
              {entry.correctedBy === null ? (
                <b>{entryWords(entry)}</b>
              ) : (
                <>
                  <del>{entryWords(entry)}</del> (corrected since)
                </>
              )}
            </p>
            {entry.summary && <p>{entry.summary}</p>}
            {entry.method && <p>Method: {entry.method}</p>}
            {entry.source && (
              <p>
                <a href={entry.source.url}>{entry.source.title}</a>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
