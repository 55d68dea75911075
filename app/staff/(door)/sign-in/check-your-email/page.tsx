import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import s from '@/app/staff/ui/parts.module.css'
import { browserCookieName, readBrowserCookie } from '@/lib/staff/cookies'
import { CodeForm } from '../code-form'

export const metadata: Metadata = { title: 'Check your email' }

type Query = { problem?: string | string[] }

export default async function CheckYourEmailPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { problem } = await searchParams
  const browser = readBrowserCookie((await cookies()).get(browserCookieName())?.value)
  const error =
    problem === 'code'
      ? 'That code did not work here. Look at the newest mail, or ask for another: after five tries a code ends'
      : undefined
  return (
    <>
      <h1>Check your email</h1>
      <p className={s.say}>
        If that is the address of somebody who works here, a mail is on its way. Its link and its code last
        ten minutes and work in this browser.
      </p>
      <CodeForm email={browser?.email ?? ''} error={error} />
      <p className={s.say}>
        Nothing came? Look in the junk folder, wait a minute, then{' '}
        <a href="/staff/sign-in">ask for another mail</a>. No more than five are sent in an hour.
      </p>
    </>
  )
}
