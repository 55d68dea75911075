'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { londonDay } from '@/lib/london-time'
import { readAddressees } from '@/lib/recommendations/addressees-form'
import { createRecommendation } from '@/lib/recommendations/create-recommendation'
import { readDetails, readNumber, readRetirement } from '@/lib/recommendations/details-form'
import { editRecommendation } from '@/lib/recommendations/edit-recommendation'
import { readEntry } from '@/lib/recommendations/entry-form'
import { askForNews } from '@/lib/recommendations/news-for-supporters'
import { recordEntry } from '@/lib/recommendations/record-entry'
import { retireRecommendation } from '@/lib/recommendations/retire-recommendation'
import { setAddressees } from '@/lib/recommendations/set-addressees'
import type { Mistake } from '@/lib/recommendations/typed-recommendation'
import { requireStaffToAct } from '@/lib/staff/session'
import { inWords } from './mistake-words'

/** Bound by a page, and read as what anybody may send. */
const bound = z.string().min(1).max(40)
const gone: Record<string, string> = {
  form: 'This recommendation is not there any more. Find it in the list of recommendations.',
}

type Result = { kind: 'mistaken'; mistakes: Mistake[] } | { kind: string }

function refusal(result: Result): Record<string, string> | null {
  if ('mistakes' in result) return inWords(result.mistakes)
  return result.kind === 'not_found' ? gone : null
}

export async function create(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  await requireStaffToAct('library.edit')
  const typed = textsOf(form)
  const [number, details] = [readNumber(typed), readDetails(typed)]
  if (number.kind === 'invalid' || details.kind === 'invalid')
    return again(
      typed,
      inWords([number, details].flatMap((read) => (read.kind === 'invalid' ? read.mistakes : []))),
    )
  const result = await inTransaction((tx) =>
    createRecommendation(tx, { number: number.value, details: details.value }),
  )
  const refused = refusal(result)
  if (refused) return again(typed, refused)
  redirect(`/staff/recommendations/${number.value}/edit?done=created`)
}

export async function saveDetails(number: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  await requireStaffToAct('library.edit')
  const typed = textsOf(form)
  const read = readDetails(typed)
  if (read.kind === 'invalid') return again(typed, inWords(read.mistakes))
  const result = await inTransaction((tx) =>
    editRecommendation(tx, { number: bound.parse(number), details: read.value }),
  )
  const refused = refusal(result)
  if (refused) return again(typed, refused)
  redirect(`/staff/recommendations/${number}/edit?done=saved`)
}

export async function saveAddressees(
  number: string,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  await requireStaffToAct('library.edit')
  const typed = textsOf(form)
  const read = readAddressees(typed)
  if (read.kind === 'invalid') return again(typed, inWords(read.mistakes))
  const result = await inTransaction((tx) =>
    setAddressees(tx, { number: bound.parse(number), rows: read.value }),
  )
  const refused = refusal(result)
  if (refused) return again(typed, refused)
  redirect(`/staff/recommendations/${number}/edit?done=addressed`)
}

export async function record(number: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('recommendation.record')
  const typed = textsOf(form)
  const read = readEntry(typed, londonDay(Date.now()))
  if (read.kind === 'invalid') return again(typed, inWords(read.mistakes))
  const result = await inTransaction((tx) =>
    recordEntry(tx, { number: bound.parse(number), entry: read.value, staffId: person.id }),
  )
  const refused = refusal(result)
  if (refused) return again(typed, refused)
  redirect(`/staff/recommendations/${number}?entry=${'entryId' in result ? result.entryId : ''}`)
}

export async function retire(number: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  await requireStaffToAct('recommendation.record')
  const typed = textsOf(form)
  const read = readRetirement(typed)
  if (read.kind === 'invalid') return again(typed, inWords(read.mistakes))
  const result = await inTransaction((tx) =>
    retireRecommendation(tx, { number: bound.parse(number), retirement: read.value }),
  )
  const refused = refusal(result)
  if (refused) return again(typed, refused)
  redirect(`/staff/recommendations/${number}/edit?done=retired`)
}

export async function putBack(form: FormData): Promise<void> {
  await requireStaffToAct('recommendation.record')
  const number = bound.parse(textsOf(form).number)
  await inTransaction((tx) => retireRecommendation(tx, { number, retirement: null }))
  redirect(`/staff/recommendations/${number}/edit?done=back`)
}

/** Leaves word that everybody who acted should hear of an entry. */
export async function tellSupporters(form: FormData): Promise<void> {
  const person = await requireStaffToAct('recommendation.record')
  const read = z.object({ number: bound, entry: z.coerce.number().int().positive() }).safeParse(textsOf(form))
  if (!read.success) redirect('/staff/recommendations')
  const { number, entry } = read.data
  await inTransaction((tx) => askForNews(tx, { number, entryId: entry, staffId: person.id }))
  redirect(`/staff/recommendations/${number}?entry=${entry}`)
}
