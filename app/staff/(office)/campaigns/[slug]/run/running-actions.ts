'use server'

import { z } from 'zod'
import { mistakeWords } from '@/app/staff/ui/campaign-words'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again } from '@/app/staff/ui/form-texts'
import { longest } from '@/lib/campaigns/campaign-content'
import { closeCampaign } from '@/lib/campaigns/close-campaign'
import { pauseCampaign } from '@/lib/campaigns/pause-campaign'
import { entryKinds, recordEntry } from '@/lib/campaigns/record-entry'
import { reopenCampaign } from '@/lib/campaigns/reopen-campaign'
import { inTransaction } from '@/lib/in-transaction'
import { endOfLondonDay } from '@/lib/london-time'
import { address, begin, done, moved, reasonForm, written } from './begin-act'
import { instantOfDay } from './instant-of-day'

export async function pause(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const act = await begin('campaign.publish', form, z.object({ notice: written(longest.summary) }))
  if (!act.form) return act.refused
  const { staffId } = act
  const { notice } = act.form
  const result = await inTransaction((tx) =>
    pauseCampaign(tx, { slug: address.parse(slug), staffId, notice }),
  )
  return result.kind === 'paused' ? done(slug, 'paused') : again(act.typed, moved)
}

export async function close(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const act = await begin('campaign.publish', form, reasonForm)
  if (!act.form) return act.refused
  const { staffId } = act
  const { reason } = act.form
  const result = await inTransaction((tx) =>
    closeCampaign(tx, { slug: address.parse(slug), staffId, reason }),
  )
  return result.kind === 'closed' ? done(slug, 'closed') : again(act.typed, moved)
}

/** After a pause: the deadline moves by itself. */
export async function reopenPaused(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const act = await begin('campaign.publish', form, reasonForm)
  if (!act.form) return act.refused
  const { staffId } = act
  const { reason } = act.form
  const result = await inTransaction((tx) =>
    reopenCampaign(tx, { slug: address.parse(slug), staffId, reason, from: 'paused', closesAt: null }),
  )
  return result.kind === 'reopened' ? done(slug, 'resumed') : again(act.typed, moved)
}

/** After closing: with another last day, if the one it had has passed. */
export async function reopenClosed(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const act = await begin('campaign.publish', form, reasonForm.extend({ closesOn: z.string().default('') }))
  if (!act.form) return act.refused
  const { staffId } = act
  const { reason, closesOn } = act.form
  const closesAt = closesOn === '' ? null : endOfLondonDay(closesOn)
  if (closesOn !== '' && closesAt === null)
    return again(act.typed, { closesOn: mistakeWords('closesOn', 'not_a_date') })
  const result = await inTransaction((tx) =>
    reopenCampaign(tx, { slug: address.parse(slug), staffId, reason, from: 'closed', closesAt }),
  )
  if (result.kind === 'reopened') done(slug, 'reopened')
  return again(
    act.typed,
    result.kind === 'closing_needed' ? { closesOn: 'Choose a last day to come' } : moved,
  )
}

export async function enter(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const entry = z.object({
    entry: z.enum(entryKinds, 'unknown'),
    happenedOn: z.string().default(''),
    summary: written(longest.summary),
  })
  const act = await begin('campaign.publish', form, entry)
  if (!act.form) return act.refused
  const { staffId } = act
  const { happenedOn, ...said } = act.form
  const at = instantOfDay(happenedOn)
  if (at === null) return again(act.typed, { happenedOn: 'Enter the day it happened' })
  const result = await inTransaction((tx) =>
    recordEntry(tx, { slug: address.parse(slug), staffId, ...said, at }),
  )
  if (result.kind === 'recorded') done(slug, 'entered')
  return again(
    act.typed,
    result.kind === 'in_the_future' ? { happenedOn: 'Choose a day that has been' } : moved,
  )
}
