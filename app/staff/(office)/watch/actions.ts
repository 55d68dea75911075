'use server'

import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { settleAlert } from '@/lib/integrity/settle-alert'
import { requireStaffToAct } from '@/lib/staff/session'

/** Settles an alert with a note. */
export async function settle(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('watch.set')
  const typed = textsOf(form)
  const note = (typed.note ?? '').trim()
  if (note === '') return again(typed, { note: 'Say what came of it' })
  if (note.length > 500) return again(typed, { note: 'Say it in 500 characters or fewer' })
  const settled = await inTransaction((tx) => settleAlert(tx, { id, note, staffId: person.id }))
  if (settled.kind === 'settled') redirect('/staff/watch?done=settled')
  return again(typed, {
    form: 'Somebody else has settled it meanwhile, and their note stands. Open it again to read it.',
  })
}
