'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { textsOf } from '@/app/staff/ui/form-texts'
import { chooseForPack, packActs } from '@/lib/comments/choose-for-pack'
import { commentActs, decideComment } from '@/lib/comments/decide-comment'
import { commentStates } from '@/lib/comments/queries'
import { inTransaction } from '@/lib/in-transaction'
import { requireStaffToAct } from '@/lib/staff/session'

const posted = z.object({ id: z.uuid(), believed: z.enum(commentStates), act: z.enum(commentActs) })
const chosen = z.object({ id: z.uuid(), act: z.enum(packActs) })

/** Decides one comment and comes back to the list it was decided on. */
export async function decide(form: FormData): Promise<void> {
  const person = await requireStaffToAct('comment.moderate')
  const typed = textsOf(form)
  const { id, believed, act } = posted.parse(typed)
  const decided = await inTransaction((tx) => decideComment(tx, { id, believed, act, staffId: person.id }))
  const told: Record<string, string> =
    decided.kind === 'decided'
      ? { done: act }
      : { not: decided.kind, ...(decided.kind === 'moved' && { now: decided.state }) }
  redirect(backTo(believed, typed.campaign, told))
}

/** Chooses a shown comment for the hand-in pack of its campaign, leaves it out, or moves it up. */
export async function choose(form: FormData): Promise<void> {
  await requireStaffToAct('comment.moderate')
  const typed = textsOf(form)
  const { id, act } = chosen.parse(typed)
  const isDone = await inTransaction((tx) => chooseForPack(tx, id, act))
  redirect(backTo('shown', typed.campaign, isDone ? { done: act } : { not: 'pack' }))
}

function backTo(view: string, campaign: string | undefined, told: Record<string, string>): string {
  const query = new URLSearchParams({ view, ...told })
  if (/^[a-z0-9-]{1,80}$/.test(campaign ?? '')) query.set('campaign', campaign ?? '')
  return `/staff/signatures/comments?${query}#list`
}
