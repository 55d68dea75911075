import { sql } from 'drizzle-orm'
import { bigint, boolean, check, foreignKey, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import { source } from './evidence'
import { place } from './places'
import { publication } from './publications'

/** Who pays for a programme or a partnership. */
export const funder = pgTable('funder', {
  slug: text().primaryKey(),
  name: text().notNull(),
  acronym: text().notNull().default(''),
  kind: text({ enum: ['government', 'foundation', 'fund', 'other'] }).notNull(),
  url: text().notNull().default(''),
})

/** A funded piece of work in one country: what the table of partnerships lists. */
export const partnership = pgTable(
  'partnership',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    placeCode: text('place_code')
      .notNull()
      .references(() => place.code),
    title: text().notNull(),
    funderSlug: text('funder_slug')
      .notNull()
      .references(() => funder.slug),
    /** The funder whose grant it was made under, where it was a sub-agreement. */
    underSlug: text('under_slug').references(() => funder.slug),
    amountMinor: bigint('amount_minor', { mode: 'number' }).notNull(),
    currency: text().notNull(),
    startYear: smallint('start_year').notNull(),
    endYear: smallint('end_year').notNull(),
    programmeId: integer('programme_id'),
    programmeKind: text('programme_kind').generatedAlwaysAs(sql`'programme'`),
    sourceKey: text('source_key')
      .notNull()
      .references(() => source.key),
    isSample: boolean('is_sample').notNull().default(false),
  },
  (t) => [
    check('partnership_amount_is_positive', sql`${t.amountMinor} > 0`),
    check('partnership_currency_is_iso', sql`${t.currency} ~ '^[A-Z]{3}$'`),
    check('partnership_ends_after_it_begins', sql`${t.endYear} >= ${t.startYear}`),
    foreignKey({
      name: 'partnership_programme_is_a_programme',
      columns: [t.programmeId, t.programmeKind],
      foreignColumns: [publication.id, publication.kind],
    }),
  ],
)

/** An institution that was set up: a centre, a unit, a network. */
export const centre = pgTable(
  'centre',
  {
    slug: text().primaryKey(),
    name: text().notNull(),
    acronym: text().notNull().default(''),
    foundedYear: smallint('founded_year'),
    purpose: text().notNull(),
    partners: text().notNull().default(''),
    placeCode: text('place_code').references(() => place.code),
    programmeId: integer('programme_id'),
    programmeKind: text('programme_kind').generatedAlwaysAs(sql`'programme'`),
    sourceKey: text('source_key')
      .notNull()
      .references(() => source.key),
  },
  (t) => [
    foreignKey({
      name: 'centre_programme_is_a_programme',
      columns: [t.programmeId, t.programmeKind],
      foreignColumns: [publication.id, publication.kind],
    }),
  ],
)

/** How the organisation describes itself, by audience and date: for partners and the press. */
export const boilerplate = pgTable('boilerplate', {
  variant: text().primaryKey(),
  title: text().notNull(),
  text: text().notNull(),
  asOfYear: smallint('as_of_year'),
  sourceKey: text('source_key')
    .notNull()
    .references(() => source.key),
  position: smallint().notNull().default(0),
})
