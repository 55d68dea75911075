'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { checkWords, mistakeWords } from '@/app/staff/ui/campaign-words'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { type CampaignPart, campaignParts, longest } from '@/lib/campaigns/campaign-content'
import { type CampaignMistake, type CampaignMistakeCode, readPart } from '@/lib/campaigns/campaign-form'
import { draftCampaign } from '@/lib/campaigns/draft-campaign'
import { type EditResult, editCampaign } from '@/lib/campaigns/edit-campaign'
import { inTransaction } from '@/lib/in-transaction'
import { requireStaffToAct } from '@/lib/staff/session'
import { line, mistakesOf } from '@/lib/typed-text'

const parts = Object.keys(campaignParts) as [CampaignPart, ...CampaignPart[]]
const target = z.object({ slug: z.string().max(100), part: z.enum(parts) })
const newCampaign = z.object({ name: line(longest.name).refine((name) => name !== '', 'missing') })

export async function draft(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('campaign.edit')
  const typed = textsOf(form)
  const read = newCampaign.safeParse(typed)
  if (!read.success) return again(typed, inWords(mistakesOf<CampaignMistakeCode>(read.error)))
  const { slug } = await inTransaction((tx) =>
    draftCampaign(tx, { name: read.data.name, staffId: person.id }),
  )
  redirect(`/staff/campaigns/${slug}?part=ask&done=drafted`)
}

/** Saves one part of a campaign. `slug` and `part` are bound by the page, and read as what anybody may send. */
export async function savePart(
  slug: string,
  part: string,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('campaign.edit')
  const bound = target.parse({ slug, part })
  const typed = textsOf(form)
  const read = readPart(bound.part, typed)
  const reason = line(longest.reason).safeParse(typed.reason)
  const mistakes = [
    ...(read.kind === 'invalid' ? read.mistakes : []),
    ...(reason.success
      ? []
      : mistakesOf<CampaignMistakeCode>(reason.error).map(({ code }) => ({ field: 'reason', code }))),
  ]
  if (read.kind === 'invalid' || !reason.success) return again(typed, inWords(mistakes))
  const result = await inTransaction((tx) =>
    editCampaign(tx, {
      slug: bound.slug,
      changes: read.changes,
      reason: reason.data,
      staffId: person.id,
    }),
  )
  if (result.kind === 'saved') redirect(`/staff/campaigns/${result.slug}?part=${bound.part}&done=saved`)
  if (result.kind === 'unchanged')
    redirect(`/staff/campaigns/${bound.slug}?part=${bound.part}&done=unchanged`)
  return again(typed, refusalWords(result))
}

function refusalWords(result: Exclude<EditResult, { kind: 'saved' | 'unchanged' }>): Record<string, string> {
  switch (result.kind) {
    case 'not_found':
      return { form: 'This campaign is not at this address any more. Find it in the list of campaigns.' }
    case 'reason_needed':
      return { reason: 'Write the reason: people have read this page, and the record will show it' }
    case 'frozen':
      return {
        form: 'Somebody has signed meanwhile. The demand, the ask, the addressee and the exact text cannot change any more.',
      }
    case 'incomplete':
      return {
        form: `The public page needs this: ${result.missing.map((check) => checkWords[check].open.toLowerCase()).join('; ')}.`,
      }
    case 'mistaken':
      return inWords(result.mistakes)
  }
}

function inWords(mistakes: CampaignMistake[]): Record<string, string> {
  return Object.fromEntries(mistakes.map(({ field, code }) => [field, mistakeWords(field, code)]))
}
