import type { NextRequest } from 'next/server'
import { readForm, seeOther } from '@/app/staff/read-form'
import { inTransaction } from '@/lib/in-transaction'
import { safeReturnTo } from '@/lib/staff/return-to'
import { beginSecondFactor } from '@/lib/staff/second-factor/begin-second-factor'
import { currentSession } from '@/lib/staff/session'

export async function POST(request: NextRequest): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const session = await currentSession()
  if (!session) return seeOther('/staff/sign-in')
  await inTransaction((tx) => beginSecondFactor(tx, session.person.id))
  return seeOther(`/staff/second-step?returnTo=${encodeURIComponent(safeReturnTo(form.returnTo))}`)
}
