import { statements } from '@/db/client'
import type { Purpose } from '../consent/can-send'
import type { OutgoingMessage } from '../mail/mail'
import { composeFor } from './compose/compose-for'
import { type PreparedText, prepareText } from './compose/prepare-text'
import type { Reader } from './compose/read-readers'
import { readTextAbout } from './compose/read-text-about'
import { holdChanged } from './hold-changed'
import type { MailingKind, MailingText, MergeField, Variant } from './mailing'
import { purposeOf } from './purpose-of'

/** What is needed of a mailing to send it. */
export type SendingMailing = {
  id: number
  kind: MailingKind
  campaignId: number | null
  purpose: Purpose
  /** What its texts say of each reader. */
  fields: MergeField[]
  /** Its texts, with all but what differs from reader to reader. */
  prepared: { locale: string; variant: Variant; text: PreparedText }[]
}

/** What the texts quote, as figures of the library, is read anew this often. */
const keptMs = 5 * 60_000

const kept = new Map<number, { at: number; mailing: Promise<SendingMailing | null> }>()

/**
 * A mailing whose texts are frozen, prepared once and kept for some minutes: it is asked for with every chunk. Null where
 * something of it cannot be shown any more, and it is paused for that.
 */
export async function readSending(id: number): Promise<SendingMailing | null> {
  const now = Date.now()
  const before = kept.get(id)
  if (before && now - before.at < keptMs) return before.mailing
  for (const [other, { at }] of kept) if (now - at >= keptMs) kept.delete(other)
  const mailing = prepare(id)
  kept.set(id, { at: now, mailing })
  // What failed, or was held back, is looked at anew with the next chunk.
  mailing.then(
    (prepared) => prepared ?? kept.delete(id),
    () => kept.delete(id),
  )
  return mailing
}

/** After a fault: what is kept of it may be what is wrong. */
export function forgetSending(id: number): void {
  kept.delete(id)
}

type Row = {
  campaignId: number | null
  kind: MailingKind
  topics: string[]
  containsAsk: boolean
  texts: MailingText[]
}

async function prepare(id: number): Promise<SendingMailing | null> {
  if (await holdChanged(id)) return null
  const [row] = await statements()<Row[]>`
    select campaign_id as "campaignId", kind, topics, contains_ask as "containsAsk",
      coalesce((select jsonb_agg(jsonb_build_object('locale', t.locale, 'variant', t.variant, 'subject', t.subject,
        'preview', t.preview, 'body', t.body) order by t.locale <> 'en-GB', t.locale) from mailing_text t where t.mailing_id = m.id), '[]') as texts
    from mailing m where id = ${id}`
  if (!row) throw new Error(`mailing ${id} is gone`)
  const about = await readTextAbout(row.campaignId, row.texts)
  const prepared = await Promise.all(
    row.texts.map(async (text) => ({
      locale: text.locale,
      variant: text.variant,
      text: await prepareText(text, about),
    })),
  )
  const fields = [...new Set(prepared.flatMap(({ text }) => text.fields))]
  return { id, kind: row.kind, campaignId: row.campaignId, purpose: purposeOf(row), fields, prepared }
}

/** Gives what writes the mail of a variant for a reader: in their language where it was written in that, else in the first. */
export function writerOf(mailing: SendingMailing, variant: Variant): (reader: Reader) => OutgoingMessage {
  const ofVariant = mailing.prepared.filter((text) => text.variant === variant)
  const first = ofVariant[0]
  if (!first) throw new Error(`mailing ${mailing.id} has no text of variant ${variant}`)
  const list = { id: `mail-${mailing.id}`, kind: mailing.kind }
  return (reader) => {
    const own = ofVariant.find(({ locale }) => locale === reader.locale) ?? first
    return composeFor(own.text, reader, list)
  }
}
