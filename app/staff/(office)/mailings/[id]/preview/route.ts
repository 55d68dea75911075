import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { privateHeaders } from '@/app/staff/read-form'
import { readTextAbout } from '@/lib/mailings/compose/read-text-about'
import type { MailingText } from '@/lib/mailings/mailing'
import { type Mailing, readMailing } from '@/lib/mailings/read-mailing'
import { isOwnOrigin } from '@/lib/staff/own-origin'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { type Shown, shownOf } from '../shown'
import { readTyped } from '../text/text-form'
import { framed, framePolicy } from './framed'
import { previewOf, readerOf } from './preview-of'

type Params = { params: Promise<{ id: string }> }

/** The mail as it is saved, as one reader gets it: for the frame on the page of the mailing. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const person = await requireStaff('mailing.read')
  const mailing = await readMailing(Number((await params).id))
  if (!mailing) notFound()
  const shown = shownOf(mailing, Object.fromEntries(request.nextUrl.searchParams))
  return answer(mailing, shown, shown.text, may(person.role, 'signature.read'))
}

/** The mail as it is typed and not yet saved. Keeps nothing. */
export async function POST(request: NextRequest, { params }: Params): Promise<Response> {
  const person = await requireStaff('mailing.write')
  if (!isOwnOrigin(request.headers.get('origin'))) notFound()
  const mailing = await readMailing(Number((await params).id))
  const form = await request.formData().catch(() => null)
  if (!mailing || !form) notFound()
  const shown = shownOf(mailing, Object.fromEntries(request.nextUrl.searchParams))
  return answer(mailing, shown, { ...shown.text, ...readTyped(form) }, may(person.role, 'signature.read'))
}

async function answer(
  mailing: Mailing,
  { look, reader }: Shown,
  text: MailingText,
  maySeePeople: boolean,
): Promise<Response> {
  const [about, as] = await Promise.all([
    readTextAbout(mailing.campaignId, [text]),
    readerOf(reader, text.locale, mailing, maySeePeople),
  ])
  const message = await previewOf(mailing, text, about, as.reader)
  return new Response(framed(message.html, look), {
    headers: {
      ...privateHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': framePolicy,
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    },
  })
}
