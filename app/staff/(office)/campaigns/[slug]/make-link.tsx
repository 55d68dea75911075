'use client'

import { useActionState } from 'react'
import button from '@/app/staff/ui/button.module.css'
import f from '@/app/staff/ui/form.module.css'

type Props = { make: (before: string | null) => Promise<string | null> }

/** Makes a preview link and shows its address, once: only its hash is stored. */
export function MakeLink({ make }: Props) {
  const [address, send, isSending] = useActionState(make, null)
  return (
    <form className={f.form} action={send}>
      {address && (
        <div className={f.field} role="status">
          <label htmlFor="preview-link">The link, shown once: copy it now</label>
          <input id="preview-link" type="text" readOnly value={address} />
        </div>
      )}
      <button className={button.btn} type="submit" aria-disabled={isSending}>
        Make a link
      </button>
    </form>
  )
}
