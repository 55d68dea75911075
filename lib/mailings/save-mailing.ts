import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Audience } from '../audiences/audience'
import { changeDraft, type DraftChange, type DraftSaved } from './change-draft'
import { containsAsk } from './checks/contains-ask'
import { longestMailingName, nameOf } from './create-mailing'
import type { MailingKind, MailingText, Variant } from './mailing'

export const longestSubject = 200
export const longestPreview = 300
export const longestBody = 60_000

/** What it is called, what kind it is, which campaign and issues it is about. A subject test needs a campaign: without one it goes. */
export async function saveMailingDetails(
  tx: Tx,
  change: DraftChange & { name: string; kind: MailingKind; campaignId: number | null; topics: string[] },
): Promise<DraftSaved | { kind: 'name_missing' | 'name_too_long' }> {
  const name = nameOf(change.name)
  if (name === '') return { kind: 'name_missing' }
  if (name.length > longestMailingName) return { kind: 'name_too_long' }
  const noTest =
    change.campaignId === null ? sql`, test_each = null, test_by = null, test_hours = null` : sql``
  const saved = await changeDraft(
    tx,
    change,
    'details',
    sql`, name = ${name}, kind = ${change.kind}, campaign_id = ${change.campaignId},
      topics = array(select jsonb_array_elements_text(${JSON.stringify(change.topics)}::jsonb)) ${noTest}`,
  )
  if (saved.kind === 'saved') await lookForAsk(tx, change.mailingId)
  return saved
}

/** Keeps a copy of the audience, as readAudience gave it. The same audience again is no new version. */
export async function saveMailingAudience(
  tx: Tx,
  change: DraftChange & { audience: Audience; reachesAgain?: boolean },
): Promise<DraftSaved> {
  const tree = JSON.stringify(change.audience)
  const again = change.reachesAgain ?? false
  const [same] = await tx.execute<{ version: number }>(sql`
    select version from mailing where id = ${change.mailingId} and state = 'draft' and version = ${change.seenVersion}
      and audience = ${tree}::jsonb and reaches_again = ${again}`)
  if (same) return { kind: 'saved', version: same.version }
  return changeDraft(tx, change, 'audience', sql`, audience = ${tree}::jsonb, reaches_again = ${again}`)
}

export type TextSaved = DraftSaved | { kind: 'too_long'; field: 'subject' | 'preview' | 'body'; most: number }

/** Writes what it says in one language and variant, new or in place of the old. The same text again is no new version. */
export async function saveMailingText(
  tx: Tx,
  change: DraftChange & { text: MailingText },
): Promise<TextSaved> {
  const text = clean(change.text)
  const tooLong = whatIsTooLong(text)
  if (tooLong) return tooLong
  const [same] = await tx.execute<{ version: number }>(sql`
    select m.version from mailing m join mailing_text t on t.mailing_id = m.id
    where m.id = ${change.mailingId} and m.state = 'draft' and m.version = ${change.seenVersion} and t.locale = ${text.locale}
      and t.variant = ${text.variant} and (t.subject, t.preview, t.body) = (${text.subject}, ${text.preview}, ${text.body})`)
  if (same) return { kind: 'saved', version: same.version }
  const saved = await changeDraft(tx, change, `text ${text.locale} ${text.variant}`)
  if (saved.kind !== 'saved') return saved
  await tx.execute(sql`
    insert into mailing_text (mailing_id, locale, variant, subject, preview, body)
    values (${change.mailingId}, ${text.locale}, ${text.variant}, ${text.subject}, ${text.preview}, ${text.body})
    on conflict (mailing_id, locale, variant) do update set subject = excluded.subject, preview = excluded.preview, body = excluded.body`)
  await lookForAsk(tx, change.mailingId)
  return saved
}

/** Takes a language or a variant away. English A stays: it is what everybody else falls back to. */
export async function removeMailingText(
  tx: Tx,
  change: DraftChange & { locale: string; variant: Variant },
): Promise<DraftSaved | { kind: 'needed' }> {
  const { mailingId, locale, variant } = change
  if (locale === 'en-GB' && variant === 'A') return { kind: 'needed' }
  const saved = await changeDraft(tx, change, `text ${locale} ${variant} removed`)
  if (saved.kind !== 'saved') return saved
  await tx.execute(
    sql`delete from mailing_text where mailing_id = ${mailingId} and locale = ${locale} and variant = ${variant}`,
  )
  await lookForAsk(tx, mailingId)
  return saved
}

/** What asks for something is marketing, whatever it calls itself. */
async function lookForAsk(tx: Tx, mailingId: number): Promise<void> {
  const texts = await tx.execute<{ subject: string; preview: string; body: string }>(
    sql`select subject, preview, body from mailing_text where mailing_id = ${mailingId}`,
  )
  await tx.execute(
    sql`update mailing set contains_ask = (kind = 'asks' or ${containsAsk([...texts])}) where id = ${mailingId}`,
  )
}

const oneLine = (typed: string) => typed.replaceAll('\0', '').replace(/\s+/gu, ' ').trim()

function clean({ locale, variant, subject, preview, body }: MailingText): MailingText {
  return {
    ...{ locale, variant, subject: oneLine(subject), preview: oneLine(preview) },
    body: body.replaceAll('\0', '').replace(/\r\n?/g, '\n'),
  }
}

function whatIsTooLong(text: MailingText): Extract<TextSaved, { kind: 'too_long' }> | null {
  const most = { subject: longestSubject, preview: longestPreview, body: longestBody }
  const field = (['subject', 'preview', 'body'] as const).find((name) => text[name].length > most[name])
  return field ? { kind: 'too_long', field, most: most[field] } : null
}
