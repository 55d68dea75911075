import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { pauseWithAll, reopenWithAll } from './pause-with-all'
import { refreshCampaign } from './refresh-campaign'

/**
 * Writes down what the clock has done: scheduled campaigns that have opened, open ones that have closed; a paused one
 * waits, and while signing is paused everywhere nothing closes. The questions in campaign.ts answer by the clock already, so that being late here changes nothing but the record.
 */
export async function keepTime(tx: Tx): Promise<{ opened: number; closed: number }> {
  return tx.transaction(async (step) => {
    const opened = await move(
      step,
      sql`state = 'scheduled' and opens_at <= now()`,
      'open',
      'opened',
      sql`opens_at`,
    )
    await pauseWithAll(step)
    await reopenWithAll(step, { staffId: null, now: Date.now() })
    const closed = await move(
      step,
      sql`state = 'open' and closes_at <= now()`,
      'closed',
      'closed',
      sql`closes_at`,
    )
    return { opened, closed }
  })
}

async function move(
  tx: Tx,
  isDue: ReturnType<typeof sql>,
  state: 'open' | 'closed',
  kind: 'opened' | 'closed',
  when: ReturnType<typeof sql>,
): Promise<number> {
  const rows = await tx.execute<{ slug: string }>(sql`
    with moved as (
      update campaign set state = ${state}, closed_at = case when ${state} = 'closed' then closes_at else closed_at end, updated_at = now()
      where ${isDue} returning id, slug, opens_at, closes_at
    ), told as (
      insert into campaign_event (campaign_id, kind, at, is_public, facts)
      select id, ${kind}, ${when}, true, jsonb_build_object('closesAt', closes_at) from moved
    )
    select slug from moved`)
  for (const row of rows) await refreshCampaign(tx, row.slug)
  return rows.length
}
