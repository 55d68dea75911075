import type { FreshCode as Taken } from '@/lib/staff/session'
import { controlProps, Field } from './form'
import f from './form.module.css'
import type { ControlSpec } from './form-spec'
import { formatClock } from './words'

const label = 'Your code, please'
const hint = 'Six digits from your app: the last ones were given more than ten minutes ago'

/**
 * The field of a form that needs a fresh code, for a form as data: nothing while the last one is fresh.
 * Page: `[...fields, ...freshCodeFields(await asksFreshCode())]`. Action: `takeFreshCode(form)`, then `freshCodeMistake`.
 */
export function freshCodeFields(asks: boolean): ControlSpec[] {
  return asks ? [{ kind: 'line', name: 'freshCode', label, hint, short: true }] : []
}

/** The same field for a form written by hand; nothing while the last code is fresh. */
export function FreshCode({ asks, error, prefix = '' }: { asks: boolean; error?: string; prefix?: string }) {
  if (!asks) return null
  return (
    <Field name="freshCode" label={label} hint={hint} error={error} prefix={prefix}>
      <input
        {...controlProps('freshCode', error, true, prefix)}
        className={f.short}
        type="text"
        autoComplete="one-time-code"
        maxLength={20}
      />
    </Field>
  )
}

/** What to put right when a code was not taken: the mistake of the field `freshCode`. */
export function freshCodeMistake(taken: Exclude<Taken, { kind: 'fresh' }>): Record<string, string> {
  switch (taken.kind) {
    case 'missing':
      return { freshCode: 'Type the six digits from your app' }
    case 'wrong':
      return { freshCode: 'That code did not work. Each works once: wait for the next one' }
    case 'wait':
      return { freshCode: `Five codes were wrong. Wait until ${formatClock(taken.until)}` }
    case 'none':
      return { freshCode: 'Set up your second step first, on the page of your account' }
  }
}
