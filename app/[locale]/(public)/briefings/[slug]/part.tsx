import type { ReactNode } from 'react'
import s from './part.module.css'

/** A part of the page after the text, under a rule: its heading is the anchor. */
export function Part(props: {
  id: string
  title: string
  role?: 'doc-endnotes'
  noPrint?: boolean
  children: ReactNode
}) {
  return (
    <section
      className={props.noPrint ? `${s.part} ${s.screen}` : s.part}
      role={props.role}
      aria-labelledby={props.id}
    >
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  )
}
