import { formatCount } from '@/app/ui/format'
import type { Found } from '@/lib/search/find-entries'
import type { SearchKind } from '@/lib/search/refresh-search'
import { kindWords } from './kind-words'
import s from './page.module.css'
import { searchAddress } from './search-address'

type Choice = { kind: SearchKind | null; words: string; count: number | null }

/** The kinds in which something was found, with how much; all kinds without numbers where there is too much to count. */
export function SearchKinds({ found }: { found: Found }) {
  if (found.total === 0 && !found.kind) return null
  const choices = choicesOf(found)
  if (choices.length < 3 && !found.kind) return null
  return (
    <nav className={s.kinds} aria-label="Kinds of results">
      <ul>
        {choices.map(({ kind, words, count }) => (
          <li key={words}>
            <a href={searchAddress(found.term, kind)} aria-current={kind === found.kind ? 'page' : undefined}>
              {words}
              {count !== null && <span> {formatCount(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function choicesOf({ kinds, kind: chosen }: Found): Choice[] {
  const counted = kinds.map(({ kind, count }) => ({ kind, words: kindWords[kind].many, count }))
  const known: Choice[] =
    counted.length > 0
      ? counted
      : (Object.keys(kindWords) as SearchKind[]).map((kind) => ({
          kind,
          words: kindWords[kind].many,
          count: null,
        }))
  const all = counted.length > 0 ? counted.reduce((sum, { count }) => sum + count, 0) : null
  const isMissing = chosen && !known.some(({ kind }) => kind === chosen)
  return [
    { kind: null, words: 'Everything', count: all },
    ...known,
    ...(isMissing ? [{ kind: chosen, words: kindWords[chosen].many, count: 0 }] : []),
  ]
}
