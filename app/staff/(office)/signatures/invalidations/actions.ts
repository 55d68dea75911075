'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { freshCodeMistake } from '@/app/staff/ui/fresh-code'
import { counted } from '@/app/staff/ui/words'
import { inTransaction } from '@/lib/in-transaction'
import {
  cancelInvalidation,
  goOnWithInvalidation,
  restoreInvalidation,
} from '@/lib/invalidations/change-invalidation'
import type { Criteria } from '@/lib/invalidations/criteria'
import { type Started, startInvalidation } from '@/lib/invalidations/start-invalidation'
import { requireStaffToAct, takeFreshCode } from '@/lib/staff/session'

const number = z.coerce.number().int().positive()
const line = (typed: string | undefined) => (typed ?? '').replaceAll('\0', '').trim()

export type Previewed = { criteria: Criteria; countedAt: string; expected: number }
const previewed = z.object({
  criteria: z.record(z.string(), z.unknown()),
  countedAt: z.iso.datetime({ precision: 6 }),
  expected: z.number().int().min(0),
})

/** Begins what the page has previewed, if it is still the same. */
export async function start(shown: Previewed, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('signature.invalidate')
  const typed = textsOf(form)
  const { criteria, countedAt, expected } = previewed.parse(shown)
  const reason = line(typed.reason).slice(0, 200)
  if (!reason) return again(typed, { reason: 'Write the reason. It is published as one line.' })
  const code = await takeFreshCode(form)
  if (code.kind !== 'fresh') return again(typed, freshCodeMistake(code))
  const started = await inTransaction((tx) =>
    startInvalidation(tx, {
      criteria: criteria as Criteria,
      countedAt,
      expected,
      typed: /^[\d,]+$/.test(line(typed.count)) ? Number(line(typed.count).replaceAll(',', '')) : null,
      reason,
      note: line(typed.note).slice(0, 2000),
      staffId: person.id,
    }),
  )
  if (started.kind !== 'started') return again(typed, refusal(started, expected))
  redirect(`/staff/signatures/invalidations/${started.id}?done=started`)
}

function refusal(started: Exclude<Started, { kind: 'started' }>, expected: number): Record<string, string> {
  switch (started.kind) {
    case 'no_criteria':
      return { form: 'Fill in at least one condition and count again.' }
    case 'nothing_matches':
      return { form: 'Nothing matches, so there is nothing to invalidate.' }
    case 'not_typed':
      return { count: `Type ${expected}, the count shown above, to go on` }
    case 'changed':
      return {
        form: `Nothing was done: ${counted(started.count, 'signature matches', 'signatures match')} now, and the page showed ${counted(expected, 'signature')}. Somebody has changed some of them since. Press Count again, and look at the new count.`,
      }
  }
}

function toPage(id: number, done: string): never {
  redirect(`/staff/signatures/invalidations/${id}?done=${done}`)
}

/** Stops it after the batch under way. */
export async function cancel(form: FormData): Promise<void> {
  const person = await requireStaffToAct('signature.invalidate')
  const id = number.parse(form.get('id'))
  const { kind } = await inTransaction((tx) => cancelInvalidation(tx, { id, staffId: person.id }))
  toPage(id, kind === 'changed' ? 'cancelled' : 'moved')
}

/** Goes on where it was stopped. */
export async function goOn(form: FormData): Promise<void> {
  const person = await requireStaffToAct('signature.invalidate')
  const id = number.parse(form.get('id'))
  const { kind } = await inTransaction((tx) => goOnWithInvalidation(tx, { id, staffId: person.id }))
  toPage(id, kind === 'changed' ? 'went_on' : 'moved')
}

/** Puts back what it has taken out. */
export async function restore(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('signature.invalidate')
  const typed = textsOf(form)
  const reason = line(typed.reason).slice(0, 500)
  if (!reason) return again(typed, { reason: 'Write the reason: it is kept with the invalidation.' })
  const code = await takeFreshCode(form)
  if (code.kind !== 'fresh') return again(typed, freshCodeMistake(code))
  const { kind } = await inTransaction((tx) =>
    restoreInvalidation(tx, { id: number.parse(id), staffId: person.id, reason }),
  )
  toPage(id, kind === 'changed' ? 'restoring' : 'moved')
}
