'use server'

import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { complaintActs, handleComplaint } from '@/lib/rights/handle-complaint'
import { requireStaffToAct } from '@/lib/staff/session'

const wordsLengthMax = 5000

/** One step of a complaint. `entries` is how much of its record the person had read. */
export async function handle(
  id: number,
  entries: number,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('rights.handle')
  const typed = textsOf(form)
  const act = complaintActs.find((each) => each === typed.act)
  const words = (typed.words ?? '').trim()
  if (!act) return again(typed, { act: 'Choose what you do' })
  if (words === '') return again(typed, { words: 'Write what is kept or sent' })
  if (words.length > wordsLengthMax) return again(typed, { words: 'Write it in 5,000 characters or fewer' })
  const done = await inTransaction((tx) =>
    handleComplaint(tx, { id, act, words, entries, staffId: person.id }),
  )
  if (done.kind === 'moved')
    return again(typed, {
      form: 'Somebody else did something meanwhile, or it is closed. Nothing was written or sent. Open it again and read what they did.',
    })
  redirect(act === 'closed' ? '/staff/rights?done=closed' : `/staff/rights/${id}?done=${act}`)
}
