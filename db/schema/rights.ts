import { sql } from 'drizzle-orm'
import { bigint, check, date, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns'
import { staff } from './staff'

/** Somebody asked for the link that opens everything about them. It is mailed, and opens for an hour. */
export const dataRequest = pgTable(
  'data_request',
  {
    id: uuid().primaryKey().defaultRandom(),
    addressKey: text('address_key').notNull(),
    state: text({ enum: ['asked', 'done'] })
      .notNull()
      .default('asked'),
    askedAt: at('asked_at').notNull().defaultNow(),
    doneAt: at('done_at'),
  },
  (t) => [
    index('data_request_by_address').on(t.addressKey, t.askedAt),
    check('data_request_state_is_known', sql`${t.state} in ('asked','done')`),
  ],
)

/** One text that staff wrote: which row of which table, and in which column. No word of it. */
export type StillNamed = { table: string; column: string; id: string }

/**
 * Who was erased, by keyed hash alone, and when. A line of each is also kept outside the database, so that a restore from a
 * backup can be followed by erasing them again.
 */
export const erasure = pgTable(
  'erasure',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    addressKey: text('address_key').notNull(),
    /** 'asked' by the person, 'staff' for them, 'retention' by the clock, 'replay' after a restore. */
    cause: text({ enum: ['asked', 'staff', 'retention', 'replay'] }).notNull(),
    /** Rows of each table that were changed: numbers alone. */
    reached: jsonb().$type<Record<string, number>>().notNull().default({}),
    /** Where words of staff still name them, by table, column and row: see lib/rights/find-still-named.ts. */
    stillNamed: jsonb('still_named').$type<StillNamed[]>().notNull().default([]),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    index('erasure_by_address').on(t.addressKey),
    check('erasure_cause_is_known', sql`${t.cause} in ('asked','staff','retention','replay')`),
  ],
)

/** A complaint about how we handle data (Data Protection Act 2018 s. 164A): acknowledged within thirty days, logged to its end. */
export const complaint = pgTable(
  'complaint',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** What the person quotes to us; random, and all that opens its page. */
    reference: text().notNull().unique(),
    name: text().notNull(),
    email: text().notNull(),
    addressKey: text('address_key').notNull(),
    text: text().notNull(),
    state: text({ enum: ['new', 'acknowledged', 'closed'] })
      .notNull()
      .default('new'),
    receivedAt: at('received_at').notNull().defaultNow(),
    /** The last day to acknowledge it: thirty days from the day after it came. */
    dueOn: date('due_on').notNull(),
    acknowledgedAt: at('acknowledged_at'),
    closedAt: at('closed_at'),
    outcome: text().notNull().default(''),
    erasedAt: at('erased_at'),
  },
  (t) => [
    index('complaint_open').on(t.dueOn).where(sql`state <> 'closed'`),
    check('complaint_state_is_known', sql`${t.state} in ('new','acknowledged','closed')`),
    check('complaint_acknowledged_has_time', sql`${t.state} = 'new' or ${t.acknowledgedAt} is not null`),
    check(
      'complaint_closed_has_outcome',
      sql`${t.state} <> 'closed' or (${t.closedAt} is not null and length(trim(${t.outcome})) > 0)`,
    ),
  ],
)

/** What was done about a complaint, in order. Append-only. */
export const complaintEvent = pgTable(
  'complaint_event',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    complaintId: integer('complaint_id')
      .notNull()
      .references(() => complaint.id),
    what: text({ enum: ['received', 'acknowledged', 'note', 'told', 'closed'] }).notNull(),
    words: text().notNull().default(''),
    staffId: text('staff_id').references(() => staff.id),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    index('complaint_event_of').on(t.complaintId, t.id),
    check(
      'complaint_event_what_is_known',
      sql`${t.what} in ('received','acknowledged','note','told','closed')`,
    ),
  ],
)

/** How many days something is kept, where staff changed what the code ships with. */
export const retentionDays = pgTable(
  'retention_days',
  {
    /** A key of lib/rights/retention-rules.ts. */
    rule: text().primaryKey(),
    days: integer().notNull(),
    changedBy: text('changed_by').references(() => staff.id),
    changedAt: at('changed_at').notNull().defaultNow(),
  },
  (t) => [check('retention_days_are_some', sql`${t.days} between 1 and 36500`)],
)

/** What must be kept although its time is over: a campaign, or one address, with the reason and an end. */
export const retentionHold = pgTable(
  'retention_hold',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    campaignId: integer('campaign_id'),
    addressKey: text('address_key'),
    reason: text().notNull(),
    endsOn: date('ends_on').notNull(),
    createdBy: text('created_by').references(() => staff.id),
    createdAt: at('created_at').notNull().defaultNow(),
    liftedAt: at('lifted_at'),
  },
  (t) => [
    check('retention_hold_is_of_one', sql`num_nonnulls(${t.campaignId}, ${t.addressKey}) = 1`),
    check('retention_hold_has_reason', sql`length(trim(${t.reason})) > 0`),
  ],
)

/** One run of one rule: numbers alone. A run that was stopped goes on where it was. */
export const retentionRun = pgTable(
  'retention_run',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    rule: text().notNull(),
    day: date().notNull(),
    matched: integer().notNull().default(0),
    done: integer().notNull().default(0),
    held: integer().notNull().default(0),
    startedAt: at('started_at').notNull().defaultNow(),
    endedAt: at('ended_at'),
  },
  (t) => [unique('retention_run_once_a_day').on(t.rule, t.day)],
)
