import { type SQL, sql } from 'drizzle-orm'

/** Mails of the outbox that are no answer to what somebody has just done, by their kind there. */
const countedKinds = [
  'letter-follow-up',
  'confirm-reminder',
  'campaign-answer',
  'mailing',
  'journey',
] as const

export type CountedKind = (typeof countedKinds)[number]

/** Written out, not passed: the index `mail_that_counts` is found by these very words. */
export const quotedKinds = countedKinds.map((kind) => `'${kind}'`).join(', ')

/**
 * Every mail that counts towards how often somebody is written to and went, or may have gone, after an instant: rows of
 * `address_key` and `sent_at`.
 */
export function mailsThatCount(after: SQL): SQL {
  return sql`select address_key, coalesce(sent_at, not_before) as sent_at from mail
    where kind in (${sql.raw(quotedKinds)}) and state in ('batched', 'sent', 'unknown') and coalesce(sent_at, not_before) > ${after}`
}
