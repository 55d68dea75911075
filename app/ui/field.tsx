import type { ReactNode } from 'react'
import s from './field.module.css'

export type FieldProps = { name: string; label: string; hint?: string; error?: string; hidden?: boolean }

/** The class of a text box; also for a select or textarea made elsewhere. */
export const inputClass = s.input!

/** What ties a control to its hint and its error. Spread it on the control. */
export function controlProps({ name, hint, error }: { name: string; hint?: string; error?: string }) {
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return {
    id: name,
    name,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  }
}

/** A label, its hint, its error and the control under them. The bar of an error hangs outside the text edge. */
export function Field(props: FieldProps & { children: ReactNode }) {
  return (
    <div className={props.error ? `${s.field} ${s.bad}` : s.field} hidden={props.hidden}>
      <label className={s.label} htmlFor={props.name}>
        {props.label}
      </label>
      {props.hint && (
        <p className={s.hint} id={`${props.name}-hint`}>
          {props.hint}
        </p>
      )}
      <FieldError name={props.name} error={props.error} />
      {props.children}
    </div>
  )
}

type TextFieldProps = FieldProps & {
  type?: 'text' | 'email'
  autoComplete?: string
  value?: string
  maxLength?: number
  short?: boolean
  spellCheck?: boolean
}

/** A line of text. What was typed is given back through `value`. */
export function TextField({
  type,
  autoComplete,
  value,
  maxLength,
  short,
  spellCheck,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      <input
        {...controlProps(field)}
        className={short ? `${s.input} ${s.short}` : s.input}
        type={type}
        autoComplete={autoComplete}
        spellCheck={spellCheck}
        maxLength={maxLength}
        defaultValue={value ?? ''}
      />
    </Field>
  )
}

/** The error of a field, tied to its control by its id. */
export function FieldError({ name, error }: { name: string; error?: string }) {
  if (!error) return null
  return (
    <p className={s.error} id={`${name}-error`}>
      <span className="vh">Error: </span>
      {error}
    </p>
  )
}

/** A box no person sees and no person fills in: what is in it was put there by a machine. */
export function Honeypot({ name }: { name: string }) {
  return (
    <div className="vh" aria-hidden="true">
      <label htmlFor={name}>Leave this empty</label>
      <input id={name} name={name} tabIndex={-1} autoComplete="off" />
    </div>
  )
}
