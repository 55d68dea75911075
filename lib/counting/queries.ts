import { statements } from '@/db/client'

/** The count of one public campaign, as of the last step of the counter; null when there is no such campaign. */
export async function getCount(slug: string): Promise<{ confirmed: number; countedAt: string } | null> {
  const sql = statements()
  const [row] = await sql<{ confirmed: number; countedAt: string }[]>`
    select coalesce(n.frozen, n.confirmed, 0) as confirmed, to_char(coalesce(n.counted_at, c.created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "countedAt"
    from campaign c left join campaign_count n on n.campaign_id = c.id
    where c.slug = ${slug} and (c.state not in ('draft', 'in_review', 'scheduled', 'archived', 'removed') or (c.state = 'scheduled' and c.opens_at <= now()))`
  return row ?? null
}
