import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, pgTable, smallint, text, unique } from 'drizzle-orm/pg-core'
import { source } from './evidence'

/** A country or territory where the organisation works or has worked. */
export const place = pgTable(
  'place',
  {
    /** ISO 3166-1, two letters. */
    code: text().primaryKey(),
    name: text().notNull(),
    region: text().notNull(),
    presence: text({ enum: ['programme', 'former_programme', 'partner', 'office', 'none'] }).notNull(),
    summary: text().notNull().default(''),
    /** Where naming more than the country could put somebody at risk. */
    hidesPrecisePlace: boolean('hides_precise_place').notNull().default(false),
    sourceKey: text('source_key').references(() => source.key),
    asOf: date('as_of'),
  },
  (t) => [
    check('place_code_is_iso', sql`${t.code} ~ '^[A-Z]{2}$'`),
    check(
      'place_presence_is_known',
      sql`${t.presence} in ('programme','former_programme','partner','office','none')`,
    ),
  ],
)

/** A pillar of the theory of change. Variants word the same theory for another country or audience. */
export const pillar = pgTable(
  'pillar',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** 'uk' is the one this site speaks with; 'ca', 'us-partners' are kept beside it. */
    variant: text().notNull(),
    position: smallint().notNull(),
    slug: text().notNull(),
    name: text().notNull(),
    /** A sentence. */
    short: text().notNull(),
    /** How it is meant to work: "When laws are enforced, …". */
    mechanism: text().notNull().default(''),
    sourceKey: text('source_key')
      .notNull()
      .references(() => source.key),
  },
  (t) => [unique('pillar_place').on(t.variant, t.position), unique('pillar_slug').on(t.variant, t.slug)],
)

/** What the organisation measures protection by: results are compared only inside one domain. */
export const protectionDomain = pgTable('protection_domain', {
  slug: text().primaryKey(),
  position: smallint().notNull(),
  name: text().notNull(),
  definition: text().notNull(),
  sourceKey: text('source_key')
    .notNull()
    .references(() => source.key),
})
