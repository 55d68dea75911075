import type { ReactNode } from 'react'
import s from './section.module.css'

type SectionProps = {
  /** Names the section and makes it linkable; the heading gets `<id>-heading`. */
  id: string
  title: ReactNode
  /** A sentence under the heading. */
  note?: ReactNode
  /** The thick-and-thin rule: at most two great turns of a page. */
  heavy?: boolean
  /** No rail: for dockets and facts. */
  full?: boolean
  children: ReactNode
}

/** A ruled section: the heading in a rail of three columns, the matter in nine; stacked on a phone. */
export function Section({ id, title, note, heavy, full, children }: SectionProps) {
  const classes = [s.section, heavy && s.heavy, full && s.full].filter(Boolean).join(' ')
  return (
    <section className={classes} id={id} aria-labelledby={`${id}-heading`}>
      <div className={s.rail}>
        <h2 id={`${id}-heading`}>{title}</h2>
        {note && <p>{note}</p>}
      </div>
      <div className={s.matter}>{children}</div>
    </section>
  )
}
