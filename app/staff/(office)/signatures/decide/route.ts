import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { answerWithPage } from '@/app/form-state'
import { seeOther } from '@/app/staff/read-form'
import { inTransaction } from '@/lib/in-transaction'
import { acts, decideSignatures } from '@/lib/signatures/desk/decide-signatures'
import { isOwnOrigin } from '@/lib/staff/own-origin'
import { requireStaff } from '@/lib/staff/session'

const mostAtOnce = 100
const longestForm = 30_000

const ticked = z.object({
  id: z.uuid(),
  state: z.enum(['pending', 'confirmed', 'held', 'withdrawn', 'invalidated', 'spam']),
})
const act = z.enum(acts)

/** What a page of signatures shows again when nothing was done: what was ticked and typed, and what is missing. */
export type DecisionState = { picked: string[]; reason: string; mistake: string }

/** Decides what is ticked, or the one that is open, and comes back to the page it was decided on. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnOrigin(request.headers.get('origin')))
    return new Response('This form can only be sent from our own pages.\n', { status: 403 })
  const person = await requireStaff('signature.decide', '/staff/signatures')
  if (Number(request.headers.get('content-length') ?? Number.NaN) > longestForm)
    return new Response('That is too much.\n', { status: 413 })
  const form = await request.formData().catch(() => null)
  const back = backOf(String(form?.get('back') ?? ''))
  const wanted = act.safeParse(form?.get('act'))
  const picks = (form?.getAll('pick') ?? []).map(String).slice(0, mostAtOnce)
  const reason = String(form?.get('reason') ?? '')
    .replaceAll('\0', '')
    .trim()
    .slice(0, 500)
  const signatures = picks.map((pick) => ticked.parse({ id: pick.split(' ')[0], state: pick.split(' ')[1] }))
  const mistake = mistakeOf(signatures.length, reason, wanted.success)
  if (mistake || !wanted.success) {
    const state: DecisionState = { picked: signatures.map(({ id }) => id), reason, mistake }
    return answerWithPage(back, 400, state, request.headers.get('cookie') ?? '')
  }
  const decided = await inTransaction((tx) =>
    decideSignatures(tx, { act: wanted.data, signatures, reason, staffId: person.id }),
  )
  const told = new URLSearchParams({ done: wanted.data, n: String(decided.done.length) })
  if (decided.moved.length > 0) told.set('moved', String(decided.moved.length))
  if (decided.noSeat.length > 0) told.set('seat', String(decided.noSeat.length))
  return seeOther(`${back}${back.includes('?') ? '&' : '?'}${told}`)
}

function mistakeOf(picked: number, reason: string, hasAct: boolean): string {
  if (picked === 0) return 'Tick at least one signature.'
  if (!hasAct) return 'Choose what to do.'
  return reason === '' ? 'Write the reason: it is kept in the log.' : ''
}

/** A page of signatures of ours, without what an earlier decision said. */
function backOf(typed: string): string {
  const url = URL.parse(typed, 'http://here')
  const isOurs =
    url?.origin === 'http://here' && /^\/staff\/signatures(\/held|\/[\da-f-]{36})?$/.test(url.pathname)
  if (!url || !isOurs) return '/staff/signatures'
  for (const told of ['done', 'n', 'moved', 'seat']) url.searchParams.delete(told)
  return `${url.pathname}${url.search}`
}
