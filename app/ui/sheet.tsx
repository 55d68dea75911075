import type { ReactNode } from 'react'
import s from './sheet.module.css'

/** The double-ruled frame, for the thing a person puts a name to. One a page. */
export function Sheet({ children }: { children: ReactNode }) {
  return <div className={s.sheet}>{children}</div>
}
