'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { freshCodeMistake } from '@/app/staff/ui/fresh-code'
import { getCampaignForEditing } from '@/lib/campaigns/editor-queries'
import { env } from '@/lib/env'
import { inTransaction } from '@/lib/in-transaction'
import { londonDay, londonInstant } from '@/lib/london-time'
import { requireFreshFactor, requireStaffToAct, takeFreshCode } from '@/lib/staff/session'
import { askTakeOut, removeTakeOut, tryAgain } from '@/lib/take-out/ask-take-out'
import { makeLink, revokeLink } from '@/lib/take-out/link'
import { findTakeOut, type ListedTakeOut } from '@/lib/take-out/queries'
import { decideAnswer, recordAnswer } from '@/lib/take-out/record-answer'
import { line, paragraphs, written } from '@/lib/typed-text'
import { answerWords } from './answer-words'

const address = z.string().max(100)

function done(slug: string, what: string): never {
  redirect(`/staff/campaigns/${encodeURIComponent(slug)}/hand-in?done=${what}`)
}

const packForm = z.object({
  reason: line(500).refine(written, 'missing'),
  'with-names': z.literal('yes').optional(),
  'with-comments': z.literal('yes').optional(),
})

export async function askHandIn(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('hand_in.make')
  const typed = textsOf(form)
  const read = packForm.safeParse(typed)
  const campaign = await getCampaignForEditing(address.parse(slug))
  if (!read.success)
    return again(typed, { reason: 'Write for whom it is, in one line of at most 500 characters' })
  if (!campaign) return again(typed, { form: 'This campaign is not at this address any more.' })
  const code = await takeFreshCode(form)
  if (code.kind !== 'fresh') return again({ ...typed, freshCode: '' }, freshCodeMistake(code))
  await inTransaction((tx) =>
    askTakeOut(tx, {
      ...{ kind: 'hand_in', campaignId: campaign.id, staffId: person.id, reason: read.data.reason },
      choices: {
        names: read.data['with-names'] === 'yes',
        comments: read.data['with-comments'] === 'yes',
      },
    }),
  )
  done(slug, 'asked')
}

/** The pack of this campaign, or null: an id that anybody may have sent. */
async function packOf(slug: string, id: string): Promise<ListedTakeOut | null> {
  const found = await findTakeOut('hand_in', id)
  return found?.campaignSlug === slug ? found : null
}

/** Makes the link for the addressee. It is shown once, in the form itself: only its hash is kept. */
export async function showLink(
  slug: string,
  id: string,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('hand_in.make')
  const pack = await packOf(slug, id)
  if (!pack) return again({}, { form: 'This pack is gone. Open this page again.' })
  const code = await takeFreshCode(form)
  if (code.kind !== 'fresh') return again({}, freshCodeMistake(code))
  const token = await inTransaction((tx) => makeLink(tx, { id, staffId: person.id }))
  if (!token) return again({}, { form: 'This pack is not ready any more. Open this page again.' })
  return again({ link: `${env().SITE_URL}/hand-ins/${token}` }, {})
}

export async function takeLinkBack(slug: string, id: string): Promise<void> {
  const person = await requireStaffToAct('hand_in.make')
  if (await packOf(slug, id)) await inTransaction((tx) => revokeLink(tx, { id, staffId: person.id }))
  done(slug, 'revoked')
}

export async function removePack(slug: string, id: string): Promise<void> {
  const person = await requireStaffToAct('hand_in.make')
  if (await packOf(slug, id)) await inTransaction((tx) => removeTakeOut(tx, { id, staffId: person.id }))
  done(slug, 'removed')
}

export async function tryPackAgain(slug: string, id: string): Promise<void> {
  const person = await requireStaffToAct('hand_in.make')
  if (await packOf(slug, id)) await inTransaction((tx) => tryAgain(tx, { id, staffId: person.id }))
  done(slug, 'asked')
}

const answerForm = z.object({
  by: line(200).refine(written, 'missing'),
  answeredOn: z.string().default(''),
  text: paragraphs(2000).refine(written, 'missing'),
  source: line(500).refine(written, 'missing'),
  tell: z.literal('yes').optional(),
})
const answerMistakes: Record<string, string> = {
  by: 'Write who answered',
  text: 'Write what they answered, in at most 2,000 characters',
  source: 'Write the address where it was published, or which letter it was',
}

export async function enterAnswer(slug: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('campaign.publish')
  const typed = textsOf(form)
  const read = answerForm.safeParse(typed)
  const day = typed.answeredOn ?? ''
  const at = day === londonDay(Date.now()) ? Date.now() : londonInstant(day, '12:00')
  const mistakes: Record<string, string> = {
    ...(!read.success &&
      Object.fromEntries(read.error.issues.map(({ path }) => [path[0], answerMistakes[String(path[0])]]))),
    ...(at === null && { answeredOn: 'Enter the day they answered' }),
    ...(at !== null && at > Date.now() && { answeredOn: 'Choose a day that has been' }),
  }
  if (!read.success || at === null || Object.keys(mistakes).length > 0) return again(typed, mistakes)
  const { by, text, source, tell } = read.data
  // What thousands get by mail is a send.
  const code = tell === 'yes' ? await takeFreshCode(form) : ({ kind: 'fresh' } as const)
  if (code.kind !== 'fresh') return again({ ...typed, freshCode: '' }, freshCodeMistake(code))
  const answer = { by, text, source, at, wantsToTell: tell === 'yes' }
  const result = await inTransaction((tx) =>
    recordAnswer(tx, {
      ...{ slug: address.parse(slug), staffId: person.id, answer },
      summary: answerWords(answer),
    }),
  )
  if (result.kind === 'recorded') done(slug, 'answered')
  if (result.kind === 'waits') done(slug, 'waits')
  return again(typed, { form: 'This campaign is not public, so nothing can be added to its record.' })
}

/** `decision` and the event are bound by the page, and read as what anybody may send. */
export async function settleAnswer(
  slug: string,
  eventId: number,
  decision: 'approve' | 'refuse',
): Promise<void> {
  const person = await requireStaffToAct('campaign.publish')
  await requireFreshFactor(`/staff/campaigns/${address.parse(slug)}/hand-in`)
  const bound = z
    .object({ eventId: z.int().positive(), decision: z.enum(['approve', 'refuse']) })
    .parse({ eventId, decision })
  const result = await inTransaction((tx) =>
    decideAnswer(tx, { slug: address.parse(slug), staffId: person.id, ...bound }),
  )
  if (result.kind === 'recorded') done(slug, 'answered')
  done(slug, result.kind === 'own' ? 'own' : result.kind === 'refused' ? 'refused' : 'moved')
}
