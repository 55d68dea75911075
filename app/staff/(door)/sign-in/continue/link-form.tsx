'use client'

import { type ReactNode, useEffect, useState } from 'react'
import button from '@/app/staff/ui/button.module.css'
import f from '@/app/staff/ui/form.module.css'

type MailedLink = { token: string; email: string }

/** Puts what stands behind the # into a form with a button. Without it, or without a script, the children stay. */
export function LinkForm({ children }: { children: ReactNode }) {
  const [link, setLink] = useState<MailedLink | null>(null)
  useEffect(() => {
    const fragment = new URLSearchParams(window.location.hash.slice(1))
    const [token, email] = [fragment.get('t'), fragment.get('e')]
    if (token && email) setLink({ token, email })
  }, [])
  if (!link) return children
  return (
    <form className={f.form} method="post" action="/staff/sign-in/continue/verify">
      <input type="hidden" name="t" value={link.token} />
      <input type="hidden" name="email" value={link.email} />
      <p className={f.field}>
        You are signing in as <b>{link.email}</b>.
      </p>
      <button className={`${button.btn} ${button.go}`} type="submit">
        Sign in
      </button>
    </form>
  )
}
