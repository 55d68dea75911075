import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { JourneyPlan } from './journey'
import { scopeSql } from './who-starts'

/**
 * The campaign that a plan is shown with: one that it is about, an open one first, and one that takes letters before others.
 * Null where there is none yet.
 */
export async function campaignToShow({ entry }: Pick<JourneyPlan, 'entry'>): Promise<number | null> {
  const [row] = await db.execute<{ id: number }>(sql`
    select c.id from campaign c left join contact_action a on a.campaign_id = c.id and a.state = 'open'
    where not c.is_template and c.state in ('open', 'delivered', 'won', 'part_won', 'lost') and ${scopeSql(entry.about, sql`c.id`)}
    order by c.state = 'open' desc, a.campaign_id is not null desc, c.recommendation_id is not null desc, c.id limit 1`)
  return row?.id ?? null
}
