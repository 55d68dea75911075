import type { ReactNode } from 'react'
import s from './plain-frame.module.css'

/** Rule, main and nothing that needs the database: for pages that are made before there is one, or without it. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <div className={s.top} />
      <main id="main">
        <div className="wrap">{children}</div>
      </main>
    </>
  )
}
