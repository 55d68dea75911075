import { sql } from 'drizzle-orm'
import { db, statements } from '@/db/client'
import { confirmLetter } from '@/lib/letters/confirm-letter'
import { type LetterForm, readLetterForm } from '@/lib/letters/letter-form'
import { getContactAction } from '@/lib/letters/read-action'
import type { RuleFits, TargetRule } from '@/lib/letters/target-rules'
import { type WriteOutcome, writeLetter } from '@/lib/letters/write-letter'
import { typedLetter } from './letter-words'
import { emptyDirectory, loadPostcodes, makeArea } from './representatives-rows'
import { addCampaign, atHome } from './signing'

/** A Wednesday noon in London and elsewhere in these islands, in the days to come: offices are open. */
export function workingTime(afterMinutes = 0): Date {
  const day = new Date()
  day.setUTCDate(day.getUTCDate() + ((3 - day.getUTCDay() + 7) % 7 || 7))
  day.setUTCHours(12, 0, 0, 0)
  return new Date(day.getTime() + afterMinutes * 60_000)
}

export async function emptyLetters(): Promise<void> {
  await emptyDirectory()
  await db.execute(
    sql`select tests.empty('campaign, contact_action, letter_request, letter, letter_turn, letter_reply, target_position, mail, mail_batch, local_mail,
      consent_event, supporter, suppression, signing_attempt, recess, regulated_period, chamber_period, directory_event, staff
      restart identity cascade')`,
  )
}

/** Leeds with one member and Glasgow with another, their postcodes, all looked at today. Gives the ids of the mandates. */
export async function makePlaces(): Promise<{ leeds: number; glasgow: number }> {
  const leeds = await makeArea({
    chamber: 'uk-commons',
    name: 'Leeds Central',
    code: 'gss:E14000001',
    members: ['Bo Sample'],
  })
  const glasgow = await makeArea({
    chamber: 'uk-commons',
    name: 'Glasgow North',
    code: 'gss:S14000001',
    nation: 'SCT',
    members: ['Cat Sample'],
  })
  await loadPostcodes('uk-commons', [
    { sector: 'LS61', code: 'E14000001', units: 'AAAB' },
    { sector: 'G11', code: 'S14000001', units: 'AAAB' },
  ])
  await checkedToday()
  return { leeds: leeds.members[0]!, glasgow: glasgow.members[0]! }
}

export async function checkedToday(): Promise<void> {
  await db.execute(sql`update contact_channel set checked_on = current_date`)
}

type ActionOptions = {
  perHour?: number
  rules?: { fits: RuleFits; act: TargetRule['act'] }[]
  channels?: string
  keepTextDays?: number
}

/** A campaign that has people write to their member of the Commons. Gives its id. */
export async function addLetterCampaign(
  slug = 'harbour',
  {
    perHour = 20,
    rules = [{ fits: { chambers: ['uk-commons'] }, act: 'include' }],
    channels = '{own_mail,sent_by_us}',
    keepTextDays = 28,
  }: ActionOptions = {},
): Promise<number> {
  const id = await addCampaign(slug)
  await db.execute(sql`
    insert into contact_action (campaign_id, state, heading, ask, subjects, prompts, channels, per_target_per_hour, keep_text_days,
      purpose, approved_at, is_sample)
    values (${id}, 'open', 'Tell your MP', 'Please ask the Minister when the harbour will be made safer.', '{A safer harbour,Our harbour}',
      '[{"question": "Why does this matter to you?", "choices": [{"label": "I live there", "sentence": "I live beside the harbour."}]}]',
      ${channels}, ${perHour}, ${keepTextDays}, 'For the test', now(), true)`)
  for (const [i, { fits, act }] of rules.entries())
    await db.execute(
      sql`insert into target_rule (campaign_id, position, fits, act) values (${id}, ${i + 1}, ${JSON.stringify(fits)}::jsonb, ${act})`,
    )
  return id
}

export async function letterForm(
  slug: string,
  typed: Record<string, string> = {},
  purpose: 'send' | 'own' = 'send',
): Promise<LetterForm> {
  const action = await getContactAction(slug, new Date())
  if (!action) throw new Error(`${slug} has no open action`)
  const read = readLetterForm({ ...typedLetter, ...typed }, action, purpose)
  if (read.kind === 'invalid') throw new Error(`the form has mistakes: ${JSON.stringify(read.errors)}`)
  return read.form
}

/** Fills in the form of a letter and sends it. */
export async function write(
  typed: Record<string, string> = {},
  slug = 'harbour',
  from = atHome,
): Promise<WriteOutcome> {
  return writeLetter(slug, await letterForm(slug, typed), from, new Date())
}

/** The ids of what somebody wrote, oldest first. */
export async function requestsOf(email = typedLetter.email): Promise<string[]> {
  const rows = await statements()<{ id: string }[]>`
    select id from letter_request where email = ${email} order by requested_at, id`
  return rows.map(({ id }) => id)
}

/** Writes and follows the link at once. */
export async function writeAndConfirm(typed: Record<string, string> = {}, slug = 'harbour'): Promise<string> {
  await write(typed, slug)
  const id = (await requestsOf(typed.email)).at(-1)
  if (!id) throw new Error('nothing was written')
  await confirmLetter(id)
  return id
}

export type LetterRow = {
  id: string
  requestId: string
  mandateId: number
  state: string
  reason: string
  subject: string
  body: string
  sentAt: string | null
  outcome: string | null
}

export async function letterRows(): Promise<LetterRow[]> {
  return statements()<LetterRow[]>`
    select id, request_id as "requestId", mandate_id as "mandateId", state, reason, subject, body, sent_at::text as "sentAt", outcome
    from letter order by created_at, id`
}

/** "sent", "held channel_bounced". */
export async function letterStatesNow(): Promise<string[]> {
  return (await letterRows()).map(({ state, reason }) => `${state} ${reason}`.trim())
}
