'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { fieldMistakes } from '@/app/staff/ui/evidence-words'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import {
  readHelplineForm,
  removeHelpline,
  saveHelpline,
  verifyHelpline,
} from '@/lib/library/helplines/save-helpline'
import { requireStaffToAct } from '@/lib/staff/session'

const list = '/staff/library/helplines'

export async function save(id: number | null, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  await requireStaffToAct('library.publish')
  const typed = textsOf(form)
  const read = readHelplineForm(typed)
  if (read.kind === 'invalid') {
    const words = fieldMistakes(read.mistakes)
    if (words.phone) words.phone = 'Write the number as people dial it: 08000 121 700'
    if (words.country) words.country = 'Write the country in two letters: GB'
    return again(typed, words)
  }
  const saved = await inTransaction((tx) =>
    saveHelpline(tx, z.number().int().nullable().parse(id), read.words),
  )
  if (saved === null) return again(typed, { form: 'Somebody has removed this helpline meanwhile.' })
  redirect(`${list}?done=saved`)
}

const target = (form: FormData) => z.coerce.number().int().min(1).parse(textsOf(form).id)

export async function verify(form: FormData): Promise<void> {
  await requireStaffToAct('library.edit')
  await inTransaction((tx) => verifyHelpline(tx, target(form)))
  redirect(`${list}?done=verified`)
}

export async function remove(form: FormData): Promise<void> {
  await requireStaffToAct('library.publish')
  const { kind } = await inTransaction((tx) => removeHelpline(tx, target(form)))
  redirect(`${list}?done=${kind}`)
}
