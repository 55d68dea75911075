import { asc, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { searchEntry } from '@/db/schema/search'

/** A page that anybody may open, and when what it shows last changed: milliseconds since 1970, or null where nobody knows. */
export type PublicAddress = { address: string; changedAt: number | null }

/**
 * Every campaign, publication, recommendation, figure, source and place that search finds, which is every public one; less the
 * campaigns whose address leads to the one that took over.
 */
export async function readPublicAddresses(): Promise<PublicAddress[]> {
  const changedAt = sql<string | null>`(extract(epoch from case search_entry.kind
    when 'campaign' then (select updated_at from campaign where slug = search_entry.key)
    when 'recommendation' then (select greatest(r.created_at, max(e.recorded_at)) from recommendation r
      left join recommendation_entry e on e.recommendation_id = r.id where r.number = search_entry.key group by r.id)
    when 'statistic' then (select changed_at from statistic where key = search_entry.key)
    when 'source' then (select created_at from source where key = search_entry.key)
    when 'place' then null
    else (select changed_at from publication where kind = search_entry.kind and slug = search_entry.key)
    end) * 1000)::bigint`
  const rows = await db
    .select({ address: searchEntry.address, changedAt })
    .from(searchEntry)
    .where(
      sql`not (search_entry.kind = 'campaign' and search_entry.key in (select slug from campaign where superseded_by_id is not null))`,
    )
    .orderBy(asc(searchEntry.kind), asc(searchEntry.key))
    // What one sitemap may hold, less the pages that are always there.
    .limit(49_000)
  return rows.map(({ address, changedAt }) => ({
    address,
    changedAt: changedAt === null ? null : Number(changedAt),
  }))
}
