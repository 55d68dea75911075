'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { directoryMistakes } from '@/app/staff/ui/directory-words'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import {
  addDissolution,
  addRecess,
  addRegulatedPeriod,
  type CalendarResult,
  recordReturn,
  removeDissolution,
  removeRecess,
  removeRegulatedPeriod,
  switchRegulatedPeriod,
} from '@/lib/representatives/keep-calendar'
import { requireStaffToAct } from '@/lib/staff/session'

function done(what: string): never {
  redirect(`/staff/representatives/calendar?done=${what}`)
}

type Tx = Parameters<typeof addRecess>[0]
type Add = (tx: Tx, typed: Record<string, string>, staffId: string) => Promise<CalendarResult>

async function add(form: FormData, work: Add): Promise<FormAnswer> {
  const person = await requireStaffToAct('directory.edit')
  const typed = textsOf(form)
  const result = await inTransaction((tx) => work(tx, typed, person.id))
  return result.kind === 'saved' ? done('saved') : again(typed, directoryMistakes(result.mistakes))
}

export async function saveDissolution(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  return add(form, addDissolution)
}

export async function saveRecess(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  return add(form, addRecess)
}

export async function saveRegulatedPeriod(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  return add(form, addRegulatedPeriod)
}

const acts = {
  return: recordReturn,
  remove_dissolution: removeDissolution,
  remove_recess: removeRecess,
  remove_regulated: removeRegulatedPeriod,
  switch_on: (tx: Tx, id: number, staffId: string) => switchRegulatedPeriod(tx, id, true, staffId),
  switch_off: (tx: Tx, id: number, staffId: string) => switchRegulatedPeriod(tx, id, false, staffId),
}
const pressed = z.object({
  do: z.enum(Object.keys(acts) as [keyof typeof acts]),
  id: z.coerce.number().int().positive(),
})

/** The buttons beside what stands in the calendar. */
export async function act(form: FormData): Promise<void> {
  const person = await requireStaffToAct('directory.edit')
  const read = pressed.safeParse(textsOf(form))
  if (!read.success) done('moved')
  const isDone = await inTransaction((tx) => acts[read.data.do](tx, read.data.id, person.id))
  done(isDone ? read.data.do : read.data.do === 'return' ? 'not_returned' : 'moved')
}
