import { type NextRequest, NextResponse } from 'next/server'
import { readForm, seeOther } from '@/app/staff/read-form'
import { inTransaction } from '@/lib/in-transaction'
import {
  codesCookieName,
  codesCookieSeconds,
  cookieOptions,
  sessionCookieName,
  writeCodesCookie,
} from '@/lib/staff/cookies'
import { safeReturnTo } from '@/lib/staff/return-to'
import { getFactorState } from '@/lib/staff/second-factor/begin-second-factor'
import { confirmSecondFactor, giveCode } from '@/lib/staff/second-factor/give-code'
import { markFactorAnew, type OpenSession } from '@/lib/staff/second-factor/open-session'
import { currentSession } from '@/lib/staff/session'

/** Takes a code: the first one turns the factor on and shows the recovery codes, any other goes on to the page wanted. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const session = await currentSession()
  if (!session) return seeOther('/staff/sign-in')
  const returnTo = encodeURIComponent(safeReturnTo(form.returnTo))
  const taken = await inTransaction((tx) => take(tx, session, form.code ?? ''))
  if (!taken) return seeOther(`/staff/second-step?problem=code&returnTo=${returnTo}`)
  const answer = new NextResponse(
    null,
    seeOther(taken.codes ? `/staff/second-step/codes?returnTo=${returnTo}` : safeReturnTo(form.returnTo)),
  )
  answer.cookies.set(sessionCookieName(), taken.token, { ...cookieOptions(), expires: taken.endsAt })
  if (taken.codes) {
    const sealed = writeCodesCookie(session.person.id, taken.codes)
    answer.cookies.set(codesCookieName(), sealed, { ...cookieOptions(), maxAge: codesCookieSeconds })
  }
  return answer
}

async function take(
  tx: Parameters<Parameters<typeof inTransaction>[0]>[0],
  { person, tokenHash }: OpenSession,
  typed: string,
) {
  const isSet = (await getFactorState(person.id)).kind === 'set'
  const given = await (isSet ? giveCode : confirmSecondFactor)(tx, person.id, typed.slice(0, 40), Date.now())
  if (given.kind !== 'right' && given.kind !== 'set') return null
  const renewed = await markFactorAnew(tx, tokenHash)
  return renewed && { ...renewed, codes: given.kind === 'set' ? given.codes : null }
}
