import type { NextRequest } from 'next/server'
import { readForm, seeOther } from '@/app/staff/read-form'
import { requireStaff } from '@/lib/staff/session'
import { addressOf, carried, queryOf } from '../list-query'

/**
 * Takes the filter and sends on to the address of the list. What is searched for comes here in a post, because an address
 * is kept in logs and histories: one that names somebody goes on sealed, every other as it was typed.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const person = await requireStaff('signature.read', '/staff/signatures')
  const { q = '', ...rest } = form
  return seeOther(
    addressOf({
      ...queryOf({ ...rest, s: undefined }),
      ...carried(q.slice(0, 300).replaceAll('\0', ''), person.id),
    }),
  )
}
