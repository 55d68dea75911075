import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, pgTable, text } from 'drizzle-orm/pg-core'

/** The organisation that runs this installation: one row. It fills the footer of every page and mail. */
export const organisation = pgTable(
  'organisation',
  {
    id: integer().primaryKey().default(1),
    legalName: text('legal_name').notNull(),
    shortName: text('short_name').notNull(),
    teamName: text('team_name').notNull(),
    companyNumber: text('company_number').notNull(),
    charityNumberEnglandWales: text('charity_number_england_wales').notNull(),
    charityNumberScotland: text('charity_number_scotland'),
    postalAddress: text('postal_address').notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    website: text().notNull(),
    helplineName: text('helpline_name').notNull(),
    helplineRunBy: text('helpline_run_by').notNull(),
    helplinePhone: text('helpline_phone').notNull(),
    helplineVerifiedOn: date('helpline_verified_on').notNull(),
    /** While true every page says that people, counts and replies are fictional. */
    showsSample: boolean('shows_sample').notNull().default(false),
  },
  (t) => [check('organisation_is_one_row', sql`${t.id} = 1`)],
)
