import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import { campaign } from './campaigns'
import { dayMeasures } from './insight'

/**
 * What has happened to the count and is not yet in it: written by a trigger on `signature` in the signer's own
 * transaction, taken away by the counter in the transaction that adds it up. So nothing is counted twice or missed,
 * whenever a transaction commits, and no signer waits for another.
 */
export const countChange = pgTable('count_change', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  campaignId: integer('campaign_id').notNull(),
  country: text().notNull(),
  area: text().notNull(),
  delta: smallint().notNull(),
  /** Which measure of `campaign_day` changes; places and totals follow 'confirmed' alone. */
  what: text({ enum: dayMeasures }).notNull().default('confirmed'),
  /** The London day it belongs to: see `campaign_day`. */
  day: date().notNull().default(sql`(now() at time zone 'Europe/London')::date`),
  source: text().notNull().default(''),
  constituencyId: integer('constituency_id'),
})

export const campaignCount = pgTable(
  'campaign_count',
  {
    campaignId: integer('campaign_id')
      .primaryKey()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    confirmed: integer().notNull().default(0),
    /** What the public sees while staff keep the count still; null otherwise. */
    frozen: integer(),
    countedAt: timestamp('counted_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [check('campaign_count_is_not_negative', sql`${t.confirmed} >= 0`)],
)

export const placeCount = pgTable(
  'place_count',
  {
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id, { onDelete: 'cascade' }),
    country: text().notNull(),
    area: text().notNull().default(''),
    confirmed: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.country, t.area] }),
    check('place_count_is_not_negative', sql`${t.confirmed} >= 0`),
  ],
)

/** One row a night: what was compared, and what had drifted and was repaired. */
export const countAudit = pgTable('count_audit', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  campaignsChecked: integer('campaigns_checked').notNull(),
  /** `[{ slug, counted, actual, places }]`, empty when all agreed. */
  drift: jsonb()
    .$type<{ slug: string; counted: number; actual: number; places: number }[]>()
    .notNull()
    .default([]),
})
