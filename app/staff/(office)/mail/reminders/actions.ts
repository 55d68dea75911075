'use server'

import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { freshCodeMistake } from '@/app/staff/ui/fresh-code'
import { formatCount } from '@/app/ui/format'
import { inTransaction } from '@/lib/in-transaction'
import { remindUnconfirmed } from '@/lib/signatures/remind-unconfirmed'
import { requireStaffToAct, takeFreshCode } from '@/lib/staff/session'

/** Reminds those of a campaign who are due. Asks for a fresh code, and over the ceiling for the number. */
export async function remind(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('campaign.publish')
  const { freshCode: _, ...typed } = textsOf(form)
  const fresh = await takeFreshCode(form)
  if (fresh.kind !== 'fresh') return again(typed, freshCodeMistake(fresh))
  const digits = (typed.number ?? '').replace(/[\s,.]/g, '')
  const number = /^\d{1,8}$/.test(digits) ? Number(digits) : null
  const outcome = await inTransaction((tx) => remindUnconfirmed(tx, slug, number, person.id))
  if (outcome.kind === 'over_ceiling')
    return again(typed, { number: `Type how many will be written to now: ${formatCount(outcome.due)}` })
  const mails = outcome.kind === 'reminded' ? `&mails=${outcome.mails}` : ''
  return redirect(`/staff/mail/reminders?done=${outcome.kind}${mails}`)
}
