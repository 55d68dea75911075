import type { NextRequest } from 'next/server'
import { readForm, seeOther } from '@/app/staff/read-form'
import { sealSearch } from '@/lib/signatures/desk/sealed-search'
import { requireStaff } from '@/lib/staff/session'

/** Takes what was typed and sends on to what was found. It may name somebody, so the address carries it sealed. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const person = await requireStaff('desk.read', '/staff/find')
  const typed = (form.find ?? '').replaceAll('\0', '').trim().slice(0, 200)
  if (typed === '') return seeOther('/staff/find')
  return seeOther(`/staff/find?s=${sealSearch(typed, person.id, Date.now())}`)
}
