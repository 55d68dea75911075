import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

export const mailStates = ['queued', 'batched', 'sent', 'failed', 'unknown', 'dropped'] as const

/** The outbox: written in the transaction of whatever caused the mail, sent by the worker. */
export const mail = pgTable(
  'mail',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text().notNull(),
    toAddress: text('to_address').notNull(),
    /** HMAC of the canonical address: what limits and suppression look at. */
    addressKey: text('address_key').notNull(),
    signatureId: uuid('signature_id'),
    /** The letter it carries to a representative, or that it asks its writer about. */
    letterId: uuid('letter_id'),
    /** What somebody wrote that waits for their confirmation. */
    letterRequestId: uuid('letter_request_id'),
    /** What the template needs beyond what the sender works out: names, texts, a reference. */
    data: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** 0 confirmations and sign-in, 1 receipts and answers, 2 letters to representatives. Lower goes first. */
    priority: smallint().notNull().default(1),
    state: text({ enum: mailStates }).notNull().default('queued'),
    dedupeKey: text('dedupe_key').unique(),
    notBefore: timestamp('not_before', { withTimezone: true }).notNull().defaultNow(),
    batchId: uuid('batch_id'),
    position: smallint(),
    providerId: text('provider_id'),
    error: text(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
  },
  (t) => [
    index('mail_waiting').on(t.priority, t.id).where(sql`state = 'queued'`),
    index('mail_by_address').on(t.addressKey, t.createdAt),
    index('mail_of_letter').on(t.letterId).where(sql`letter_id is not null`),
    index('mail_in_batch').on(t.batchId).where(sql`batch_id is not null`),
    unique('mail_place_in_batch').on(t.batchId, t.position),
    check('mail_state_is_known', sql`${t.state} in ('queued','batched','sent','failed','unknown','dropped')`),
  ],
)

export const mailBatchStates = ['open', 'accepted', 'rejected', 'unknown'] as const

/** Up to 100 mails that go out in one request. Frozen before the first try: every retry has the same key and bytes. */
export const mailBatch = pgTable(
  'mail_batch',
  {
    id: uuid().primaryKey().defaultRandom(),
    state: text({ enum: mailBatchStates }).notNull().default('open'),
    /** The messages as they are sent, gzipped JSON; emptied once the outcome is known. */
    messages: bytea(),
    attempts: integer().notNull().default(0),
    firstAttemptAt: timestamp('first_attempt_at', { withTimezone: true }),
    nextAttemptAt: timestamp('next_attempt_at', { withTimezone: true }).notNull().defaultNow(),
    leaseUntil: timestamp('lease_until', { withTimezone: true }),
    error: text(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('mail_batch_open').on(t.nextAttemptAt).where(sql`state = 'open'`),
    check('mail_batch_state_is_known', sql`${t.state} in ('open','accepted','rejected','unknown')`),
  ],
)

/** What would have been sent, where no provider is set. */
export const localMail = pgTable('local_mail', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  mailId: bigint('mail_id', { mode: 'number' }).notNull().unique(),
  to: text('to_address').notNull(),
  from: text('from_address').notNull(),
  subject: text().notNull(),
  headers: jsonb().$type<Record<string, string>>().notNull(),
  text: text('text_part').notNull(),
  html: text('html_part').notNull(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
})

/** Addresses that must not be mailed, by the HMAC of the canonical address. */
export const suppression = pgTable('suppression', {
  addressKey: text('address_key').primaryKey(),
  reason: text({ enum: ['asked', 'bounced', 'complained'] }).notNull(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
})
