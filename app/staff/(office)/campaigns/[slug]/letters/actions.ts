'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { letterMistakes } from '@/app/staff/ui/letter-words'
import { inTransaction } from '@/lib/in-transaction'
import { readActionForm } from '@/lib/letters/action-form'
import { approveAction, closeAction, openAction } from '@/lib/letters/approve-action'
import { saveAction } from '@/lib/letters/save-action'
import { requireStaffToAct } from '@/lib/staff/session'
import { paragraphs } from '@/lib/typed-text'

const address = z.string().min(1).max(100)
const version = z.string().max(40)

function done(slug: string, what: string): never {
  redirect(`/staff/campaigns/${encodeURIComponent(slug)}/letters?done=${what}`)
}

/** Where the words are written: what people read, and what every letter asks. */
export async function saveWords(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('campaign.edit')
  const typed = textsOf(form)
  const read = readActionForm(typed)
  if (read.kind === 'invalid') return again(typed, letterMistakes(read.mistakes))
  const result = await inTransaction((tx) =>
    saveAction(tx, { slug: address.parse(slug), content: read.content, staffId: person.id }),
  )
  return result.kind === 'saved'
    ? done(slug, 'saved')
    : again(typed, { form: 'There is no such campaign any more.' })
}

const whyNotApproved = {
  changed_since:
    'Somebody has changed the words or the rules since you opened this page. Open it again, read them and approve them then.',
  not_possible: 'Write the words first, and save them.',
}

/** `seen`: the version of the words and rules on the page that was read. */
export async function approve(
  slug: string,
  seen: string,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('campaign.publish')
  const typed = textsOf(form)
  const purpose = paragraphs(600).safeParse(typed.purpose)
  if (!purpose.success) return again(typed, letterMistakes([{ field: 'purpose', code: 'too_long' }]))
  const result = await inTransaction((tx) =>
    approveAction(tx, {
      slug: address.parse(slug),
      staffId: person.id,
      purpose: purpose.data,
      seen: version.parse(seen),
    }),
  )
  if (result.kind === 'approved') done(slug, 'approved')
  return again(
    typed,
    result.kind === 'no_purpose'
      ? letterMistakes([{ field: 'purpose', code: 'missing' }])
      : { form: whyNotApproved[result.kind] },
  )
}

const whyNotOpened = {
  not_approved: 'Nobody has approved it as it is now. Write down the purpose and approve it first.',
  no_targets: 'No rule says who is written to. Add one under “Who is asked”.',
  not_possible: 'The campaign itself is not public. Publish it first.',
}

export async function open(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('campaign.publish')
  const result = await inTransaction((tx) =>
    openAction(tx, { slug: address.parse(slug), staffId: person.id }),
  )
  return result.kind === 'opened'
    ? done(slug, 'opened')
    : again(textsOf(form), { form: whyNotOpened[result.kind] })
}

export async function close(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('campaign.publish')
  const isClosed = await inTransaction((tx) =>
    closeAction(tx, { slug: address.parse(slug), staffId: person.id }),
  )
  return isClosed
    ? done(slug, 'closed')
    : again(textsOf(form), { form: 'It is not open any more. Open this page again to see how it stands.' })
}
