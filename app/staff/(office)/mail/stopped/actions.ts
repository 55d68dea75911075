'use server'

import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { freshCodeMistake } from '@/app/staff/ui/fresh-code'
import { inTransaction } from '@/lib/in-transaction'
import { addStop, liftStop } from '@/lib/mail/coming-back/staff-stops'
import { openSearch, sealSearch } from '@/lib/signatures/desk/sealed-search'
import { requireStaffToAct, takeFreshCode } from '@/lib/staff/session'
import { readEmail } from '@/lib/supporters/canonical-email'

const path = '/staff/mail/stopped'
const noAddress = 'Enter one email address, like name@example.org'

/** Looks an address up. What was typed stands in no address: the page is led to sealed. */
export async function lookUp(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('mail.read_address')
  const typed = textsOf(form)
  const email = readEmail(typed.email ?? '')
  if (!email) return again(typed, { email: noAddress })
  return redirect(`${path}?s=${sealSearch(email, person.id, Date.now())}`)
}

/** Stops mail for somebody who asked for it. */
export async function stop(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('mail.retry')
  const typed = textsOf(form)
  const email = readEmail(typed.stopEmail ?? '')
  const mistakes = { ...(!email && { stopEmail: noAddress }), ...whyMistake(typed.stopWhy, 'stopWhy') }
  if (!email || Object.keys(mistakes).length > 0) return again(typed, mistakes)
  const added = await inTransaction((tx) => addStop(tx, email, typed.stopWhy?.trim() ?? '', person.id))
  return redirect(
    `${path}?s=${sealSearch(email, person.id, Date.now())}&done=${added ? 'stopped' : 'was_stopped'}`,
  )
}

/** Lets mail go to an address again. Asks for a reason and a fresh code. */
export async function lift(sealed: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('mail.retry')
  const { freshCode: _, ...typed } = textsOf(form)
  const email = openSearch(sealed, person.id, Date.now())
  if (!email) return redirect(`${path}?done=look_again`)
  const mistakes = whyMistake(typed.why, 'why')
  if (Object.keys(mistakes).length > 0) return again(typed, mistakes)
  const fresh = await takeFreshCode(form)
  if (fresh.kind !== 'fresh') return again(typed, freshCodeMistake(fresh))
  const lifting = { why: typed.why?.trim() ?? '', asked: typed.asked === 'yes' }
  const lifted = await inTransaction((tx) => liftStop(tx, email, lifting, person.id))
  if (lifted.kind === 'their_wish')
    return again(typed, {
      asked: 'It was their own wish. Only if they asked for mail again can it be lifted: then tick this',
    })
  return redirect(`${path}?s=${sealSearch(email, person.id, Date.now())}&done=${lifted.kind}`)
}

/** The log is kept for long, and names nobody. */
function whyMistake(typed: string | undefined, field: string): Record<string, string> {
  const why = typed?.trim() ?? ''
  if (why === '') return { [field]: 'Say why, for colleagues and the log' }
  if (why.length > 300) return { [field]: 'Say why in 300 characters or fewer' }
  return why.includes('@') ? { [field]: 'Say why without the address: the log names nobody' } : {}
}
