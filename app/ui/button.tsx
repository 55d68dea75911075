import type { ReactNode } from 'react'
import s from './button.module.css'

type Look = 'primary' | 'line' | 'danger'

function classes(look: Look, wide?: boolean) {
  return [s.button, look !== 'primary' && s[look], wide && s.wide].filter(Boolean).join(' ')
}

/** Sends the form it stands in. One primary a view; danger is for what cannot be undone. */
export function SubmitButton(props: {
  look?: Look
  wide?: boolean
  children: ReactNode
  name?: string
  value?: string
}) {
  return (
    <button
      className={classes(props.look ?? 'primary', props.wide)}
      type="submit"
      name={props.name}
      value={props.value}
    >
      {props.children}
    </button>
  )
}

/** A link that is the act of the page. */
export function ButtonLink(props: { href: string; look?: Look; wide?: boolean; children: ReactNode }) {
  return (
    <a className={classes(props.look ?? 'primary', props.wide)} href={props.href}>
      {props.children}
    </a>
  )
}

/** A link that stands alone, with room for a thumb. */
export function ActLink(props: { href: string; children: ReactNode }) {
  return (
    <a className={s.act} href={props.href}>
      {props.children}
    </a>
  )
}

/** The class of a button, for the few that need a handler. */
export const lineButton = classes('line')
