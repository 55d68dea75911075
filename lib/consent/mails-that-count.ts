import { type SQL, sql } from 'drizzle-orm'

/** Mails of the outbox that are no answer to what somebody has just done, by their kind there. */
export const countedKinds = ['letter-follow-up', 'confirm-reminder', 'campaign-answer'] as const

export type CountedKind = (typeof countedKinds)[number]

/**
 * Every mail that counts towards how often somebody is written to and went, or may have gone, after an instant: rows of
 * `address_key` and `sent_at`. The recipients of mailings are to be united with these.
 */
export function mailsThatCount(after: SQL): SQL {
  const kinds = sql.join(
    countedKinds.map((kind) => sql`${kind}`),
    sql`, `,
  )
  return sql`select address_key, coalesce(sent_at, not_before) as sent_at from mail
    where kind in (${kinds}) and state in ('batched', 'sent', 'unknown') and coalesce(sent_at, not_before) > ${after}`
}
