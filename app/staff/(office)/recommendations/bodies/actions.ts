'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { addSuccession, removeSuccession } from '@/lib/recommendations/add-succession'
import { readBody, readHandover } from '@/lib/recommendations/body-form'
import { addBody, editBody, type SaveBodyResult } from '@/lib/recommendations/save-body'
import { requireStaffToAct } from '@/lib/staff/session'
import { inWords } from '../mistake-words'

const bound = z.string().min(1).max(80)

function refusal(result: SaveBodyResult): Record<string, string> | null {
  if (result.kind === 'mistaken') return inWords(result.mistakes)
  return result.kind === 'not_found' ? { form: 'There is no such body.' } : null
}

export async function create(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  await requireStaffToAct('library.edit')
  const typed = textsOf(form)
  const read = readBody(typed)
  if (read.kind === 'invalid') return again(typed, inWords(read.mistakes))
  const refused = refusal(await inTransaction((tx) => addBody(tx, read.value)))
  if (refused) return again(typed, refused)
  redirect(`/staff/recommendations/bodies/${read.value.slug}?done=created`)
}

export async function save(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  await requireStaffToAct('library.edit')
  const typed = { ...textsOf(form), slug: bound.parse(slug) }
  const read = readBody(typed)
  if (read.kind === 'invalid') return again(typed, inWords(read.mistakes))
  const refused = refusal(await inTransaction((tx) => editBody(tx, read.value)))
  if (refused) return again(typed, refused)
  redirect(`/staff/recommendations/bodies/${slug}?done=saved`)
}

export async function handOver(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  await requireStaffToAct('library.edit')
  const typed = textsOf(form)
  const read = readHandover(typed)
  if (read.kind === 'invalid') return again(typed, inWords(read.mistakes))
  const result = await inTransaction((tx) =>
    addSuccession(tx, { predecessor: bound.parse(slug), ...read.value }),
  )
  if (result.kind === 'mistaken') return again(typed, inWords(result.mistakes))
  redirect(`/staff/recommendations/bodies/${slug}?done=handed_over`)
}

export async function takeBack(form: FormData): Promise<void> {
  await requireStaffToAct('library.edit')
  const read = z.object({ predecessor: bound, successor: bound }).safeParse(textsOf(form))
  if (!read.success) redirect('/staff/recommendations/bodies')
  await inTransaction((tx) => removeSuccession(tx, read.data))
  redirect(`/staff/recommendations/bodies/${read.data.predecessor}?done=taken_back`)
}
