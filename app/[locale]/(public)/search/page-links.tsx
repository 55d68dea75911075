import type { Found } from '@/lib/search/find-entries'
import s from './page.module.css'
import { searchAddress } from './search-address'

/** To the results before and after. */
export function PageLinks({ found: { term, kind, page, pages } }: { found: Found }) {
  if (pages < 2) return null
  return (
    <nav className={s.pages} aria-label="Pages of results">
      {page > 1 && (
        <a rel="prev" href={searchAddress(term, kind, Math.min(page - 1, pages))}>
          Previous results
        </a>
      )}
      <p>
        Page {Math.min(page, pages)} of {pages}
      </p>
      {page < pages && (
        <a rel="next" href={searchAddress(term, kind, page + 1)}>
          More results
        </a>
      )}
    </nav>
  )
}
