import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core'

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
    /** Where the button that leaves a page in a hurry leads to: a page nobody would ask about. */
    exitUrl: text('exit_url').notNull().default('https://www.bbc.co.uk/weather'),
    /** What is published must have been approved by somebody who did not submit it. */
    needsSecondPerson: boolean('needs_second_person').notNull().default(false),
    /** While true every page says that people, counts and replies are fictional. */
    showsSample: boolean('shows_sample').notNull().default(false),
  },
  (t) => [check('organisation_is_one_row', sql`${t.id} = 1`)],
)

/** Whom somebody in need can call. The first is the one in every footer. */
export const helpline = pgTable(
  'helpline',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    position: smallint().notNull().default(0),
    name: text().notNull(),
    runBy: text('run_by').notNull().default(''),
    /** As people read it; dialled without its spaces. */
    phone: text().notNull(),
    /** "Call", "Text 999 after registering". */
    how: text().notNull().default(''),
    forWhom: text('for_whom').notNull().default(''),
    hours: text().notNull().default(''),
    country: text().notNull().default('GB'),
    url: text().notNull().default(''),
    /** The day somebody last called or read its page. Old ones become a task for staff. */
    verifiedOn: date('verified_on').notNull(),
  },
  (t) => [check('helpline_country_is_iso', sql`${t.country} ~ '^[A-Z]{2}$'`)],
)
