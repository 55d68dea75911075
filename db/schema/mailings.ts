import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { campaign } from './campaigns'
import { at } from './columns'
import { staff } from './staff'

/** People described in words, kept under a name to be used again. A mailing holds a copy: changing this changes no mailing. */
export const audience = pgTable(
  'audience',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    name: text().notNull().unique(),
    /** Its shape is the business of lib/audiences/audience.ts. */
    tree: jsonb().notNull(),
    createdBy: text('created_by').references(() => staff.id),
    createdAt: at('created_at').notNull().defaultNow(),
    changedAt: at('changed_at').notNull().defaultNow(),
  },
  (t) => [check('audience_has_a_name', sql`length(trim(${t.name})) between 1 and 80`)],
)

/** The four kinds that people choose from, and news of the one thing they signed, which asks for nothing. */
export const mailingKinds = ['campaign_updates', 'asks', 'news', 'results', 'follow_up'] as const

export const mailingStates = [
  'draft',
  /** Waits for the second person. */
  'in_review',
  'scheduled',
  'sending',
  'paused',
  'cancelled',
  'done',
] as const

/** One message to a chosen audience. Whom it goes to is written down once, when it starts. */
export const mailing = pgTable(
  'mailing',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** For staff. */
    name: text().notNull(),
    kind: text({ enum: mailingKinds }).notNull(),
    /** The campaign it is about: its merge fields, its buttons, and the acts that decide a test. */
    campaignId: integer('campaign_id').references(() => campaign.id),
    /** Issues it is about, by slug: whoever chose not to hear of one of them is left out. */
    topics: text().array().notNull().default(sql`'{}'`),
    /** Its shape is the business of lib/audiences/audience.ts. */
    audience: jsonb().notNull(),
    state: text({ enum: mailingStates }).notNull().default('draft'),
    /** Grows with every change of audience, texts or schedule: an approval is of one. */
    version: integer().notNull().default(1),
    /** One of its texts asks for something: the rules for marketing apply, whatever its kind. */
    containsAsk: boolean('contains_ask').notNull().default(false),
    startsAt: at('starts_at'),
    ratePerMinute: integer('rate_per_minute').notNull().default(2000),
    /** A test of subjects: so many people get each variant, in whole hundreds; null: there is none. */
    testEach: integer('test_each'),
    testBy: text('test_by', { enum: ['signatures', 'letters'] }),
    testHours: integer('test_hours'),
    winner: text(),
    decidedAt: at('decided_at'),
    /** The mailing whose rest this takes over: the newest wins. */
    correctsId: integer('corrects_id').references((): AnyPgColumn => mailing.id),
    /** Those who got the corrected one get this as well. */
    reachesAgain: boolean('reaches_again').notNull().default(false),
    writtenBy: text('written_by').references(() => staff.id),
    /** The draft of which a test was last sent. */
    testedVersion: integer('tested_version'),
    needsApproval: boolean('needs_approval').notNull().default(false),
    approvalAskedOf: text('approval_asked_of').references(() => staff.id),
    approvalAskedAt: at('approval_asked_at'),
    /** When whoever is asked was last reminded. */
    approvalRemindedAt: at('approval_reminded_at'),
    approvedBy: text('approved_by').references(() => staff.id),
    approvedAt: at('approved_at'),
    approvedVersion: integer('approved_version'),
    approvedPeople: integer('approved_people'),
    snapshotAt: at('snapshot_at'),
    /** How many it goes to, as of the snapshot, and why the others are left out: a count for each reason. */
    people: integer(),
    leftOut: jsonb('left_out').$type<Record<string, number>>().notNull().default({}),
    /** When the next hundred may be taken: this is what the rate is kept by. */
    nextChunkAt: at('next_chunk_at').notNull().defaultNow(),
    /** Since when it rests, who or what stopped it ("staff", "breaker", "grown", "changed"), and why. */
    pausedAt: at('paused_at'),
    pausedBy: text('paused_by', { enum: ['staff', 'breaker', 'grown', 'changed'] }),
    pausedWhy: text('paused_why').notNull().default(''),
    /** Since when a fault of ours keeps it from beginning or going on, and at what; null while none does. */
    stuckSince: at('stuck_since'),
    stuckAt: text('stuck_at', { enum: ['start', 'text', 'hundred'] }),
    finishedAt: at('finished_at'),
    /** What became of it, by variant, once its mails and recipients are forgotten. */
    tally: jsonb().$type<Record<string, number>>(),
    isSample: boolean('is_sample').notNull().default(false),
    createdAt: at('created_at').notNull().defaultNow(),
    changedAt: at('changed_at').notNull().defaultNow(),
  },
  (t) => [
    unique('mailing_corrected_once').on(t.correctsId),
    index('mailing_under_way').on(t.nextChunkAt).where(sql`state in ('scheduled','sending')`),
    check('mailing_has_a_name', sql`length(trim(${t.name})) between 1 and 120`),
    check(
      'mailing_kind_is_known',
      sql`${t.kind} in ('campaign_updates','asks','news','results','follow_up')`,
    ),
    check(
      'mailing_state_is_known',
      sql`${t.state} in ('draft','in_review','scheduled','sending','paused','cancelled','done')`,
    ),
    check('mailing_rate_is_possible', sql`${t.ratePerMinute} between 1 and 1000000`),
    check('mailing_test_is_in_hundreds', sql`${t.testEach} > 0 and ${t.testEach} % 100 = 0`),
    check(
      'mailing_test_is_decided_by_acts',
      sql`(${t.testEach} is null) = (${t.testBy} is null) and (${t.testEach} is null) = (${t.testHours} is null)
        and (${t.testEach} is null or ${t.campaignId} is not null)`,
    ),
    check(
      'mailing_scheduled_has_time',
      sql`${t.state} in ('draft','in_review','cancelled') or ${t.startsAt} is not null`,
    ),
    check(
      'mailing_started_has_snapshot',
      sql`${t.state} not in ('sending','done') or (${t.snapshotAt} is not null and ${t.people} is not null)`,
    ),
    check(
      'mailing_is_approved_by_another',
      sql`${t.state} in ('draft','in_review','cancelled') or not ${t.needsApproval}
        or (${t.approvedBy} is not null and ${t.approvedVersion} = ${t.version})`,
    ),
    check(
      'mailing_is_not_approved_by_its_writer',
      sql`${t.approvedBy} is null or ${t.writtenBy} is null or ${t.approvedBy} <> ${t.writtenBy}`,
    ),
    check(
      'mailing_stuck_has_place',
      sql`(${t.stuckSince} is null) = (${t.stuckAt} is null) and ${t.stuckAt} in ('start','text','hundred')`,
    ),
    check('mailing_corrects_another', sql`${t.correctsId} <> ${t.id}`),
  ],
)

/** What it says, in a language and a variant. Frozen by a trigger once it has started. */
export const mailingText = pgTable(
  'mailing_text',
  {
    mailingId: integer('mailing_id')
      .notNull()
      .references(() => mailing.id, { onDelete: 'cascade' }),
    /** BCP 47: "en-GB", "cy". */
    locale: text().notNull(),
    variant: text({ enum: ['A', 'B', 'C'] }).notNull(),
    subject: text().notNull().default(''),
    /** What mail programs show beside the subject. */
    preview: text().notNull().default(''),
    /** Markdown with merge fields and blocks: see lib/mailings/compose. */
    body: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.mailingId, t.locale, t.variant] }),
    check(
      'mailing_text_subject_is_one_line',
      sql`${t.subject} !~ '[\\r\\n]' and length(${t.subject}) <= 200`,
    ),
    check('mailing_text_variant_is_known', sql`${t.variant} in ('A','B','C')`),
  ],
)

/**
 * Whom a mailing goes to: one row for each person, in the order they are taken, a hundred to a chunk. Written by one
 * statement and never changed, but for why somebody was left out when their turn came.
 */
export const mailingRecipient = pgTable(
  'mailing_recipient',
  {
    mailingId: integer('mailing_id').notNull(),
    /** From 0; the chunk is place / 100. */
    place: integer().notNull(),
    /** Not a foreign key: a million of them are written at once, and an erased person's row goes with them. */
    supporterId: uuid('supporter_id').notNull(),
    addressKey: text('address_key').notNull(),
    /** On what basis, as of the snapshot. */
    basis: text().notNull(),
    /** Why they were left out when their turn came, as canSend names it; null while nothing spoke against it. */
    leftOut: text('left_out'),
  },
  (t) => [
    primaryKey({ columns: [t.mailingId, t.place] }),
    unique('mailing_recipient_once').on(t.mailingId, t.supporterId),
    index('mailing_recipient_left_out').on(t.mailingId, t.leftOut).where(sql`left_out is not null`),
  ],
)

/** A hundred places of a mailing: taken whole, once, by whoever freezes its mails into a batch in the same transaction. */
export const mailingChunk = pgTable(
  'mailing_chunk',
  {
    mailingId: integer('mailing_id')
      .notNull()
      .references(() => mailing.id, { onDelete: 'cascade' }),
    no: integer().notNull(),
    people: integer().notNull(),
    /** Which variant its people get. Null: the winner, once a test is decided. */
    variant: text(),
    state: text({ enum: ['waiting', 'taken', 'void'] })
      .notNull()
      .default('waiting'),
    takenAt: at('taken_at'),
    /** When the taking of it last failed: what never failed goes before it. */
    failedAt: at('failed_at'),
    /** How many of its people were mailed. */
    mailed: integer(),
    batchId: uuid('batch_id'),
  },
  (t) => [
    primaryKey({ columns: [t.mailingId, t.no] }),
    index('mailing_chunk_waiting').on(t.mailingId, t.no).where(sql`state = 'waiting'`),
    index('mailing_chunk_of_batch').on(t.batchId).where(sql`batch_id is not null`),
    index('mailing_chunk_by_day').on(t.takenAt).where(sql`taken_at is not null`),
    check('mailing_chunk_state_is_known', sql`${t.state} in ('waiting','taken','void')`),
    check(
      'mailing_chunk_taken_has_time',
      sql`(${t.state} = 'taken') = (${t.takenAt} is not null and ${t.mailed} is not null)`,
    ),
  ],
)
