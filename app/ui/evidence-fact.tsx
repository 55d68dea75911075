import type { ReactNode } from 'react'
import type { Figure } from '@/lib/library/evidence/figures'
import { formatRough } from '@/lib/rough-date'
import s from './fact.module.css'
import { certaintyWords, qualifierWords } from './figure-words'

type Props = { figure: Figure; big?: boolean; highlighted?: boolean }

/** A figure of the library and, ruled off under it, its source, its date and the way to how it was measured. */
export function EvidenceFact({ figure, big, highlighted }: Props) {
  const size = figure.shown.length > 9 ? `${s.figure} ${s.long}` : s.figure
  const before = qualifierWords[figure.qualifier]
  return (
    <div className={big ? `${s.fact} ${s.big}` : s.fact}>
      <p className={size}>
        {before && <span className={s.before}>{before} </span>}
        {highlighted ? <span className={s.hi}>{figure.shown}</span> : figure.shown}
      </p>
      <p className={s.says}>{figure.says}</p>
      <p className={s.cite}>
        <SourceLine figure={figure} />
      </p>
    </div>
  )
}

/** Facts side by side: `pair` in equal halves, `uneven` with the first one great. */
export function Facts(props: { layout: 'pair' | 'uneven'; children: ReactNode }) {
  return <div className={`${s.facts} ${s[props.layout]}`}>{props.children}</div>
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
