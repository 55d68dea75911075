import type { ReactNode } from 'react'
import s from './letter-text.module.css'

type Row = { term: string; is: ReactNode }

/** A letter: to whom, from whom and about what, then its words, with the lines as they were written. */
export function LetterText({ rows, children }: { rows: Row[]; children: ReactNode }) {
  return (
    <div className={s.letter}>
      <LetterHead rows={rows} />
      {children}
    </div>
  )
}

/** What stands above a letter. */
export function LetterHead({ rows }: { rows: Row[] }) {
  return (
    <dl className={s.head}>
      {rows.map(({ term, is }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{is}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The class of a paragraph whose line breaks count. */
export const linesClass = s.lines!
