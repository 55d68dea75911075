import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { privateHeaders } from '@/app/staff/read-form'
import { readMailing } from '@/lib/mailings/read-mailing'
import { isOwnOrigin } from '@/lib/staff/own-origin'
import { requireStaff } from '@/lib/staff/session'
import { countLive } from './count-live'

type Params = { params: Promise<{ id: string }> }

/**
 * The numbers of the audience that the form holds now: about how many where `about` is asked for, else all of them. Keeps
 * nothing, and stops where whoever asked has gone.
 */
export async function POST(request: NextRequest, { params }: Params): Promise<Response> {
  const person = await requireStaff('mailing.write')
  if (!isOwnOrigin(request.headers.get('origin'))) notFound()
  const id = (await params).id
  const mailing = /^\d{1,9}$/.test(id) ? await readMailing(Number(id)) : null
  const form = await request.formData().catch(() => null)
  if (!mailing || !form) notFound()
  const isAbout = request.nextUrl.searchParams.has('about')
  const answer = await countLive(mailing, form, person.role, { isAbout, signal: request.signal })
  return Response.json(answer, { headers: privateHeaders })
}
