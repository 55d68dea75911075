'use server'

import { z } from 'zod'
import { checkWords, mistakeWords } from '@/app/staff/ui/campaign-words'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again } from '@/app/staff/ui/form-texts'
import { longest } from '@/lib/campaigns/campaign-content'
import { openCampaignAt } from '@/lib/campaigns/open-campaign-at'
import { publishCampaign } from '@/lib/campaigns/publish-campaign'
import { returnToDraft, submitCampaign } from '@/lib/campaigns/submit-campaign'
import { inTransaction } from '@/lib/in-transaction'
import { londonInstant } from '@/lib/london-time'
import { line } from '@/lib/typed-text'
import { address, begin, done, moved } from './[slug]/run/begin-act'

export async function submit(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { staffId, typed } = await begin('campaign.edit', form, z.object({}))
  const result = await inTransaction((tx) => submitCampaign(tx, { slug: address.parse(slug), staffId }))
  return result.kind === 'submitted' ? done(slug, 'submitted') : again(typed, moved)
}

export async function backToDraft(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const act = await begin('campaign.edit', form, z.object({ reason: line(longest.reason) }))
  if (!act.form) return act.refused
  const result = await inTransaction((tx) =>
    returnToDraft(tx, {
      slug: address.parse(slug),
      staffId: act.staffId,
      reason: act.form.reason,
    }),
  )
  return result.kind === 'returned' ? done(slug, 'returned') : again(act.typed, moved)
}

export async function publish(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { staffId, typed } = await begin('campaign.publish', form, z.object({}))
  const result = await inTransaction((tx) => publishCampaign(tx, { slug: address.parse(slug), staffId }))
  if (result.kind === 'published') done(slug, 'published')
  if (result.kind === 'approval_needed') return again(typed, approvalNeeded)
  return again(typed, result.kind === 'incomplete' ? missingWords(result.missing) : moved)
}

export async function schedule(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const act = await begin(
    'campaign.publish',
    form,
    z.object({ opensOn: z.string().default(''), opensTime: z.string().default('') }),
  )
  if (!act.form) return act.refused
  const { opensOn, opensTime } = act.form
  const opensAt = londonInstant(opensOn, opensTime || '09:00')
  if (londonInstant(opensOn, '12:00') === null) return again(act.typed, { opensOn: 'Enter the day it opens' })
  if (opensAt === null) return again(act.typed, { opensTime: mistakeWords('opensTime', 'no_such_time') })
  const result = await inTransaction((tx) =>
    openCampaignAt(tx, { slug: address.parse(slug), staffId: act.staffId, opensAt }),
  )
  if (result.kind === 'scheduled') done(slug, 'scheduled')
  if (result.kind === 'approval_needed') return again(act.typed, approvalNeeded)
  if (result.kind === 'opening_needed') return again(act.typed, { opensOn: 'Choose a day and time to come' })
  return again(act.typed, result.kind === 'incomplete' ? missingWords(result.missing) : moved)
}

const approvalNeeded = {
  form: 'A second person has to approve it as it stands first: send it for review.',
}

function missingWords(missing: (keyof typeof checkWords)[]): Record<string, string> {
  return { form: `Not yet: ${missing.map((check) => checkWords[check].open.toLowerCase()).join('; ')}.` }
}
