import type { Found, FoundEntry, Piece } from '@/lib/search/find-entries'
import { kindWords } from './kind-words'
import s from './search-results.module.css'

/** What was found, the best first, with the words marked where they stand. */
export function SearchResults({ found }: { found: Found }) {
  if (found.entries.length === 0) return null
  return (
    <ol className={s.list}>
      {found.entries.map((entry) => (
        <li key={`${entry.kind}/${entry.key}`}>
          <p className={s.kind}>{aboutIt(entry)}</p>
          <h3 className={s.title}>
            <a href={entry.address}>
              <Marked pieces={entry.title} />
            </a>
          </h3>
          {entry.extract.length > 0 && (
            <p className={s.extract}>
              <Marked pieces={entry.extract} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** "Recommendation 2.3", "Briefing, 2024". Of a date only the year is sure enough for all kinds. */
function aboutIt({ kind, key, datedOn }: FoundEntry): string {
  const number = kind === 'recommendation' ? ` ${key}` : ''
  return `${kindWords[kind].one}${number}${datedOn ? `, ${datedOn.slice(0, 4)}` : ''}`
}

function Marked({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, isFound }, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
    isFound ? <mark key={i}>{text}</mark> : text,
  )
}
