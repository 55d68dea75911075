import type { ReactNode } from 'react'
import s from './particulars.module.css'

/** Terms and what they are, ruled like an order paper. */
export function Particulars({ rows }: { rows: { term: string; is: ReactNode }[] }) {
  return (
    <dl className={s.parts}>
      {rows.map(({ term, is }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{is}</dd>
        </div>
      ))}
    </dl>
  )
}
