import type { ReactNode } from 'react'
import s from './prose.module.css'

/** Running text: paragraphs, headings, lists and links with the spacing of a page that is read. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={s.prose}>{children}</div>
}
