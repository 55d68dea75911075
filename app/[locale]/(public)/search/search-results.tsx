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
              {beginsInside(entry.extract) && '… '}
              <Marked pieces={entry.extract} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** "Recommendation 2.3", "Briefing, 2024". Of a date only the year is sure enough for all kinds. */
function aboutIt({ kind, key, datedOn, isReplaced }: FoundEntry): string {
  const number = kind === 'recommendation' ? ` ${key}` : ''
  return `${kindWords[kind].one}${number}${datedOn ? `, ${datedOn.slice(0, 4)}` : ''}${isReplaced ? '. Replaced by a newer figure' : ''}`
}

/** An extract that was cut out of a sentence says so. */
function beginsInside([first]: Piece[]): boolean {
  return /^[\p{Lowercase}),;.]/u.test(first?.text ?? '')
}

function Marked({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, isFound }, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
    isFound ? <mark key={i}>{text}</mark> : text,
  )
}
