import { sql } from 'drizzle-orm'
import { check, date, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { campaign } from './campaigns'
import { staff } from './staff'

/**
 * A sheet, or a bundle of sheets, that people signed by hand: where, when and under which words. Its signatures are rows
 * of `signature` with channel 'paper'; one without an email address has a canonical address of its own, "paper:" and a
 * random id, which no mail is ever sent to.
 */
export const paperSheet = pgTable(
  'paper_sheet',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    campaignId: integer('campaign_id')
      .notNull()
      .references(() => campaign.id),
    /** "St Mary's church, Leeds", "Stall at the Edinburgh fair". */
    collectedAt: text('collected_at').notNull(),
    collectedOn: date('collected_on').notNull(),
    /** The words above the names, as printed. */
    wording: text().notNull(),
    /** Where the scan or the sheet itself is kept: "Box 4, sheet 17". */
    scanReference: text('scan_reference').notNull(),
    entered: integer().notNull().default(0),
    /** Names on the sheet that had signed already, online or on another sheet. */
    duplicates: integer().notNull().default(0),
    refused: integer().notNull().default(0),
    enteredBy: text('entered_by').references(() => staff.id),
    enteredAt: timestamp('entered_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check(
      'paper_sheet_says_where_it_is_from',
      sql`length(trim(${t.collectedAt})) > 0 and length(trim(${t.wording})) > 0 and length(trim(${t.scanReference})) > 0`,
    ),
  ],
)
