import { bigint, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/**
 * One row for each time the form was sent, to know who is sending it too often. Keys are hashes under a secret that
 * changes by the day, so that nothing here says who or where after midnight. Swept after two days.
 */
export const signingAttempt = pgTable(
  'signing_attempt',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    campaignId: integer('campaign_id').notNull(),
    ipKey: text('ip_key').notNull(),
    networkKey: text('network_key').notNull(),
    addressKey: text('address_key').notNull(),
  },
  (t) => [
    index('signing_attempt_by_ip').on(t.ipKey, t.at),
    index('signing_attempt_by_network').on(t.networkKey, t.at),
    index('signing_attempt_by_address').on(t.addressKey, t.at),
  ],
)

/** When each part that works in the background was last alive; /api/health reads it. */
export const heartbeat = pgTable('heartbeat', {
  part: text().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
})

/** Solved challenges that have been handed in: none is taken twice. Swept once they have expired. */
export const spentProof = pgTable(
  'spent_proof',
  {
    nonce: text().primaryKey(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (t) => [index('spent_proof_by_end').on(t.expiresAt)],
)
