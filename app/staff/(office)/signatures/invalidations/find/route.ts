import type { NextRequest } from 'next/server'
import { readForm, seeOther } from '@/app/staff/read-form'
import { requireStaff } from '@/lib/staff/session'
import { conditionFields, sealConditions } from '../criteria-query'

/** Takes the conditions and sends on to the page that counts them: sealed, so that no address names anybody. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const person = await requireStaff('signature.invalidate', '/staff/signatures/invalidations/new')
  const typed = Object.fromEntries(
    conditionFields.map((field) => [field, (form[field] ?? '').replaceAll('\0', '').trim().slice(0, 80)]),
  )
  return seeOther(`/staff/signatures/invalidations/new?c=${sealConditions(typed, person.id)}`)
}
