'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { fieldMistakes } from '@/app/staff/ui/evidence-words'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { createEvidence, type EvidenceWords } from '@/lib/library/evidence/create-evidence'
import { deleteEvidence } from '@/lib/library/evidence/delete-evidence'
import { editEvidence } from '@/lib/library/evidence/edit-evidence'
import { publishStatistic, withdrawStatistic } from '@/lib/library/evidence/publish-statistic'
import { readQuoteForm } from '@/lib/library/evidence/quote-form'
import { reviewStatistic } from '@/lib/library/evidence/review-statistic'
import { readSourceForm } from '@/lib/library/evidence/source-form'
import { readStatisticForm } from '@/lib/library/evidence/statistic-form'
import { supersedeStatistic } from '@/lib/library/evidence/supersede-statistic'
import { type Mistakes, readerOf } from '@/lib/library/evidence/typed-fields'
import { requireStaffToAct } from '@/lib/staff/session'

const kinds = z.enum(['statistic', 'source', 'quote'])
const keys = z.string().max(100)
type Kind = z.infer<typeof kinds>

const folders: Record<Kind, string> = { statistic: 'evidence', source: 'sources', quote: 'quotes' }
const addressOf = (kind: Kind, key: string, done: string) =>
  `/staff/library/${folders[kind]}/${encodeURIComponent(key)}?done=${done}`

function readWords(kind: Kind, typed: Record<string, string>): EvidenceWords | { mistakes: Mistakes } {
  if (kind === 'statistic') {
    const read = readStatisticForm(typed)
    return read.kind === 'read' ? { kind, columns: read.columns, issues: read.issues } : read
  }
  const read = kind === 'source' ? readSourceForm(typed) : readQuoteForm(typed)
  return read.kind === 'read' ? ({ kind, columns: read.columns } as EvidenceWords) : read
}

const unknownIssues = (slugs: string[]) => ({ issues: `There is no issue called ${slugs.join(', ')}` })

/** Enters a figure, a source or a quote. `kind` is bound by the page, and read as what anybody may send. */
export async function create(kind: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('library.edit')
  const of = kinds.parse(kind)
  const typed = textsOf(form)
  const reader = readerOf(typed)
  const key = reader.key('key')
  const words = readWords(of, typed)
  const mistakes = { ...reader.mistakes, ...('mistakes' in words ? words.mistakes : {}) }
  if ('mistakes' in words || Object.keys(mistakes).length > 0) return again(typed, fieldMistakes(mistakes))
  const result = await inTransaction((tx) => createEvidence(tx, key, words, person.id))
  if (result.kind === 'key_taken')
    return again(typed, { key: 'Something has this key already. Choose another' })
  if (result.kind === 'unknown_issues') return again(typed, unknownIssues(result.slugs))
  redirect(addressOf(of, key, 'created'))
}

/** Saves what is said of one, if nobody has saved since `version` was opened. */
export async function save(
  kind: string,
  key: string,
  version: string,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('library.edit')
  const [of, at] = [kinds.parse(kind), keys.parse(key)]
  const typed = textsOf(form)
  const words = readWords(of, typed)
  if ('mistakes' in words) return again(typed, fieldMistakes(words.mistakes))
  const reason = (typed.reason ?? '').trim().slice(0, 500)
  const result = await inTransaction((tx) =>
    editEvidence(tx, words, { key: at, version: String(version), reason, staffId: person.id }),
  )
  switch (result.kind) {
    case 'saved':
    case 'unchanged':
      return redirect(addressOf(of, at, result.kind))
    case 'unknown_issues':
      return again(typed, unknownIssues(result.slugs))
    case 'not_found':
      return again(typed, {
        form: 'Somebody has deleted this meanwhile. What you typed is still here to copy.',
      })
    case 'changed_meanwhile':
      return again(typed, {
        form: 'Somebody else has saved this since you opened it, and nothing of theirs was overwritten. What you typed is still here: open the page anew in another tab, see what they changed, and bring yours in.',
      })
  }
}

export async function publish(form: FormData): Promise<void> {
  const person = await requireStaffToAct('library.publish')
  const key = keys.parse(textsOf(form).key)
  await inTransaction((tx) => publishStatistic(tx, key, person.id))
  redirect(addressOf('statistic', key, 'published'))
}

export async function withdraw(key: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('library.publish')
  const typed = textsOf(form)
  const result = await inTransaction((tx) =>
    withdrawStatistic(tx, keys.parse(key), typed.reason ?? '', person.id),
  )
  switch (result.kind) {
    case 'withdrawn':
    case 'not_published':
      return redirect(addressOf('statistic', key, 'withdrawn'))
    case 'reason_needed':
      return again(typed, { reason: 'Write why, for the history' })
    case 'in_use':
      return again(typed, {
        form: `Live pages show it: ${result.places.map(({ title }) => title).join('; ')}. Take it out of these first.`,
      })
  }
}

const supersedeMistakes = {
  not_found: { form: 'This figure is not here any more.' },
  unknown_successor: { byKey: 'Choose the figure that replaces it' },
  unpublished_successor: { byKey: 'Publish the other figure first: readers would be sent to nothing' },
  circle: {
    byKey:
      'The figure you chose is itself replaced by this one, perhaps through others. Both were left as they are.',
  },
}

export async function supersede(key: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('library.publish')
  const typed = textsOf(form)
  const [byKey, note] = [(typed.byKey ?? '').slice(0, 100) || null, (typed.note ?? '').trim().slice(0, 500)]
  const result = await inTransaction((tx) =>
    supersedeStatistic(tx, { key: keys.parse(key), byKey, note, staffId: person.id }),
  )
  if (result.kind === 'superseded' || result.kind === 'unchanged')
    redirect(addressOf('statistic', key, byKey === null ? 'current' : 'superseded'))
  return again(typed, supersedeMistakes[result.kind])
}

export async function review(key: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('library.edit')
  const typed = textsOf(form)
  const reader = readerOf(typed)
  const nextOn = reader.day('nextOn')
  if (Object.keys(reader.mistakes).length > 0) return again(typed, fieldMistakes(reader.mistakes))
  await inTransaction((tx) => reviewStatistic(tx, { key: keys.parse(key), nextOn, staffId: person.id }))
  redirect(addressOf('statistic', key, 'reviewed'))
}

export async function remove(kind: string, key: string): Promise<FormAnswer> {
  const person = await requireStaffToAct('library.edit')
  const of = z.enum(['source', 'quote']).parse(kind)
  const result = await inTransaction((tx) => deleteEvidence(tx, of, keys.parse(key), person.id))
  if (result.kind !== 'in_use') redirect(`/staff/library/${folders[of]}?done=deleted`)
  const resting = [
    ...result.places.map(({ title }) => title),
    ...result.figures.map(({ shown, says }) => `${shown} ${says}`),
  ]
  return again({}, { form: `It is used by: ${resting.join('; ')}. Take it out of these first.` })
}
