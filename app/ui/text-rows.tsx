import type { ReactNode } from 'react'
import s from './text-rows.module.css'

export type TextRow = { key: string; href: string; title: string; note?: ReactNode; text?: ReactNode }

/** A list of pages as ruled rows: the title left, a sentence right. */
export function TextRows({ rows, level = 3 }: { rows: TextRow[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as 'h2' | 'h3'
  return (
    <ul className={s.rows}>
      {rows.map(({ key, href, title, note, text }) => (
        <li key={key}>
          <div>
            <Heading className={s.title}>
              <a href={href}>{title}</a>
            </Heading>
            {note && <p className={s.note}>{note}</p>}
          </div>
          {text && <div className={s.text}>{text}</div>}
        </li>
      ))}
    </ul>
  )
}
