'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { fieldMistakes } from '@/app/staff/ui/evidence-words'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { readConsentForm } from '@/lib/library/consents/consent-form'
import { recordConsent } from '@/lib/library/consents/record-consent'
import { withdrawConsent } from '@/lib/library/consents/withdraw-consent'
import { fileStore } from '@/lib/media/store'
import { requireStaffToAct } from '@/lib/staff/session'

export async function record(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('consent.manage')
  const typed = textsOf(form)
  const read = readConsentForm(typed)
  if (read.kind === 'invalid') {
    const words = fieldMistakes(read.mistakes)
    if (words['channel-website']) words['channel-website'] = 'Tick where it may be used'
    return again(typed, words)
  }
  const id = await inTransaction((tx) => recordConsent(tx, read.words, person.id))
  redirect(`/staff/library/consents/${id}?done=recorded`)
}

/** Ends a consent. The box says that whoever presses the button knows what goes. */
export async function withdraw(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('consent.manage')
  const typed = textsOf(form)
  if (typed.sure !== 'yes') return again(typed, { sure: 'Tick this first: it cannot be undone' })
  const result = await inTransaction((tx) => withdrawConsent(tx, z.number().int().parse(id), person.id))
  // No address leads to these any more; a store that fails is asked again at night.
  if (result.kind === 'withdrawn')
    await Promise.allSettled(result.storageKeys.map((key) => fileStore().remove(key)))
  redirect(`/staff/library/consents/${id}?done=${result.kind}`)
}
