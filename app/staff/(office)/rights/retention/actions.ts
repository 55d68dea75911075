'use server'

import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { londonDay } from '@/lib/london-time'
import { changeRetentionDays, holdFromRetention, liftHold } from '@/lib/rights/change-retention'
import { requireStaffToAct } from '@/lib/staff/session'
import { readEmail } from '@/lib/supporters/canonical-email'

const path = '/staff/rights/retention'

/** `seen`: the days of each rule as the page showed them. */
export async function changeDays(
  seen: Record<string, number>,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('rights.retain')
  const typed = textsOf(form)
  const days = Number(typed.days)
  const before = seen[typed.rule ?? '']
  if (before === undefined) return again(typed, { rule: 'Choose what it is about' })
  if (!Number.isInteger(days) || days < 1 || days > 36_500)
    return again(typed, { days: 'Enter a whole number of days, from 1 to 36,500' })
  const changed = await inTransaction((tx) =>
    changeRetentionDays(tx, { rule: typed.rule ?? '', days, seen: before, staffId: person.id }),
  )
  if (changed.kind === 'moved')
    return again(typed, { form: 'Somebody else changed it meanwhile. Open the page again and look.' })
  redirect(`${path}?done=days`)
}

export async function hold(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('rights.retain')
  const typed = textsOf(form)
  const { campaign = '', email = '', reason = '', endsOn = '' } = typed
  const mistakes: Record<string, string> = {}
  if ((campaign === '') === (email === '')) mistakes.campaign = 'Name a campaign or an address: one of them'
  if (email !== '' && !readEmail(email)) mistakes.email = 'Enter an email address, like name@example.org'
  if (reason.trim() === '') mistakes.reason = 'Say why it must be kept'
  if (!/^\d{4}-\d{2}-\d{2}$/.test(endsOn) || endsOn <= londonDay(Date.now()))
    mistakes.endsOn = 'Choose a day to come: nothing is held for ever'
  if (Object.keys(mistakes).length > 0) return again(typed, mistakes)
  const held = await inTransaction((tx) =>
    holdFromRetention(tx, {
      ...{ campaignSlug: campaign, email: readEmail(email) ?? '', reason: reason.trim(), endsOn },
      staffId: person.id,
    }),
  )
  if (held.kind === 'unknown_campaign')
    return again(typed, { campaign: 'There is no campaign of that address' })
  redirect(`${path}?done=held`)
}

export async function lift(id: number): Promise<void> {
  const person = await requireStaffToAct('rights.retain')
  await inTransaction((tx) => liftHold(tx, id, person.id))
  redirect(`${path}?done=lifted`)
}
