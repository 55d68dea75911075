import type { ReactNode } from 'react'
import s from './record.module.css'

export type RecordEntry = { key: string | number; when: ReactNode; title: string; text?: ReactNode }

/** Dated entries, newest first, nothing removed. `goals` sets the left column in numerals. */
export function RecordList({ entries, goals }: { entries: RecordEntry[]; goals?: boolean }) {
  return (
    <ol className={goals ? `${s.record} ${s.goals}` : s.record}>
      {entries.map(({ key, when, title, text }) => (
        <li key={key}>
          <p className={s.when}>{when}</p>
          <div>
            <h3>{title}</h3>
            {text && <div className={s.text}>{text}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
