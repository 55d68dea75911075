'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { changeView, removeView } from '@/lib/desk/views/change-view'
import { viewName } from '@/lib/desk/views/name-view'
import { saveView } from '@/lib/desk/views/save-view'
import { keptQuery, viewedPages } from '@/lib/desk/views/viewed-pages'
import { inTransaction } from '@/lib/in-transaction'
import { may } from '@/lib/staff/permissions'
import { requireStaffToAct } from '@/lib/staff/session'

const number = z.coerce.number().int().positive()
const badName = 'Give it a name of up to 60 characters, without an email in it.'
const taken = 'You have a view of this name on this list already. Choose another name.'

export type Shown = { page: string; query: string }

/** Keeps the filter that the page showed, and shows the list by it. */
export async function save(shown: Shown, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('desk.read')
  const typed = textsOf(form)
  const name = viewName.safeParse(typed.name)
  if (!name.success) return again(typed, { name: badName })
  const { page, query: asked } = z.object({ page: z.string(), query: z.string() }).parse(shown)
  const kept = keptQuery(page, Object.fromEntries(new URLSearchParams(asked)))
  const needs = viewedPages[page]?.needs
  if (kept.kind !== 'kept' || !needs || !may(person.role, needs))
    return again(typed, { name: 'This list cannot be saved.' })
  const isShared = typed.shared === 'yes'
  const view = { staffId: person.id, page, name: name.data, query: kept.query, isShared }
  const saved = await inTransaction((tx) => saveView(tx, view))
  if (saved.kind === 'taken') return again(typed, { name: taken })
  redirect(`${page}?${kept.query}`)
}

/** Names it anew, and says whether others see it. */
export async function change(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('desk.read')
  const typed = textsOf(form)
  const name = viewName.safeParse(typed.name)
  if (!name.success) return again(typed, { name: badName })
  const isShared = typed.shared === 'yes'
  const changed = await inTransaction((tx) =>
    changeView(tx, { id: number.parse(id), staffId: person.id, name: name.data, isShared }),
  )
  if (changed.kind === 'taken') return again(typed, { name: taken })
  redirect(`/staff/views?done=${changed.kind}`)
}

export async function remove(form: FormData): Promise<void> {
  const person = await requireStaffToAct('desk.read')
  const id = number.parse(form.get('id'))
  const mayTidy = may(person.role, 'staff.manage')
  const isRemoved = await inTransaction((tx) => removeView(tx, { id, staffId: person.id, mayTidy }))
  redirect(`/staff/views?done=${isRemoved ? 'removed' : 'not_there'}`)
}
