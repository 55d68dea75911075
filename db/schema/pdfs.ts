import { sql } from 'drizzle-orm'
import { check, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import { at } from './columns'
import { publication } from './publications'

/** The PDF of a publication, printed from its page. One a publication: the next one takes its place, and its file goes. */
export const madePdf = pgTable(
  'made_pdf',
  {
    publicationId: integer('publication_id')
      .primaryKey()
      .references(() => publication.id, { onDelete: 'cascade' }),
    /** Stands for everything the page shows. Another one on the page means that this PDF is out of date. */
    edition: text().notNull(),
    storageKey: text('storage_key').notNull(),
    bytes: integer().notNull(),
    pages: smallint().notNull(),
    madeAt: at('made_at').notNull().defaultNow(),
  },
  (t) => [check('made_pdf_is_something', sql`${t.bytes} > 0 and ${t.pages} > 0`)],
)
