import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { campaign } from './campaigns'
import { area as constituency } from './representatives'
import { staff } from './staff'

export const dayMeasures = [
  'received',
  'duplicate',
  'confirmed',
  'held',
  'withdrawn',
  'invalidated',
  'spam',
  'expired',
] as const

/**
 * How many signatures of a campaign, by London day and source: kept by the counter from `count_change`, so that a report
 * costs the same at ten thousand and at ten million. `confirmed` is by the day of confirming; everything else is by the day
 * the signature was received, so that a day's received = confirmed of it + waiting + held + withdrawn + invalidated +
 * spam + expired.
 */
export const campaignDay = pgTable(
  'campaign_day',
  {
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    day: date().notNull(),
    source: text().notNull().default(''),
    what: text({ enum: dayMeasures }).notNull(),
    n: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.day, t.what, t.source] }),
    index('campaign_day_by_day').on(t.day, t.campaignId),
    check(
      'campaign_day_measure_is_known',
      sql`${t.what} in ('received','duplicate','confirmed','held','withdrawn','invalidated','spam','expired')`,
    ),
    check('campaign_day_is_not_negative', sql`${t.n} >= 0`),
  ],
)

/** Confirmed signatures by constituency, kept by the counter. */
export const constituencyCount = pgTable(
  'constituency_count',
  {
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    constituencyId: integer('constituency_id')
      .notNull()
      .references(() => constituency.id),
    confirmed: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.constituencyId] }),
    index('constituency_count_by_seat').on(t.constituencyId, t.campaignId),
    check('constituency_count_is_not_negative', sql`${t.confirmed} >= 0`),
  ],
)

export const visitSteps = ['page', 'form', 'thanks', 'write'] as const

/**
 * How often pages were opened, by London day and source: counted in memory by the web process and added here every few
 * seconds. It counts openings and not people: nobody is told apart, and nothing is stored in a browser.
 */
export const visitDay = pgTable(
  'visit_day',
  {
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    day: date().notNull(),
    source: text().notNull().default(''),
    step: text({ enum: visitSteps }).notNull(),
    n: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.day, t.step, t.source] }),
    check('visit_day_step_is_known', sql`${t.step} in ('page','form','thanks','write')`),
  ],
)

export const sourceCodeKinds = ['mailing', 'share', 'embed', 'partner', 'print', 'other'] as const

/** What a code in an address stands for, said by staff. A code that nobody has named is still counted. */
export const sourceCode = pgTable(
  'source_code',
  {
    code: text().primaryKey(),
    kind: text({ enum: sourceCodeKinds }).notNull(),
    label: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('source_code_is_a_code', sql`${t.code} ~ '^[a-z0-9-]{1,40}$'`),
    check(
      'source_code_kind_is_known',
      sql`${t.kind} in ('mailing','share','embed','partner','print','other')`,
    ),
  ],
)

/** A list as somebody likes to see it: the address of a staff page with its filters. */
export const savedView = pgTable(
  'saved_view',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    /** "/staff/signatures". */
    page: text().notNull(),
    name: text().notNull(),
    /** What stands after the question mark. */
    query: text().notNull(),
    isShared: boolean('is_shared').notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    unique('saved_view_once').on(t.staffId, t.page, t.name),
    check('saved_view_is_named', sql`length(trim(${t.name})) between 1 and 60`),
  ],
)

export const takeOutKinds = ['signatures', 'hand_in'] as const
export const takeOutStates = ['queued', 'making', 'ready', 'failed', 'gone'] as const

/** Something with people in it that is made to leave the building: who asked, why, what became of it, until when it is there. */
export const takeOut = pgTable(
  'take_out',
  {
    id: uuid().primaryKey().defaultRandom(),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    kind: text({ enum: takeOutKinds }).notNull(),
    state: text({ enum: takeOutStates }).notNull().default('queued'),
    reason: text().notNull(),
    /** The criteria or choices it was made with. */
    choices: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    /** Keys in the file store: `[{ key, name, type, bytes }]`. */
    files: jsonb()
      .$type<{ key: string; name: string; type: string; bytes: number }[]>()
      .notNull()
      .default([]),
    error: text().notNull().default(''),
    askedBy: text('asked_by').references(() => staff.id),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull().defaultNow(),
    readyAt: timestamp('ready_at', { withTimezone: true }),
    expiresAt: timestamp('expires_at', { withTimezone: true }),
    /** The hash of the token in the link for the addressee; null until somebody makes one. */
    linkHash: text('link_hash').unique(),
    downloads: bigint({ mode: 'number' }).notNull().default(0),
  },
  (t) => [
    index('take_out_by_campaign').on(t.campaignId, t.askedAt.desc().nullsFirst()),
    check('take_out_kind_is_known', sql`${t.kind} in ('signatures','hand_in')`),
    check('take_out_state_is_known', sql`${t.state} in ('queued','making','ready','failed','gone')`),
    check('take_out_has_reason', sql`length(trim(${t.reason})) > 0`),
  ],
)
