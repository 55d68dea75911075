'use server'

import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { reviewRecords } from '@/lib/rights/review-records'
import { requireStaffToAct } from '@/lib/staff/session'

const noteLengthMax = 500

export async function review(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('rights.retain')
  const typed = textsOf(form)
  const note = (typed.note ?? '').trim()
  if (note.length > noteLengthMax) return again(typed, { note: 'Write it in 500 characters or fewer' })
  await inTransaction((tx) => reviewRecords(tx, { staffId: person.id, note }))
  redirect('/staff/rights/records?done=reviewed')
}
