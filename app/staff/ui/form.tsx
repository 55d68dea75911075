import type { ReactNode } from 'react'
import s from './form.module.css'

export type Mistakes = Record<string, string>

type FieldProps = {
  name: string
  /** Where a page has several forms: what tells their ids apart. */
  prefix?: string
  label: ReactNode
  hint?: ReactNode
  under?: ReactNode
  error?: string
  children: ReactNode
}

/** A label, its hint, the control, what is said under it. The control carries `controlProps(name, …)`. */
export function Field({ name, prefix = '', label, hint, under, error, children }: FieldProps) {
  const id = `${prefix}${name}`
  return (
    <div className={s.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className={s.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <span className={s.err} id={`${id}-error`}>
          {error}
        </span>
      )}
      {children}
      {under && (
        <p className={s.under} id={`${id}-under`}>
          {under}
        </p>
      )}
    </div>
  )
}

/** Ties a control to its label, its hint and its mistake. */
export function controlProps(name: string, error?: string, hasHint = false, prefix = '') {
  const id = `${prefix}${name}`
  const describedBy = [hasHint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  }
}

/** What is to be put right, each a link to its field; first in the form, and read out when it appears. */
export function MistakeSummary({ mistakes, prefix = '' }: { mistakes: Mistakes; prefix?: string }) {
  const list = Object.entries(mistakes)
  if (list.length === 0) return null
  return (
    <div className={s.summary} role="alert">
      <h2>{list.length === 1 ? 'One thing to put right' : `${list.length} things to put right`}</h2>
      <ul>
        {list.map(([name, words]) => (
          <li key={name}>{name === 'form' ? words : <a href={`#${prefix}${name}`}>{words}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
