import type { ReactNode } from 'react'
import button from '@/app/staff/ui/button.module.css'
import f from '@/app/staff/ui/form.module.css'
import { actWords } from '@/app/staff/ui/signature-words'
import type { Act } from '@/lib/signatures/desk/decide-signatures'
import s from './decide.module.css'
import { listPath } from './list-query'

type Props = {
  back: string
  reason: string
  mistake: string
  acts: readonly Act[]
  /** Of several forms on a page: what tells their fields apart. */
  prefix: string
  /** Whether pressing a key chooses an act here. */
  hasKeys?: boolean
  label: string
  children?: ReactNode
}

/** A reason and the acts. What they are about is ticked or hidden in the children. */
export function DecideForm({ back, reason, mistake, acts, prefix, hasKeys, label, children }: Props) {
  const id = `${prefix}reason`
  return (
    <form
      id={`${prefix}form`}
      className={hasKeys ? s.ticked : s.one}
      method="post"
      action={`${listPath}/decide`}
      aria-label={label}
    >
      <input type="hidden" name="back" value={back} />
      {children}
      <div className={s.bar}>
        <div className={`${f.controls} ${s.reason}`}>
          <label htmlFor={id}>Reason, kept in the log</label>
          {mistake && (
            <p className={f.err} id={`${id}-error`} role="alert">
              {mistake}
            </p>
          )}
          <input
            id={id}
            name="reason"
            type="text"
            defaultValue={reason}
            maxLength={500}
            required
            autoComplete="off"
            {...(mistake ? { 'aria-invalid': true, 'aria-describedby': `${id}-error` } : {})}
          />
        </div>
        <div className={button.acts}>
          {acts.map((act) => (
            <button
              key={act}
              type="submit"
              className={`${button.btn} ${button.small} ${act === 'invalidate' ? button.end : ''}`}
              name="act"
              value={act}
              data-key={(hasKeys && actWords[act].key) || undefined}
            >
              {actWords[act].button}
            </button>
          ))}
        </div>
      </div>
    </form>
  )
}
