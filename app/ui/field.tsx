import type { ReactNode } from 'react'
import s from './field.module.css'

type FieldProps = { name: string; label: string; hint?: string; error?: string; hidden?: boolean }

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

export type Choice = { value: string; words: string; detail?: string }

/** A question answered by one of a few choices. Nothing is chosen unless it was before. */
export function ChoiceField(props: FieldProps & { choices: Choice[]; value?: string }) {
  const { name, error, choices } = props
  return (
    <fieldset
      className={error ? `${s.field} ${s.bad}` : s.field}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className={s.label}>{props.label}</legend>
      <FieldError name={name} error={error} />
      <div className={s.choices}>
        {choices.map((choice, i) => (
          <label className={s.choice} key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              id={i === 0 ? name : `${name}-${choice.value}`}
              defaultChecked={props.value === choice.value}
            />
            <span>
              <b>{choice.words}</b>
              {choice.detail}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A box to tick, off unless it was ticked before. */
export function CheckField(props: {
  name: string
  value: string
  words: string
  detail?: string
  checked?: boolean
  error?: string
}) {
  return (
    <div className={props.error ? `${s.field} ${s.bad}` : s.field}>
      <FieldError name={props.name} error={props.error} />
      <label className={s.choice}>
        <input {...controlProps(props)} type="checkbox" value={props.value} defaultChecked={props.checked} />
        <span>
          <b>{props.words}</b>
          {props.detail}
        </span>
      </label>
    </div>
  )
}

function FieldError({ name, error }: { name: string; error?: string }) {
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
