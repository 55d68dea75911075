import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

/**
 * That readers may know of a recommendation: what was asked in a text that nobody has ever read waits for it, and so does
 * a part of such an ask. It stands in this room because every room that shows recommendations may ask it.
 */
export function isMadeInPublic(of: { publicationId: AnyPgColumn; parentId: AnyPgColumn }): SQL<boolean> {
  return sql<boolean>`not exists (select from publication made_in
    where made_in.live is null and made_in.taken_down_at is null and (made_in.id = ${of.publicationId}
      or made_in.id = (select whole.publication_id from recommendation whole where whole.id = ${of.parentId})))`
}
