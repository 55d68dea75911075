import { Prose } from '@/app/ui/prose'
import type { Found } from '@/lib/search/find-entries'
import { kindWords } from './kind-words'
import s from './page.module.css'
import { searchAddress } from './search-address'

/** What somebody can do who found nothing, or next to nothing. */
export function NothingFound({ found }: { found: Found }) {
  const { didYouMean, nearest, kind, term, total, entries } = found
  const others = nearest.filter(
    (one) => !entries.some((entry) => entry.kind === one.kind && entry.key === one.key),
  )
  return (
    <div className={s.nothing}>
      {didYouMean && (
        <p className={s.mean}>
          Did you mean <a href={searchAddress(didYouMean)}>{didYouMean}</a>?
        </p>
      )}
      {kind && total === 0 && (
        <p className={s.mean}>
          <a href={searchAddress(term)}>Look among everything instead</a>
        </p>
      )}
      {others.length > 0 && (
        <>
          <h3 className={s.nearTitle}>Titles that look like it</h3>
          <ul className={s.near}>
            {others.map(({ kind: its, key, address, title }) => (
              <li key={`${its}/${key}`}>
                <a href={address}>{title}</a> <span>{kindWords[its].one}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {total === 0 && (
        <Prose>
          <p>
            Try fewer words, or other words for the same thing. If you or somebody you know is in danger,{' '}
            <a href="/get-help">here is whom to call</a>.
          </p>
        </Prose>
      )}
    </div>
  )
}
