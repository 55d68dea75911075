'use server'

import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again } from '@/app/staff/ui/form-texts'
import type { CampaignState } from '@/lib/campaigns/campaign'
import { longest } from '@/lib/campaigns/campaign-content'
import { handIn } from '@/lib/campaigns/hand-in'
import { outcomes, recordOutcome } from '@/lib/campaigns/record-outcome'
import { removeCampaign } from '@/lib/campaigns/remove-campaign'
import { supersedeCampaign } from '@/lib/campaigns/supersede-campaign'
import { inTransaction } from '@/lib/in-transaction'
import { paragraphs } from '@/lib/typed-text'
import { address, begin, done, moved, reasonForm, written, writtenLine } from './begin-act'
import { instantOfDay } from './instant-of-day'

const handInForm = z.object({
  handedOn: z.string().default(''),
  to: writtenLine(longest.addressee),
  summary: written(longest.summary),
})

export async function handOver(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const act = await begin('campaign.publish', form, handInForm)
  if (!act.form) return act.refused
  const { staffId } = act
  const { handedOn, to, summary } = act.form
  const at = instantOfDay(handedOn)
  if (at === null) return again(act.typed, { handedOn: 'Enter the day it was handed in' })
  const result = await inTransaction((tx) =>
    handIn(tx, { slug: address.parse(slug), staffId, at, to, summary }),
  )
  if (result.kind === 'handed_in') done(slug, 'handed_in')
  if (result.kind === 'in_the_future') return again(act.typed, { handedOn: 'Choose a day that has been' })
  if (result.kind === 'before_it_opened')
    return again(act.typed, { handedOn: 'Choose a day on which it was open already' })
  if (result.kind === 'count_held_still') return again(act.typed, heldStill)
  return again(act.typed, moved)
}

const heldStill = {
  form: 'The public counts are held still, and the record of a hand-in tells the real one. Nothing was changed. Let the counts go on under Watching, Switches, then hand in.',
}

const outcomeForm = z.object({
  outcome: z.enum(outcomes, 'unknown'),
  won: paragraphs(longest.why),
  lost: paragraphs(longest.why),
})

/** `from`: the state that the form was made for. */
export async function endWith(
  slug: string,
  from: CampaignState,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const act = await begin('campaign.publish', form, outcomeForm)
  if (!act.form) return act.refused
  const { staffId } = act
  const said = act.form
  const result = await inTransaction((tx) =>
    recordOutcome(tx, { slug: address.parse(slug), staffId, from, ...said }),
  )
  if (result.kind === 'recorded') done(slug, 'outcome')
  if (result.kind === 'not_possible') return again(act.typed, moved)
  const words = { won: 'Write what was won', lost: 'Write what was not won' }
  return again(act.typed, Object.fromEntries(result.fields.map((field) => [field, words[field]])))
}

const refusedSuccessor = {
  itself: 'Choose another campaign than this one',
  no_such_campaign: 'Choose a campaign from the list',
  not_public: 'That campaign is not public. Publish it first, then come back',
  replaced_itself: 'That campaign has been replaced too. Choose the one that took over from it',
}

export async function supersede(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const fields = reasonForm.extend({ by: z.string().min(1, 'unknown').max(100, 'unknown') })
  const act = await begin('campaign.publish', form, fields)
  if (!act.form) return act.refused
  const { staffId } = act
  const { by, reason } = act.form
  const result = await inTransaction((tx) =>
    supersedeCampaign(tx, { slug: address.parse(slug), staffId, by, reason }),
  )
  if (result.kind === 'superseded') done(slug, 'superseded')
  return again(act.typed, result.kind === 'not_possible' ? moved : { by: refusedSuccessor[result.kind] })
}

export async function remove(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const fields = z.object({ reason: written(longest.summary), isSure: z.string().default('') })
  const act = await begin('campaign.publish', form, fields)
  if (!act.form) return act.refused
  if (act.form.isSure !== 'yes') return again(act.typed, { isSure: 'Tick this, since it cannot be undone' })
  const { staffId } = act
  const { reason } = act.form
  const result = await inTransaction((tx) =>
    removeCampaign(tx, { slug: address.parse(slug), staffId, reason }),
  )
  return result.kind === 'removed' ? done(slug, 'removed') : again(act.typed, moved)
}
