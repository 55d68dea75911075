'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { draftPublication } from '@/lib/library/publications/draft-publication'
import { setSecondPerson } from '@/lib/organisation/set-second-person'
import { requireStaffToAct } from '@/lib/staff/session'

const kinds = ['issue', 'explainer', 'briefing', 'story', 'programme', 'news', 'event', 'page'] as const

export async function begin(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('library.edit')
  const typed = textsOf(form)
  const title = (typed.title ?? '').trim()
  const kind = z.enum(kinds).safeParse(typed.kind)
  const mistakes: Record<string, string> = {}
  if (!kind.success) mistakes.kind = 'Choose what it is'
  if (title === '') mistakes.title = 'Write a title'
  if (title.length > 300) mistakes.title = 'Shorten the title'
  if (!kind.success || Object.keys(mistakes).length > 0) return again(typed, mistakes)
  const { id } = await inTransaction((tx) =>
    draftPublication(tx, { kind: kind.data, title, staffId: person.id }),
  )
  redirect(`/staff/library/publications/${id}?done=begun`)
}

export async function chooseSecondPerson(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('staff.manage')
  const needs = textsOf(form).needs === 'yes'
  const { kind } = await inTransaction((tx) => setSecondPerson(tx, { needs, staffId: person.id }))
  redirect(`/staff/library/settings?done=${kind}`)
}
