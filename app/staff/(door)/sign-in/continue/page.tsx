import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import s from '@/app/staff/ui/parts.module.css'
import { browserCookieName, readBrowserCookie } from '@/lib/staff/cookies'
import { CodeForm } from '../code-form'
import { LinkForm } from './link-form'

export const metadata: Metadata = { title: 'Sign in' }

type Query = { problem?: string | string[] }

/** Where the mailed link leads. Opening it changes nothing: the button does. */
export default async function ContinuePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { problem } = await searchParams
  const browser = readBrowserCookie((await cookies()).get(browserCookieName())?.value)
  return (
    <>
      <h1>Sign in</h1>
      {problem === 'link' && (
        <div className={`${s.note} ${s.warn}`} role="alert">
          <p>
            That link did not work here. It works once, for ten minutes, in the browser that asked for it. If
            you asked in another browser, type the code there; otherwise{' '}
            <a href="/staff/sign-in">ask for a new mail</a>.
          </p>
        </div>
      )}
      <LinkForm>
        <p className={s.say}>Type the code from the mail.</p>
        <CodeForm email={browser?.email ?? ''} />
      </LinkForm>
    </>
  )
}
