import type { ReactNode } from 'react'
import { controlProps, FieldError, type FieldProps } from './field'
import s from './field.module.css'

/** The class of a label that holds a box to tick and its words, for lists made elsewhere. */
export const choiceClass = s.choice!

type Choice = { value: string; words: string; detail?: string }

/** A question with its choices, whatever they are made of. */
export function ChoiceGroup(props: { name?: string; label: ReactNode; error?: string; children: ReactNode }) {
  const { name = '', error } = props
  return (
    <fieldset
      className={error ? `${s.field} ${s.bad}` : s.field}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className={s.label}>{props.label}</legend>
      <FieldError name={name} error={error} />
      <div className={s.choices}>{props.children}</div>
    </fieldset>
  )
}

/** A question answered by one of a few choices. Nothing is chosen unless it was before. */
export function ChoiceField(props: FieldProps & { choices: Choice[]; value?: string }) {
  const { name, choices } = props
  return (
    <ChoiceGroup name={name} label={props.label} error={props.error}>
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
    </ChoiceGroup>
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
