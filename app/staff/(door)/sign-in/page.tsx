import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { controlProps, Field } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'
import s from '@/app/staff/ui/parts.module.css'
import { browserCookieName, readBrowserCookie } from '@/lib/staff/cookies'
import { safeReturnTo } from '@/lib/staff/return-to'
import { currentStaff } from '@/lib/staff/session'

export const metadata: Metadata = { title: 'Sign in' }

type Query = { returnTo?: string | string[]; problem?: string | string[] }

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { returnTo, problem } = await searchParams
  const wanted = safeReturnTo([returnTo].flat()[0])
  if (await currentStaff()) redirect(wanted)
  const typed = problem
    ? readBrowserCookie((await cookies()).get(browserCookieName())?.value)?.email
    : undefined
  const error = problem === 'email' ? 'Enter your work email address, like name@example.org' : undefined
  return (
    <>
      <h1>Sign in</h1>
      <p className={s.say}>For people who work here. We mail you a link and a code; there is no password.</p>
      <form className={f.form} method="post" action="/staff/sign-in/request">
        <input type="hidden" name="returnTo" value={wanted} />
        <Field name="email" label="Your work email" error={error}>
          <input
            {...controlProps('email', error)}
            type="text"
            inputMode="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            defaultValue={typed}
          />
        </Field>
        <button className={`${button.btn} ${button.go}`} type="submit">
          Mail me a link
        </button>
      </form>
    </>
  )
}
