import { type NextRequest, NextResponse } from 'next/server'
import { readForm, seeOther } from '@/app/staff/read-form'
import { codesCookieName, cookieOptions } from '@/lib/staff/cookies'
import { safeReturnTo } from '@/lib/staff/return-to'

/** Takes the recovery codes out of the browser, and goes on. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const answer = new NextResponse(null, seeOther(safeReturnTo(form.returnTo)))
  answer.cookies.set(codesCookieName(), '', { ...cookieOptions(), maxAge: 0 })
  return answer
}
