import type { NextRequest } from 'next/server'
import { privateHeaders } from '@/app/staff/read-form'
import { findInsertable } from '@/lib/library/publications/insert-queries'
import { requireStaff } from '@/lib/staff/session'

/** What a text may name, for the script of the editor. */
export async function GET(request: NextRequest): Promise<Response> {
  await requireStaff('library.read')
  const words = (request.nextUrl.searchParams.get('q') ?? '').slice(0, 100).replaceAll('\0', '')
  return Response.json(await findInsertable(words), { headers: privateHeaders })
}
