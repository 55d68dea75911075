import type { ReactNode } from 'react'
import s from './link-row.module.css'

/** Ways to take something along, side by side. Paper does without. */
export function LinkRow({ children }: { children: ReactNode }) {
  return <p className={s.row}>{children}</p>
}
