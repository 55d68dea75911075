import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/**
 * Goals that staff have found were not reached: where signatures were invalidated and the public count is below a goal that
 * was stamped, the stamp goes and the record says so. Somebody who takes their name back undoes no goal. It is stamped
 * again when the count is there again.
 */
export async function takeBackGoals(tx: Tx, campaignIds: number[]): Promise<void> {
  await tx.execute(sql`
    with missed as (
      update campaign_goal g set reached_at = null from campaign_count c
      where g.campaign_id in (select jsonb_array_elements_text(${JSON.stringify(campaignIds)}::jsonb)::int)
        and c.campaign_id = g.campaign_id and g.reached_at is not null and coalesce(c.frozen, c.confirmed) < g.at_count
      returning g.campaign_id, g.at_count
    )
    insert into campaign_event (campaign_id, kind, is_public, facts)
    select campaign_id, 'noted', true, jsonb_build_object('goalTakenBack', at_count) from missed`)
}
