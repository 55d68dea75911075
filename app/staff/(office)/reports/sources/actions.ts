'use server'

import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { nameCode, readCodeForm } from '@/lib/insight/codes/name-code'
import { requireStaffToAct } from '@/lib/staff/session'
import { codeMistakes } from './code-words'

/** Names a code that has no name yet. */
export async function name(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  await requireStaffToAct('campaign.edit')
  return save(textsOf(form), '')
}

/** Names a code otherwise than before. */
export async function rename(
  code: string,
  before: string,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  await requireStaffToAct('campaign.edit')
  return save({ ...textsOf(form), code: String(code) }, String(before))
}

async function save(typed: Record<string, string>, before: string): Promise<FormAnswer> {
  const checked = readCodeForm(typed)
  if (checked.kind === 'invalid') return again(typed, codeMistakes(checked.mistakes))
  const result = await inTransaction((tx) => nameCode(tx, checked.named, before))
  if (result.kind === 'named') redirect(`/staff/reports/sources/${checked.named.code}?done=named`)
  return again(typed, {
    label: result.label
      ? `This code is called “${result.label}” already. Open it in the list to change that`
      : 'This code was taken off the list meanwhile. Open the list again',
  })
}
