import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** One publication that shows a picture or offers a file. `isLive`: readers see it there now. */
export type Place = {
  id: number
  kind: string
  slug: string
  title: string
  isLive: boolean
  isInDraft: boolean
}

/** Where a picture or a file stands: in the text, at the head of a page, or as the file of a briefing. */
export async function whereAssetStands(tx: Tx, key: string): Promise<Place[]> {
  const rows = await tx.execute<Place>(sql`
    with found as (
      select publication_id as id, copy from publication_reference where kind = 'asset' and key = ${key}
      union select id, 'live' from publication where live->>'picture' = ${key} or live->'details'->>'file' = ${key}
      union select publication_id, 'draft' from draft where content->>'picture' = ${key} or content->'details'->>'file' = ${key}
    )
    select p.id, p.kind, p.slug, p.title,
      bool_or(f.copy = 'live') and p.live is not null as "isLive", bool_or(f.copy = 'draft') as "isInDraft"
    from found f join publication p on p.id = f.id group by p.id order by p.title`)
  return [...rows]
}
