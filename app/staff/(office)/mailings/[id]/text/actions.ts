'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { languageWords, notADraft } from '@/app/staff/ui/mailing-words'
import { inTransaction } from '@/lib/in-transaction'
import { type MailingText, mailingLocales, type Variant } from '@/lib/mailings/mailing'
import { type Mailing, readMailing } from '@/lib/mailings/read-mailing'
import { removeMailingText, saveMailingDetails, saveMailingText } from '@/lib/mailings/save-mailing'
import { requireStaffToAct } from '@/lib/staff/session'
import { nameMistakes, readDetails } from '../../read-details'
import { type ComposerAnswer, fingerprintOf, readTyped, variants } from './text-form'

type Bound = { locale: string; variant: string }
const pathOf = (id: number) => `/staff/mailings/${Number(id)}`
const gone = 'This mailing is not here any more.'
const changed =
  'Somebody has changed this mailing since you opened the page. Look at how it stands now, then press again.'

/**
 * Saves one text. Where somebody else has saved meanwhile, but not this text, it is saved all the same; where they have
 * changed this very text, both are shown and nothing of either is lost.
 */
export async function saveText(
  id: number,
  bound: Bound,
  back: string,
  _answer: ComposerAnswer,
  form: FormData,
): Promise<ComposerAnswer> {
  const person = await requireStaffToAct('mailing.write')
  const typed = readTyped(form)
  const [seenVersion, was] = [Number(form.get('version')), String(form.get('was'))]
  const text = { ...keyed(bound), ...typed }
  const save = (version: number) =>
    inTransaction((tx) =>
      saveMailingText(tx, { mailingId: Number(id), seenVersion: version, staffId: person.id, text }),
    )
  const first = await save(seenVersion)
  const now = first.kind === 'changed_meanwhile' ? await readMailing(Number(id)) : null
  const theirs = now ? textOf(now, text) : null
  const isOurs = now !== null && theirs !== null && fingerprintOf(theirs) === was
  const result = isOurs ? await save(now.version) : first
  const answer = { values: typed, at: Date.now(), version: seenVersion, was, theirs: null }
  switch (result.kind) {
    case 'saved':
      return redirect(`${pathOf(id)}?${backTo(back, result.version)}#says`)
    case 'changed_meanwhile': {
      const by = now?.writtenBy?.name ?? 'Somebody'
      return {
        ...answer,
        version: result.version,
        was: theirs ? fingerprintOf(theirs) : was,
        theirs: theirs ? { ...theirs, by } : null,
        mistakes: {
          form: theirs
            ? `${by} saved another text meanwhile: both are below. Yours is not saved yet. Save again to put yours in its place.`
            : 'This version was taken away meanwhile. What you typed is below: save again to bring it back.',
        },
      }
    }
    case 'too_long':
      return {
        ...answer,
        mistakes: { [result.field]: `Shorten this to ${result.most.toLocaleString('en-GB')} characters` },
      }
    case 'not_a_draft':
      return { ...answer, mistakes: { form: `${notADraft(result.state)} What you typed is still here.` } }
    case 'not_found':
      return { ...answer, mistakes: { form: `${gone} Copy what you typed.` } }
  }
}

/** Begins another language or variant with the words of one that is there. */
export async function addText(
  id: number,
  version: number,
  bound: Bound,
  from: Bound,
  _answer: FormAnswer,
  _form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('mailing.write')
  const mailing = await readMailing(Number(id))
  if (!mailing) return again({}, { form: gone })
  const key = keyed(bound)
  const words = textOf(mailing, keyed(from)) ?? { subject: '', preview: '', body: '' }
  if (!textOf(mailing, key)) {
    const text = { ...words, ...key }
    const change = { mailingId: mailing.id, seenVersion: Number(version), staffId: person.id, text }
    const result = await inTransaction((tx) => saveMailingText(tx, change))
    if (result.kind === 'not_a_draft') return again({}, { form: notADraft(result.state) })
    if (result.kind !== 'saved') {
      revalidatePath(pathOf(id))
      return again({}, { form: changed })
    }
  }
  redirect(`${pathOf(id)}?text=${key.locale}.${key.variant}&done=text_added#says`)
}

/** Takes a language or a variant away, with its words. */
export async function removeText(
  id: number,
  version: number,
  bound: Bound,
  _answer: FormAnswer,
  _form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('mailing.write')
  const change = { mailingId: Number(id), seenVersion: Number(version), staffId: person.id, ...keyed(bound) }
  const result = await inTransaction((tx) => removeMailingText(tx, change))
  switch (result.kind) {
    case 'saved':
      return redirect(`${pathOf(id)}?done=text_removed#says`)
    case 'needed':
      return again({}, { form: `${languageWords('en-GB')}, A stays: everybody else falls back to it.` })
    case 'not_a_draft':
      return again({}, { form: notADraft(result.state) })
    case 'not_found':
      return again({}, { form: gone })
    case 'changed_meanwhile':
      revalidatePath(pathOf(id))
      return again({}, { form: changed })
  }
}

/** Its name, what it is, and what it is about. */
export async function saveDetails(
  id: number,
  version: number,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('mailing.write')
  const typed = textsOf(form)
  const { details, mistakes } = await readDetails(typed)
  if (Object.keys(mistakes).length > 0) return again(typed, mistakes)
  const change = { mailingId: Number(id), seenVersion: Number(version), staffId: person.id, ...details }
  const result = await inTransaction((tx) => saveMailingDetails(tx, change))
  switch (result.kind) {
    case 'saved':
      return redirect(`${pathOf(id)}?done=details_saved`)
    case 'name_missing':
    case 'name_too_long':
      return again(typed, nameMistakes[result.kind])
    case 'not_a_draft':
      return again(typed, { form: notADraft(result.state) })
    case 'not_found':
      return again(typed, { form: gone })
    case 'changed_meanwhile':
      revalidatePath(pathOf(id))
      return again(typed, { form: changed })
  }
}

function keyed({ locale, variant }: Bound): { locale: string; variant: Variant } {
  return {
    locale: mailingLocales.find((known) => known === locale) ?? 'en-GB',
    variant: variants.find((known) => known === variant) ?? 'A',
  }
}

function textOf({ texts }: Mailing, key: { locale: string; variant: Variant }): MailingText | null {
  return texts.find(({ locale, variant }) => locale === key.locale && variant === key.variant) ?? null
}

/** What the page showed, so that it shows the same again; with the draft, so that the form begins anew. */
function backTo(query: string, version: number): string {
  const params = new URLSearchParams(String(query).slice(0, 200))
  params.set('done', 'text_saved')
  params.set('draft', String(version))
  return params.toString()
}
