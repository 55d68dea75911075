'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { queuePdf } from '@/lib/library/pdf/queue-pdf'
import { approvePublication } from '@/lib/library/publications/approve-publication'
import { archivePublication, unarchivePublication } from '@/lib/library/publications/archive-publication'
import { changeSlug } from '@/lib/library/publications/change-slug'
import { getPublicationForEditing } from '@/lib/library/publications/editor-queries'
import { keepRevision } from '@/lib/library/publications/keep-revision'
import { publishPublication } from '@/lib/library/publications/publish-publication'
import { restoreRevision } from '@/lib/library/publications/restore-revision'
import { schedulePublication, unschedulePublication } from '@/lib/library/publications/schedule-publication'
import { sendBack } from '@/lib/library/publications/send-back'
import { submitPublication } from '@/lib/library/publications/submit-publication'
import { takeDown } from '@/lib/library/publications/take-down'
import { londonInstant } from '@/lib/london-time'
import type { Permission } from '@/lib/staff/permissions'
import { requireStaffToAct } from '@/lib/staff/session'
import { hindranceWords, movedWords, slugWords } from './act-words'

const numbers = z.number().int().min(1).max(2_147_483_647)
const longestNote = 1_000

/** Whoever may do this, what was typed, and the text it is about. */
async function beginAct(permission: Permission, id: number, form: FormData) {
  const person = await requireStaffToAct(permission)
  const typed = textsOf(form)
  const note = (typed.note ?? '').replace(/\r\n?/g, '\n').trim()
  const tooLong = note.length > longestNote ? { note: `Shorten this to ${longestNote} characters` } : null
  return { staffId: person.id, publicationId: numbers.parse(id), typed, note, tooLong }
}

function done(id: number, what: string, page = '/run'): never {
  redirect(`/staff/library/publications/${id}${page}?done=${what}`)
}

export async function submit(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { typed, ...act } = await beginAct('library.edit', id, form)
  const result = await inTransaction((tx) => submitPublication(tx, act))
  return result.kind === 'submitted' ? done(id, 'submitted') : again(typed, hindranceWords(result))
}

export async function approve(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { typed, tooLong, ...act } = await beginAct('library.publish', id, form)
  if (tooLong) return again(typed, tooLong)
  const result = await inTransaction((tx) => approvePublication(tx, act))
  if (result.kind === 'approved') done(id, 'approved')
  const own = { form: 'You sent this for review yourself, so somebody else approves it.' }
  return again(typed, result.kind === 'own' ? own : movedWords)
}

export async function backToDraft(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { typed, tooLong, ...act } = await beginAct('library.edit', id, form)
  if (tooLong) return again(typed, tooLong)
  const result = await inTransaction((tx) => sendBack(tx, act))
  if (result.kind === 'sent_back') done(id, 'sent_back', '')
  return again(typed, result.kind === 'note_needed' ? { note: 'Write what should change' } : movedWords)
}

export async function publish(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { typed, tooLong, ...act } = await beginAct('library.publish', id, form)
  if (tooLong) return again(typed, tooLong)
  const change = z.enum(['edit', 'correction', 'new_version']).catch('edit').parse(typed.change)
  const result = await inTransaction((tx) => publishPublication(tx, { ...act, change }))
  if (result.kind === 'published') done(id, 'published')
  if (result.kind === 'unchanged') done(id, 'unchanged')
  if (result.kind === 'note_needed')
    return again(typed, {
      note: 'Write what was wrong and is now right: readers see it in the list of corrections',
    })
  return again(typed, hindranceWords(result))
}

export async function schedule(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { typed, tooLong, ...act } = await beginAct('library.publish', id, form)
  if (tooLong) return again(typed, tooLong)
  const { on = '', at = '' } = typed
  const publishesAt = londonInstant(on, at || '09:00')
  if (londonInstant(on, '12:00') === null) return again(typed, { on: 'Enter the day it goes live' })
  if (publishesAt === null)
    return again(typed, { at: 'Choose another time: this one does not exist on that day' })
  const result = await inTransaction((tx) => schedulePublication(tx, { ...act, publishesAt }))
  if (result.kind === 'scheduled') done(id, 'scheduled')
  if (result.kind === 'in_the_past') return again(typed, { on: 'Choose a day and time to come' })
  return again(typed, hindranceWords(result))
}

export async function unschedule(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { typed, ...act } = await beginAct('library.publish', id, form)
  const result = await inTransaction((tx) => unschedulePublication(tx, act))
  return result.kind === 'unscheduled' ? done(id, 'unscheduled', '') : again(typed, movedWords)
}

export async function archive(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { typed, tooLong, ...act } = await beginAct('library.publish', id, form)
  if (tooLong) return again(typed, tooLong)
  const result = await inTransaction((tx) => archivePublication(tx, act))
  return result.kind === 'archived' ? done(id, 'archived') : again(typed, movedWords)
}

export async function unarchive(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { typed, tooLong, ...act } = await beginAct('library.publish', id, form)
  if (tooLong) return again(typed, tooLong)
  const result = await inTransaction((tx) => unarchivePublication(tx, act))
  return result.kind === 'unarchived' ? done(id, 'unarchived') : again(typed, movedWords)
}

export async function down(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { typed, tooLong, note, ...act } = await beginAct('library.publish', id, form)
  if (tooLong) return again(typed, tooLong)
  const result = await inTransaction((tx) => takeDown(tx, { ...act, reason: note }))
  if (result.kind === 'taken_down') done(id, 'taken_down')
  return again(
    typed,
    result.kind === 'reason_needed' ? { note: 'Write the reason: the address shows it' } : movedWords,
  )
}

export async function move(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { typed, ...act } = await beginAct('library.publish', id, form)
  const slug = (typed.slug ?? '').trim()
  const result = await inTransaction((tx) => changeSlug(tx, { ...act, slug }))
  if (result.kind === 'changed') done(id, 'moved')
  return again(typed, slugWords(result))
}

export async function restore(
  id: number,
  number: number,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const { typed, ...act } = await beginAct('library.edit', id, form)
  const result = await inTransaction((tx) => restoreRevision(tx, { ...act, number: numbers.parse(number) }))
  if (result.kind === 'restored') done(id, 'restored', '')
  return again(typed, result.kind === 'being_edited' ? hindranceWords(result) : movedWords)
}

export async function keep(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { typed, tooLong, ...act } = await beginAct('library.edit', id, form)
  if (tooLong) return again(typed, tooLong)
  const { isNew } = await inTransaction((tx) => keepRevision(tx, act))
  return done(id, isNew ? 'kept' : 'kept_already', '/changes')
}

/** Has the PDF of a live briefing made anew in the background. */
export async function makePdfAgain(
  id: number,
  page: 'run' | 'library',
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const { typed } = await beginAct('library.edit', id, form)
  const publication = await getPublicationForEditing(numbers.parse(id))
  if (publication?.kind !== 'briefing' || !publication.live) return again(typed, movedWords)
  const isQueued = await inTransaction((tx) => queuePdf(tx, publication.slug))
  if (!isQueued) return again(typed, { form: 'Nothing makes PDFs at the moment: the worker has never run' })
  if (page === 'run') done(id, 'pdf_queued')
  redirect('/staff/library?done=pdf_queued')
}
