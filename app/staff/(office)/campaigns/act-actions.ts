'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { checkWords, mistakeWords } from '@/app/staff/ui/campaign-words'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { longest } from '@/lib/campaigns/campaign-content'
import type { CampaignMistakeCode } from '@/lib/campaigns/campaign-form'
import { closeCampaign } from '@/lib/campaigns/close-campaign'
import { openCampaignAt } from '@/lib/campaigns/open-campaign-at'
import { pauseCampaign } from '@/lib/campaigns/pause-campaign'
import { publishCampaign } from '@/lib/campaigns/publish-campaign'
import { entryKinds, recordEntry } from '@/lib/campaigns/record-entry'
import { outcomes, recordOutcome } from '@/lib/campaigns/record-outcome'
import { reopenCampaign } from '@/lib/campaigns/reopen-campaign'
import { returnToDraft, submitCampaign } from '@/lib/campaigns/submit-campaign'
import { inTransaction } from '@/lib/in-transaction'
import { endOfLondonDay, londonDay, londonInstant } from '@/lib/london-time'
import type { Permission } from '@/lib/staff/permissions'
import { requireStaffToAct } from '@/lib/staff/session'
import { line, paragraphs } from '@/lib/typed-text'

const address = z.string().max(100)
const written = (max: number) => paragraphs(max).refine((text) => text !== '', 'missing')
const reasonForm = z.object({ reason: line(longest.reason).refine((text) => text !== '', 'missing') })

/** Reads the form for an act, for somebody who may do it: what was typed, and what it means or what is wrong with it. */
async function begin<T>(permission: Permission, form: FormData, schema: z.ZodType<T>) {
  const person = await requireStaffToAct(permission)
  const typed = textsOf(form)
  const read = schema.safeParse(typed)
  if (read.success) return { staffId: person.id, typed, form: read.data, refused: null }
  const mistakes = read.error.issues.map(({ path, message }) => {
    const field = path.join('.')
    return [field, mistakeWords(field, message as CampaignMistakeCode)]
  })
  return { staffId: person.id, typed, form: null, refused: again(typed, Object.fromEntries(mistakes)) }
}

const moved = {
  form: 'Somebody has changed the state of this campaign meanwhile. Open this page again to see it.',
}

function done(slug: string, what: string): never {
  redirect(`/staff/campaigns/${encodeURIComponent(slug)}/run?done=${what}`)
}

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
  if (result.kind === 'opening_needed') return again(act.typed, { opensOn: 'Choose a day and time to come' })
  return again(act.typed, result.kind === 'incomplete' ? missingWords(result.missing) : moved)
}

function missingWords(missing: (keyof typeof checkWords)[]): Record<string, string> {
  return { form: `Not yet: ${missing.map((check) => checkWords[check].open.toLowerCase()).join('; ')}.` }
}

export async function pause(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const act = await begin('campaign.publish', form, z.object({ notice: written(longest.summary) }))
  if (!act.form) return act.refused
  const result = await inTransaction((tx) =>
    pauseCampaign(tx, {
      slug: address.parse(slug),
      staffId: act.staffId,
      notice: act.form.notice,
    }),
  )
  return result.kind === 'paused' ? done(slug, 'paused') : again(act.typed, moved)
}

export async function close(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const act = await begin('campaign.publish', form, reasonForm)
  if (!act.form) return act.refused
  const result = await inTransaction((tx) =>
    closeCampaign(tx, {
      slug: address.parse(slug),
      staffId: act.staffId,
      reason: act.form.reason,
    }),
  )
  return result.kind === 'closed' ? done(slug, 'closed') : again(act.typed, moved)
}

export async function reopen(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const act = await begin('campaign.publish', form, reasonForm.extend({ closesOn: z.string().default('') }))
  if (!act.form) return act.refused
  const { reason, closesOn } = act.form
  const closesAt = closesOn === '' ? null : endOfLondonDay(closesOn)
  if (closesOn !== '' && closesAt === null)
    return again(act.typed, { closesOn: mistakeWords('closesOn', 'not_a_date') })
  const result = await inTransaction((tx) =>
    reopenCampaign(tx, {
      slug: address.parse(slug),
      staffId: act.staffId,
      reason,
      closesAt,
    }),
  )
  if (result.kind === 'reopened') done(slug, 'reopened')
  return again(
    act.typed,
    result.kind === 'closing_needed' ? { closesOn: 'Choose a last day to come' } : moved,
  )
}

export async function endWith(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const act = await begin(
    'campaign.publish',
    form,
    z.object({ outcome: z.enum(outcomes, 'unknown'), text: written(longest.why) }),
  )
  if (!act.form) return act.refused
  const result = await inTransaction((tx) =>
    recordOutcome(tx, { slug: address.parse(slug), staffId: act.staffId, ...act.form }),
  )
  return result.kind === 'recorded' ? done(slug, 'outcome') : again(act.typed, moved)
}

export async function enter(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const entry = z.object({
    entry: z.enum(entryKinds, 'unknown'),
    happenedOn: z.string().default(''),
    summary: written(longest.summary),
  })
  const act = await begin('campaign.publish', form, entry)
  if (!act.form) return act.refused
  const { happenedOn, summary } = act.form
  const at = happenedOn === londonDay(Date.now()) ? Date.now() : londonInstant(happenedOn, '12:00')
  if (at === null) return again(act.typed, { happenedOn: 'Enter the day it happened' })
  const result = await inTransaction((tx) =>
    recordEntry(tx, {
      slug: address.parse(slug),
      staffId: act.staffId,
      entry: act.form.entry,
      at,
      summary,
    }),
  )
  if (result.kind === 'recorded') done(slug, 'entered')
  return again(
    act.typed,
    result.kind === 'in_the_future' ? { happenedOn: 'Choose a day that has been' } : moved,
  )
}
