import type { ReactNode } from 'react'
import s from './fact.module.css'

type FactProps = {
  value: string
  says: string
  source: string
  asOf: string
  note?: string
  /** The one highlighted figure of a view. */
  highlighted?: boolean
  /** The great figure of a page. */
  big?: boolean
}

/** A figure and, ruled off under it, where it comes from. Never one without the other. */
export function Fact({ value, says, source, asOf, note, highlighted, big }: FactProps) {
  const figure = value.length > 9 ? `${s.figure} ${s.long}` : s.figure
  return (
    <div className={big ? `${s.fact} ${s.big}` : s.fact}>
      <p className={figure}>{highlighted ? <span className={s.hi}>{value}</span> : value}</p>
      <p className={s.says}>{says}</p>
      <p className={s.cite}>
        {source}. Figure for {asOf}.{note && ` ${note}`}
      </p>
    </div>
  )
}

/** Facts side by side: `pair` in equal halves, `uneven` with the first one great. */
export function Facts(props: { layout: 'pair' | 'uneven'; children: ReactNode }) {
  return <div className={`${s.facts} ${s[props.layout]}`}>{props.children}</div>
}
