import { type NextRequest, NextResponse } from 'next/server'
import { cookiesOf, readForm, seeOther } from '@/app/staff/read-form'
import { rememberBrowser, seenBrowser } from '@/app/staff/seen-browser'
import { acceptInvitation } from '@/lib/staff/accept-invitation'
import { staffName } from '@/lib/staff/name-staff'

type Context = { params: Promise<{ token: string }> }

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const { token } = await params
  const page = `/staff/invitations/${encodeURIComponent(token)}`
  const name = staffName.safeParse(form.name ?? '')
  if (!name.success) return seeOther(`${page}?problem=name`)
  const result = await acceptInvitation(token, name.data, cookiesOf(request), seenBrowser(request))
  if (result.kind === 'refused') return seeOther(page)
  const answer = new NextResponse(null, seeOther(result.path))
  rememberBrowser(answer, result.knownBrowser)
  answer.headers.append('set-cookie', result.setCookie)
  return answer
}
