import { sql } from 'drizzle-orm'
import { check, date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { publication } from './publications'

/** A law, bill, treaty or goal that asks refer to. */
export const instrument = pgTable(
  'instrument',
  {
    slug: text().primaryKey(),
    name: text().notNull(),
    kind: text({ enum: ['act', 'bill', 'treaty', 'goal', 'agreement'] }).notNull(),
    jurisdiction: text().notNull(),
    /** "Royal Assent 26 October 2023". */
    stage: text().notNull(),
    stageOn: date('stage_on'),
    url: text().notNull().default(''),
    /** A bill that became this act. */
    becameSlug: text('became_slug'),
  },
  (t) => [check('instrument_kind_is_known', sql`${t.kind} in ('act','bill','treaty','goal','agreement')`)],
)

/** The laws and bills a publication is about, from its live copy. */
export const publicationInstrument = pgTable(
  'publication_instrument',
  {
    publicationId: integer('publication_id')
      .notNull()
      .references(() => publication.id, { onDelete: 'cascade' }),
    instrumentSlug: text('instrument_slug')
      .notNull()
      .references(() => instrument.slug),
  },
  (t) => [primaryKey({ columns: [t.publicationId, t.instrumentSlug] })],
)
