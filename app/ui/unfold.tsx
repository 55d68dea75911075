import type { ReactNode } from 'react'
import s from './unfold.module.css'

/** What a table has no room for, in a ruled row that opens. */
export function Unfold({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className={s.unfold}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
