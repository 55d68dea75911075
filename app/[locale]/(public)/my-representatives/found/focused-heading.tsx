import type { ReactNode } from 'react'
import s from './page.module.css'

/** The heading of a page that came back from a post: it is what is read first, with and without scripts. */
export function FocusedHeading({
  takesFocus = true,
  children,
}: {
  takesFocus?: boolean
  children: ReactNode
}) {
  return (
    <h1
      className={s.heading}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the reader has just asked for exactly this
      autoFocus={takesFocus}
    >
      {children}
    </h1>
  )
}
