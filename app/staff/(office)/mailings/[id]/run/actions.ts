'use server'

import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { correctMailing } from '@/lib/mailings/correct-mailing'
import { cancelMailing, pauseMailing, resumeMailing } from '@/lib/mailings/run-mailing'
import { tryAgain } from '@/lib/mailings/stuck-mailing'
import { withdrawCancelled } from '@/lib/mailings/withdraw-cancelled'
import { beginAct, done, lacksCode, movedWords } from '../when/begin-act'

/** Stops it within seconds. Asks for no code: whoever sees that something is wrong must not look for their telephone. */
export async function pause(id: number, form: FormData): Promise<void> {
  const { mailingId, staffId, why } = await beginAct('mailing.send', id, form)
  const { kind } = await inTransaction((tx) => pauseMailing(tx, { mailingId, staffId, why }))
  done(id, kind === 'paused' ? 'paused' : 'moved_on')
}

/** Tries this moment what a fault holds up. */
export async function tryNow(id: number, form: FormData): Promise<void> {
  const { mailingId, staffId } = await beginAct('mailing.send', id, form)
  const { kind } = await inTransaction((tx) => tryAgain(tx, { mailingId, staffId }))
  done(id, kind)
}

/** Goes on where it stopped. */
export async function resume(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { typed, mailingId, staffId, why } = await beginAct('mailing.send', id, form)
  const lacking = await lacksCode(typed, form)
  if (lacking) return lacking
  const resumed = await inTransaction((tx) => resumeMailing(tx, { mailingId, staffId, why }))
  if (resumed.kind === 'resumed') done(id, 'resumed')
  if (resumed.kind === 'reason_needed')
    return again(typed, { why: 'Write why it may go on: what was wrong, and is not any more' })
  if (resumed.kind === 'not_begun')
    return again(typed, {
      form: 'It has not begun. Take it back, look at it, and schedule it again.',
    })
  return again(typed, movedWords(resumed))
}

/** Nobody else gets it. */
export async function cancel(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { typed, mailingId, staffId, why } = await beginAct('mailing.send', id, form)
  const lacking = await lacksCode(typed, form)
  if (lacking) return lacking
  const cancelled = await inTransaction((tx) => cancelMailing(tx, { mailingId, staffId, why }))
  if (cancelled.kind !== 'cancelled') return again(typed, movedWords(cancelled))
  await withdrawCancelled()
  return done(id, 'cancelled')
}

/** Begins a corrected draft; what is under way rests from now on. */
export async function correct(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { typed, mailingId, staffId } = await beginAct('mailing.send', id, form)
  const corrected = await inTransaction((tx) => correctMailing(tx, { mailingId, staffId }))
  if (corrected.kind === 'corrected') redirect(`/staff/mailings/${corrected.id}?done=corrected`)
  if (corrected.kind === 'corrected_already') redirect(`/staff/mailings/${corrected.id}`)
  return again(typed, movedWords(corrected))
}
