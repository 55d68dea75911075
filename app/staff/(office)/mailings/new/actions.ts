'use server'

import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { copyMailing } from '@/lib/mailings/copy-mailing'
import { createMailing } from '@/lib/mailings/create-mailing'
import { requireStaffToAct } from '@/lib/staff/session'
import { nameMistakes, readDetails } from '../read-details'

/** Begins a draft, empty or with the audience and the texts of an earlier mailing, and goes to its page. */
export async function begin(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('mailing.write')
  const typed = textsOf(form)
  const { details, mistakes } = await readDetails(typed)
  if (Object.keys(mistakes).length > 0) return again(typed, mistakes)
  const mailing = { ...details, staffId: person.id }
  const created = await inTransaction((tx) =>
    typed.from ? copyMailing(tx, { ...mailing, fromId: Number(typed.from) }) : createMailing(tx, mailing),
  )
  if (created.kind === 'not_found')
    return again(typed, { from: 'Choose another: this mailing is not here any more' })
  if (created.kind !== 'created') return again(typed, nameMistakes[created.kind])
  redirect(`/staff/mailings/${created.id}?done=begun`)
}
