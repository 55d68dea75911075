import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

export const mailEventTypes = ['bounced', 'complained', 'failed', 'suppressed', 'delayed'] as const

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
    /** The place of a mailing it is for: one mail each. */
    mailingId: integer('mailing_id'),
    mailingPlace: integer('mailing_place'),
    /** The step of somebody's journey it is for: one mail each. */
    journeyPersonId: bigint('journey_person_id', { mode: 'number' }),
    journeyStep: smallint('journey_step'),
    /** What the template needs beyond what the sender works out: names, texts, a reference. */
    data: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** 0 confirmations and sign-in, 1 receipts and answers, 2 letters to representatives, 3 what many get. Lower goes first. */
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
    /** What came back of it, the gravest: a later, lighter word does not soften it. */
    cameBack: text('came_back', { enum: mailEventTypes }),
    cameBackAt: timestamp('came_back_at', { withTimezone: true }),
  },
  (t) => [
    index('mail_waiting').on(t.priority, t.id).where(sql`state = 'queued'`),
    index('mail_by_address').on(t.addressKey, t.createdAt),
    index('mail_of_letter').on(t.letterId).where(sql`letter_id is not null`),
    index('mail_by_provider_id').on(t.providerId).where(sql`provider_id is not null`),
    index('mail_that_came_back').on(t.cameBackAt).where(sql`came_back is not null`),
    index('mail_in_batch').on(t.batchId).where(sql`batch_id is not null`),
    uniqueIndex('mail_once_for_a_place').on(t.mailingId, t.mailingPlace).where(sql`mailing_id is not null`),
    uniqueIndex('mail_once_for_a_step')
      .on(t.journeyPersonId, t.journeyStep)
      .where(sql`journey_person_id is not null`),
    // How many journeys made in a day: what a limit of the day counts beside chunks of mailings.
    index('mail_of_journeys_by_day').on(t.createdAt).where(sql`kind = 'journey'`),
    index('mail_of_mailing_that_came_back')
      .on(t.mailingId, t.cameBack)
      .where(sql`mailing_id is not null and came_back is not null`),
    index('mail_that_counts')
      .on(t.addressKey, t.sentAt)
      .where(
        sql`kind in ('letter-follow-up','confirm-reminder','campaign-answer','mailing','journey') and state in ('batched','sent','unknown')`,
      ),
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

/**
 * Addresses that must not be mailed, by the HMAC of the canonical address, which outlives the person's erasure. `asked`
 * stops all but the answers to what somebody does themselves; the others stop everything.
 */
export const suppression = pgTable(
  'suppression',
  {
    addressKey: text('address_key').primaryKey(),
    reason: text({ enum: ['asked', 'bounced', 'complained'] }).notNull(),
    /** Where it came from: "one_click", "preferences", "provider", "staff", "erasure". */
    source: text().notNull().default('provider'),
    /** What the provider said, without an address. */
    detail: text().notNull().default(''),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('suppression_newest').on(t.at.desc().nullsFirst()),
    check('suppression_reason_is_known', sql`${t.reason} in ('asked','bounced','complained')`),
  ],
)

/** What the provider told, once for each id it gave; applied by the worker, in whatever order it came. */
export const mailEvent = pgTable(
  'mail_event',
  {
    /** The id of the webhook message (`svix-id`). */
    id: text().primaryKey(),
    type: text({ enum: mailEventTypes }).notNull(),
    providerId: text('provider_id').notNull(),
    /** Of a bounce: 'Permanent', 'Transient' or 'Undetermined'. */
    severity: text().notNull().default(''),
    /** What was said, with addresses taken out. */
    detail: text().notNull().default(''),
    mailId: bigint('mail_id', { mode: 'number' }),
    occurredAt: timestamp('occurred_at', { withTimezone: true }).notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull().defaultNow(),
    /** Null while its mail is not known: news can come before we have written down what the provider took. */
    appliedAt: timestamp('applied_at', { withTimezone: true }),
  },
  (t) => [
    index('mail_event_waiting').on(t.receivedAt).where(sql`applied_at is null`),
    index('mail_event_of_mail').on(t.mailId).where(sql`mail_id is not null`),
    check(
      'mail_event_type_is_known',
      sql`${t.type} in ('bounced','complained','failed','suppressed','delayed')`,
    ),
  ],
)

/** How mail to a domain fares, by London day. Kept by a job; domains with few mails stand together as 'other'. */
export const mailDay = pgTable(
  'mail_day',
  {
    day: date().notNull(),
    domain: text().notNull(),
    sent: integer().notNull().default(0),
    bounced: integer().notNull().default(0),
    complained: integer().notNull().default(0),
    delayed: integer().notNull().default(0),
    /** Signatures asked to confirm that day, and how many of those did. */
    asked: integer().notNull().default(0),
    confirmed: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.day, t.domain] })],
)
