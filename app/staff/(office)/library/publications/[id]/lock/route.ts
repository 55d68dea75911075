import { randomUUID } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { z } from 'zod'
import { privateHeaders, readForm, seeOther } from '@/app/staff/read-form'
import { formatClock } from '@/app/staff/ui/words'
import { inTransaction } from '@/lib/in-transaction'
import { releaseLock } from '@/lib/library/publications/edit-lock'
import { getPublicationForEditing } from '@/lib/library/publications/editor-queries'
import { takeLock } from '@/lib/library/publications/take-lock'
import { takeOverLock } from '@/lib/library/publications/take-over-lock'
import { requireStaff } from '@/lib/staff/session'

const number = z.coerce.number().int().min(1).max(2_147_483_647)
const given = z.object({
  intent: z.enum(['beat', 'release', 'take_over']),
  token: z.uuid().optional(),
})

/** Signs of life of an editor, giving the lock back, and taking it over. */
export async function POST(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = `/staff/library/publications/${id}`
  const person = await requireStaff('library.edit', path)
  const form = await readForm(request)
  if (form instanceof Response) return form
  const read = given.safeParse(form)
  const publication = number.safeParse(id)
  if (!read.success || !publication.success || !(await getPublicationForEditing(publication.data)))
    return new Response('There is nothing to lock.\n', { status: 400, headers: privateHeaders })
  const { intent, token = randomUUID() } = read.data
  const publicationId = publication.data
  const taker = { publicationId, staffId: person.id, token }
  if (intent === 'release') {
    await inTransaction((tx) => releaseLock(tx, publicationId, token))
    return new Response(null, { status: 204, headers: privateHeaders })
  }
  if (intent === 'take_over') {
    const anew = randomUUID()
    await inTransaction((tx) => takeOverLock(tx, { ...taker, token: anew }))
    return seeOther(`${path}?edit=${anew}&done=taken_over`)
  }
  const result = await inTransaction((tx) => takeLock(tx, taker))
  if (result.kind === 'mine') return NextResponse.json({ kind: 'mine', say: '' }, { headers: privateHeaders })
  const say = `${result.by.name} has been editing since ${formatClock(result.by.since)}. What you typed is still here.`
  return NextResponse.json({ kind: 'lock_lost', say }, { headers: privateHeaders })
}
