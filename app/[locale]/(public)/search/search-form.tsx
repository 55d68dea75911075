import { SubmitButton } from '@/app/ui/button'
import { inputClass } from '@/app/ui/field'
import type { SearchKind } from '@/lib/search/refresh-search'
import { longestTerm } from '@/lib/search/search-terms'
import s from './search-form.module.css'

/** The box and its button. What was looked for stays in the box. */
export function SearchForm({ term, kind }: { term: string; kind: SearchKind | null }) {
  return (
    <search className={s.search}>
      <form action="/search" method="get">
        <label className={s.label} htmlFor="q">
          Search for
        </label>
        <p className={s.hint} id="q-hint">
          Words, a “phrase in quotes”, or the number of a recommendation, like 2.3. A minus leaves a word out.
        </p>
        <div className={s.row}>
          <input
            className={inputClass}
            id="q"
            name="q"
            type="search"
            maxLength={longestTerm}
            defaultValue={term}
            autoComplete="off"
            aria-describedby="q-hint"
          />
          {kind && <input type="hidden" name="kind" value={kind} />}
          <SubmitButton>Search</SubmitButton>
        </div>
      </form>
    </search>
  )
}
