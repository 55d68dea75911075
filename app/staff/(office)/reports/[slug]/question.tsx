import type { ReactNode } from 'react'
import s from '../reports.module.css'
import type { Definition } from './definitions'

type Props = {
  id: string
  number: number
  title: string
  answer: string
  definition: Definition
  /** Where the same numbers are for a spreadsheet. */
  csv: string
  children: ReactNode
}

/** A question: its answer in words, what is counted, and the numbers behind it. */
export function Question({ id, number, title, answer, definition, csv, children }: Props) {
  return (
    <section className={s.q} id={id} aria-labelledby={`h-${id}`}>
      <div className={s.number} aria-hidden="true">
        {number}
      </div>
      <div>
        <h2 id={`h-${id}`}>{title}</h2>
        <p className={s.answer}>{answer}</p>
        <p className={s.counted}>
          <b>What is counted.</b> {definition.short}
        </p>
        <div className={s.links}>
          <a href={csv} download>
            CSV<span className="vh"> of “{title}”</span>
          </a>
          <details>
            <summary>
              Definition in full<span className="vh">: {title}</span>
            </summary>
            {definition.full.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </details>
        </div>
      </div>
      <div className={s.answers}>{children}</div>
    </section>
  )
}

/** A chart or table that is wider than a phone: it scrolls in its own place, by keyboard too. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse
    <section className={s.wide} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
