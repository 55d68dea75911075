import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** What reads like a web address in a text that is kept as JSON: it ends at a space, a quote, a bracket or an escape. */
const inText = String.raw`https?://[^\s"\\)\]<>]+`

/** Every address in live texts and of sources, once each, without the full stop of a sentence. */
const standingLinks: SQL = sql`
  select distinct rtrim(m[1], '.,;:!?''*_') as url from publication p, regexp_matches(p.live::text, ${`(${inText})`}, 'g') m where p.live is not null
  union select url from source where url <> ''
  union select archived_url from source where archived_url <> ''`

/** Brings the list of links up to date: new ones wait to be asked, and those that stand nowhere any more go. */
export async function collectLinks(tx: Tx): Promise<void> {
  await tx.execute(sql`
    with standing as materialized (${standingLinks}),
    gone as (delete from checked_link c where not exists (select 1 from standing s where s.url = c.url))
    insert into checked_link (url) select url from standing where length(url) between 8 and 2000 on conflict (url) do nothing`)
}
