import type { ReactNode } from 'react'
import s from './form.module.css'

export type Mistakes = Record<string, string>

type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  under?: ReactNode
  error?: string
  children: ReactNode
}

/** A label, its hint, the control, what is said under it. The control carries `controlProps(name, …)`. */
export function Field({ name, label, hint, under, error, children }: FieldProps) {
  return (
    <div className={s.field}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className={s.hint} id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <span className={s.err} id={`${name}-error`}>
          {error}
        </span>
      )}
      {children}
      {under && <p className={s.under}>{under}</p>}
    </div>
  )
}

/** Ties a control to its label, its hint and its mistake. */
export function controlProps(name: string, error?: string, hasHint = false) {
  const describedBy = [hasHint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return {
    id: name,
    name,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  }
}

/** What is to be put right, each a link to its field; first in the form, and read out when it appears. */
export function MistakeSummary({ mistakes }: { mistakes: Mistakes }) {
  const list = Object.entries(mistakes)
  if (list.length === 0) return null
  return (
    <div className={s.summary} role="alert">
      <h2>{list.length === 1 ? 'One thing to put right' : `${list.length} things to put right`}</h2>
      <ul>
        {list.map(([name, words]) => (
          <li key={name}>{name === 'form' ? words : <a href={`#${name}`}>{words}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
