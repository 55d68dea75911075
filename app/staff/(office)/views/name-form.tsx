'use client'

import { useActionState } from 'react'
import button from '@/app/staff/ui/button.module.css'
import f from '@/app/staff/ui/form.module.css'
import type { FormAction, FormValues } from '@/app/staff/ui/form-spec'
import s from './views.module.css'

type Props = {
  /** Bound in the page. */
  action: FormAction
  /** What tells the fields of several forms on a page apart. */
  prefix: string
  values: FormValues
  words: string
  /** Folded away until it is asked for; open when it came back with a mistake. */
  summary?: string
}

/** The name of a view, and whether others see it. */
export function NameForm({ action, prefix, values, words, summary }: Props) {
  const [answer, send] = useActionState(action, null)
  const shown = answer?.values ?? values
  const mistake = answer?.mistakes.name
  const id = `${prefix}-name`
  const form = (
    <form className={`${f.form} ${f.inline}`} action={send}>
      <div key={answer?.at}>
        <label htmlFor={id}>Name</label>
        {mistake && (
          <span className={f.err} id={`${id}-error`} role="alert">
            {mistake}
          </span>
        )}
        <input
          id={id}
          name="name"
          type="text"
          defaultValue={shown.name}
          maxLength={60}
          required
          autoComplete="off"
          aria-invalid={mistake ? true : undefined}
          aria-describedby={mistake ? `${id}-error` : undefined}
        />
      </div>
      <label className={f.tick} key={`shared-${answer?.at}`}>
        <input name="shared" type="checkbox" value="yes" defaultChecked={shown.shared === 'yes'} />
        <span>Others see it too</span>
      </label>
      <button className={`${button.btn} ${button.small}`} type="submit">
        {words}
      </button>
    </form>
  )
  if (!summary) return form
  return (
    <details className={s.save} open={answer !== null || undefined}>
      <summary>{summary}</summary>
      {form}
    </details>
  )
}
