import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { codesCookieName, readCodesCookie } from '@/lib/staff/cookies'
import { safeReturnTo } from '@/lib/staff/return-to'
import { requireSession } from '@/lib/staff/session'
import s from '../second-step.module.css'

export const metadata: Metadata = { title: 'Recovery codes' }

type Query = { returnTo?: string | string[] }

/** Shows new recovery codes, for ten minutes and in this browser; after that nobody can read them. */
export default async function CodesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const wanted = safeReturnTo([(await searchParams).returnTo].flat()[0])
  const { person } = await requireSession(wanted)
  const codes = readCodesCookie(person.id, (await cookies()).get(codesCookieName())?.value)
  if (!codes) redirect(wanted)
  return (
    <>
      <h1>Keep your recovery codes</h1>
      <p>
        Each signs you in once if you lose the device. Print them, or put them in a password manager. They are
        not shown again.
      </p>
      <ul className={s.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <form method="post" action="/staff/second-step/codes/kept">
        <input type="hidden" name="returnTo" value={wanted} />
        <button className={`${button.btn} ${button.go}`} type="submit">
          I have kept them
        </button>
      </form>
    </>
  )
}
