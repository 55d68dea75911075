import { sql } from 'drizzle-orm'
import { customType, date, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

export const searchKinds = [
  'campaign',
  'recommendation',
  'briefing',
  'issue',
  'explainer',
  'statistic',
  'source',
  'story',
  'programme',
  'news',
  'event',
  'place',
  'page',
] as const

/** One public page, as search sees it. Written in the transaction that publishes it; gone in the one that takes it down. */
export const searchEntry = pgTable(
  'search_entry',
  {
    kind: text({ enum: searchKinds }).notNull(),
    key: text().notNull(),
    address: text().notNull(),
    title: text().notNull(),
    summary: text().notNull().default(''),
    /** Its text without marks, for the extract. */
    body: text().notNull().default(''),
    datedOn: date('dated_on'),
    words: tsvector()
      .notNull()
      .generatedAlwaysAs(
        sql`setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', summary), 'B') || setweight(to_tsvector('english', left(body, 400000)), 'C')`,
      ),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.key] }),
    index('search_entry_words').using('gin', t.words),
    // Which of very many are about a word: those that carry it in their title.
    index('search_entry_title_words').using('gin', sql`to_tsvector('english', ${t.title})`),
    index('search_entry_title_letters').using('gin', sql`lower(${t.title}) gin_trgm_ops`),
  ],
)
