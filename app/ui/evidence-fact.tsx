import type { Figure } from '@/lib/library/evidence/figures'
import { formatRough } from '@/lib/rough-date'
import s from './evidence-fact.module.css'
import facts from './fact.module.css'
import { certaintyWords, qualifierWords } from './figure-words'

type Props = { figure: Figure; big?: boolean; highlighted?: boolean }

/** A figure of the library and, ruled off under it, its source, its date and the way to how it was measured. */
export function EvidenceFact({ figure, big, highlighted }: Props) {
  const size = figure.shown.length > 9 ? `${facts.figure} ${facts.long}` : facts.figure
  const before = qualifierWords[figure.qualifier]
  return (
    <div className={big ? `${facts.fact} ${facts.big}` : facts.fact}>
      <p className={size}>
        {before && <span className={s.before}>{before} </span>}
        {highlighted ? <span className={facts.hi}>{figure.shown}</span> : figure.shown}
      </p>
      <p className={facts.says}>{figure.says}</p>
      <p className={facts.cite}>
        <SourceLine figure={figure} />
      </p>
    </div>
  )
}

/** Source, date, certainty and the link to the whole of it: what stands under every figure. */
export function SourceLine({ figure }: { figure: Figure }) {
  return (
    <>
      <a href={`/sources/${figure.source.key}`}>{sourceName(figure.source)}</a>.{' '}
      {certaintyWords[figure.certainty]}, figure for {formatRough(figure.asOf)}.{' '}
      <a href={`/evidence/${figure.key}`}>
        How we know
        <span className="vh">
          : {figure.shown} {figure.says}
        </span>
      </a>
    </>
  )
}

/** "Global Estimates of Modern Slavery, 2022". */
export function sourceName({ title, published }: Pick<Figure['source'], 'title' | 'published'>): string {
  const year = published?.on.slice(0, 4)
  return year && !title.includes(year) ? `${title}, ${year}` : title
}
