import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Journey } from './read-journey'

/**
 * The campaign that a journey is shown with: its own, else an open one, one that takes letters first. Null where there is
 * none yet.
 */
export async function campaignToShow({ campaignId }: Pick<Journey, 'campaignId'>): Promise<number | null> {
  if (campaignId !== null) return campaignId
  const [row] = await db.execute<{ id: number }>(sql`
    select c.id from campaign c left join contact_action a on a.campaign_id = c.id and a.state = 'open'
    where not c.is_template and c.state in ('open', 'delivered', 'won', 'part_won', 'lost')
    order by c.state = 'open' desc, a.campaign_id is not null desc, c.recommendation_id is not null desc, c.id limit 1`)
  return row?.id ?? null
}
