'use server'

import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { checkWords, mistakeWords } from '@/app/staff/ui/campaign-words'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { type CampaignPart, campaignParts, longest } from '@/lib/campaigns/campaign-content'
import { type CampaignMistake, type CampaignMistakeCode, readPart } from '@/lib/campaigns/campaign-form'
import { draftCampaign } from '@/lib/campaigns/draft-campaign'
import type { EditResult } from '@/lib/campaigns/edit-campaign'
import { cloneCampaign } from '@/lib/campaigns/editing/clone-campaign'
import { savePart as save } from '@/lib/campaigns/editing/save-part'
import { dropUnsaved } from '@/lib/campaigns/editing/unsaved-words'
import { readContent } from '@/lib/campaigns/read-content'
import { inTransaction } from '@/lib/in-transaction'
import { requireStaffToAct } from '@/lib/staff/session'
import { line, mistakesOf } from '@/lib/typed-text'

const parts = Object.keys(campaignParts) as [CampaignPart, ...CampaignPart[]]
const target = z.object({ slug: z.string().max(100), part: z.enum(parts) })
const newCampaign = z.object({
  name: line(longest.name).refine((name) => name !== '', 'missing'),
  from: z.string().max(100).default(''),
})

export async function draft(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('campaign.edit')
  const typed = textsOf(form)
  const read = newCampaign.safeParse(typed)
  if (!read.success) return again(typed, inWords(mistakesOf<CampaignMistakeCode>(read.error)))
  const { name, from } = read.data
  if (from !== '') return begin(typed, { from, name, staffId: person.id })
  const { slug } = await inTransaction((tx) => draftCampaign(tx, { name, staffId: person.id }))
  redirect(`/staff/campaigns/${slug}?part=ask&done=drafted`)
}

async function begin(
  typed: Record<string, string>,
  clone: { from: string; name: string; staffId: string },
): Promise<FormAnswer> {
  const result = await inTransaction((tx) => cloneCampaign(tx, clone))
  if (result.kind === 'cloned') redirect(`/staff/campaigns/${result.slug}?part=ask&done=cloned`)
  return again(typed, { from: 'Choose another: this one is not here any more' })
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
  const { token, was, part: _, move, ...kept } = typed
  const result = await inTransaction((tx) =>
    save(tx, {
      ...bound,
      changes: read.changes,
      typed: { ...kept, was: was ?? '' },
      fingerprint: was ?? '',
      token: z.uuid().safeParse(token).data ?? randomUUID(),
      reason: reason.data,
      staffId: person.id,
    }),
  )
  const here = `/staff/campaigns/${result.kind === 'saved' ? result.slug : bound.slug}?part=${bound.part}`
  if (result.kind === 'saved' && move) redirect(`${here}&done=moved#form`)
  switch (result.kind) {
    case 'saved':
    case 'unchanged':
    case 'held':
    case 'changed_elsewhere':
      redirect(`${here}&done=${result.kind}`)
  }
  return again(typed, refusalWords(result))
}

/** Drops what somebody has typed in a part and not saved. */
export async function dropWords(slug: string, part: string): Promise<void> {
  const person = await requireStaffToAct('campaign.edit')
  const bound = target.parse({ slug, part })
  await inTransaction(async (tx) => {
    const stored = await readContent(tx, bound.slug)
    if (stored) await dropUnsaved(tx, { campaignId: stored.id, part: bound.part, staffId: person.id })
  })
  redirect(`/staff/campaigns/${bound.slug}?part=${bound.part}&done=dropped`)
}

type Refusal = Exclude<EditResult, { kind: 'saved' | 'unchanged' | 'changed_elsewhere' }>

function refusalWords(result: Refusal): Record<string, string> {
  switch (result.kind) {
    case 'not_found':
      return { form: 'This campaign is not at this address any more. Find it in the list of campaigns.' }
    case 'approved_words':
      return {
        form: 'It opens by itself with the words a second person approved. Take it back to drafting to change them.',
      }
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
