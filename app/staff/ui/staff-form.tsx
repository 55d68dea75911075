'use client'

import { type ChangeEvent, useActionState, useState } from 'react'
import { formatCount } from '@/app/ui/format'
import styles from './button.module.css'
import { controlProps, Field, MistakeSummary, type Mistakes } from './form'
import s from './form.module.css'
import { FigureRows, GoalRows } from './form-rows'
import type { ControlSpec, FieldSpec, FormAction, FormValues } from './form-spec'
import { Kept } from './kept'
import { NextStepRows } from './next-step-rows'

type Props = {
  action: FormAction
  fields: FieldSpec[]
  values: FormValues
  button: string
  tone?: 'go' | 'end'
  note?: string
  disabled?: boolean
  /** Where a page has several forms: what tells the ids of their fields apart. */
  prefix?: string
}

/**
 * A form that keeps what was typed when something is wrong, with a script or without. Bind the action in the page:
 * bound in here it would loop the server when posted without a script.
 */
export function StaffForm({ action, fields, values, button, tone, note, disabled, prefix = '' }: Props) {
  const [answer, send, isSending] = useActionState(action, null)
  const shown = answer?.values ?? values
  const mistakes = answer?.mistakes ?? {}
  return (
    <form className={s.form} action={send} noValidate>
      <MistakeSummary mistakes={mistakes} prefix={prefix} />
      {/* Made anew with each answer: React would otherwise put selects back to where they began. */}
      <fieldset key={answer?.at} disabled={disabled}>
        {fields.map((field) => (
          <AnyField key={keyOf(field)} field={field} values={shown} mistakes={mistakes} prefix={prefix} />
        ))}
      </fieldset>
      {!disabled && (
        <div className={s.save}>
          <button
            className={`${styles.btn} ${tone ? styles[tone] : ''}`}
            type="submit"
            aria-disabled={isSending}
          >
            {button}
          </button>
          {note && <span className={s.hint}>{note}</span>}
        </div>
      )}
    </form>
  )
}

function keyOf(field: FieldSpec): string {
  if (field.kind === 'pair') return field.fields[0].name
  return 'name' in field ? field.name : field.kind
}

type FieldProps<T> = { field: T; values: FormValues; mistakes: Mistakes; prefix: string }

function AnyField({ field, values, mistakes, prefix }: FieldProps<FieldSpec>) {
  if (field.kind === 'goals') return <GoalRows {...field} values={values} mistakes={mistakes} />
  if (field.kind === 'figures') return <FigureRows {...field} values={values} mistakes={mistakes} />
  if (field.kind === 'next_steps') return <NextStepRows {...field} values={values} mistakes={mistakes} />
  if (field.kind === 'kept') return <Kept {...field} />
  if (field.kind === 'ticks') return <Ticks {...{ field, values, mistakes, prefix }} />
  if (field.kind !== 'pair') return <Control {...{ field, values, mistakes, prefix }} />
  return (
    <div className={s.pair}>
      {field.fields.map((half) => (
        <Control key={half.name} {...{ field: half, values, mistakes, prefix }} />
      ))}
    </div>
  )
}

function Ticks({ field, values, mistakes, prefix }: FieldProps<Extract<FieldSpec, { kind: 'ticks' }>>) {
  const error = mistakes[field.name]
  return (
    <fieldset className={s.field} id={`${prefix}${field.name}`}>
      <legend>{field.label}</legend>
      {field.hint && <p className={s.hint}>{field.hint}</p>}
      {error && <span className={s.err}>{error}</span>}
      <div className={s.ticks}>
        {field.options.map(({ value, words }) => {
          const name = `${field.name}-${value}`
          return (
            <label key={value} className={s.tick}>
              <input
                id={`${prefix}${name}`}
                name={name}
                type="checkbox"
                value="yes"
                defaultChecked={values[name] === 'yes'}
              />
              <span>{words}</span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

function Control(props: FieldProps<ControlSpec>) {
  return props.field.kind === 'tick' ? <Tick {...props} /> : <Labelled {...props} />
}

function Tick({ field, values, mistakes, prefix }: FieldProps<ControlSpec>) {
  const error = mistakes[field.name]
  const props = controlProps(field.name, error, Boolean(field.hint), prefix)
  return (
    <div className={s.field}>
      {error && (
        <span className={s.err} id={`${props.id}-error`}>
          {error}
        </span>
      )}
      <label className={s.tick}>
        <input {...props} type="checkbox" value="yes" defaultChecked={values[field.name] === 'yes'} />
        <span>{field.label}</span>
      </label>
      {field.hint && (
        <p className={s.hint} id={`${props.id}-hint`}>
          {field.hint}
        </p>
      )}
    </div>
  )
}

function Labelled({ field, values, mistakes, prefix }: FieldProps<ControlSpec>) {
  const given = values[field.name] ?? ''
  const error = mistakes[field.name]
  const [length, setLength] = useState(given.length)
  const limit = 'max' in field && field.counts ? field.max : undefined
  const under = limit ? (
    <span>{`${formatCount(length)} of ${formatCount(limit)} characters`}</span>
  ) : (
    field.under && <span>{field.under}</span>
  )
  const tied = controlProps(field.name, error, Boolean(field.hint), prefix)
  // What is said under it is said with it; a count that changes with each key is not.
  if (field.under && !limit)
    tied['aria-describedby'] = [tied['aria-describedby'], `${tied.id}-under`].filter(Boolean).join(' ')
  const common = {
    ...tied,
    defaultValue: given,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setLength(event.currentTarget.value.length),
  }
  return (
    <Field
      name={field.name}
      prefix={prefix}
      label={field.label}
      hint={field.hint}
      under={under}
      error={error}
    >
      {field.kind === 'text' && <textarea {...common} rows={field.rows} readOnly={field.readOnly} />}
      {field.kind === 'line' && (
        <input
          {...common}
          className={field.short ? s.short : undefined}
          type="text"
          readOnly={field.readOnly}
        />
      )}
      {(field.kind === 'date' || field.kind === 'time') && (
        <input {...common} className={s.short} type={field.kind} readOnly={field.readOnly} />
      )}
      {field.kind === 'select' && (
        <select {...tied} defaultValue={given}>
          {field.options.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
