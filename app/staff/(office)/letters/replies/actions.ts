'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { letterMistakes } from '@/app/staff/ui/letter-words'
import { inTransaction } from '@/lib/in-transaction'
import { getReply, handleReply } from '@/lib/letters/staff-replies'
import { requireStaffToAct } from '@/lib/staff/session'
import { mistakesOf, paragraphs, written } from '@/lib/typed-text'

const number = z.number().int().positive()
const gone = { form: 'Somebody has handled this reply meanwhile. Open the list of replies again.' }
const redaction = z.object({
  redacted: paragraphs(20_000).refine(written, 'missing'),
  read: z.literal('yes', 'missing'),
})

/** Keeps what may be shown of a reply and erases the rest. */
export async function accept(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('reply.redact')
  const typed = textsOf(form)
  const read = redaction.safeParse(typed)
  if (!read.success) return again(typed, letterMistakes(mistakesOf(read.error)))
  const reply = await getReply(number.parse(id))
  const { redacted } = read.data
  const isDone =
    reply !== null && (await inTransaction((tx) => handleReply(tx, { reply, staffId: person.id, redacted })))
  if (!isDone) return again(typed, gone)
  redirect('/staff/letters/replies?done=redacted')
}

/** Erases a reply of which nothing may be shown. */
export async function refuse(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('reply.redact')
  const reply = await getReply(number.parse(id))
  const isDone =
    reply !== null &&
    (await inTransaction((tx) => handleReply(tx, { reply, staffId: person.id, redacted: null })))
  if (!isDone) return again(textsOf(form), gone)
  redirect('/staff/letters/replies?done=refused')
}
