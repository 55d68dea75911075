import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { closesAfterPause } from './after-pause'
import { refreshCampaign } from './refresh-campaign'

/** Before its last day ends, so that no reader finds it closed by the clock before it is paused. */
const beforehandMinutes = 5

const isPausedEverywhere = sql`exists (select from live_setting where key = 'signing_pause' and value @> '{"on": true}')`

/**
 * While signing is paused on all campaigns, one whose last day would end is paused itself instead of closed: its signers
 * could not sign, and the days are given back. The pause began when signing stopped everywhere, or when it opened.
 */
export async function pauseWithAll(tx: Tx): Promise<number> {
  const rows = await tx.execute<{ slug: string }>(sql`
    with switch as (
      select changed_at, coalesce(value ->> 'notice', '') as notice
      from live_setting where key = 'signing_pause' and value @> '{"on": true}'
    ), paused as (
      update campaign c set state = 'paused', pause_notice = switch.notice, updated_at = now(),
        paused_at = least(now(), greatest(switch.changed_at, c.opens_at, (
          select max(e.at) from campaign_event e where e.campaign_id = c.id and e.kind = 'reopened')))
      from switch where c.state = 'open' and c.closes_at <= now() + make_interval(mins => ${beforehandMinutes})
      returning c.id, c.slug, c.pause_notice
    ), told as (
      insert into campaign_event (campaign_id, kind, is_public, reason, facts)
      select id, 'paused', true, pause_notice, '{"everywhere": true}' from paused
    )
    select slug from paused`)
  for (const { slug } of rows) await refreshCampaign(tx, slug)
  return rows.length
}

type Paused = { id: number; slug: string; closesAt: number; pausedAt: number }

/**
 * Once signing is open everywhere, the campaigns that were paused with all of them open again, each with its days given
 * back. `staffId`: who opened it, or null for the clock, which does what was left.
 */
export async function reopenWithAll(tx: Tx, { staffId, now }: { staffId: string | null; now: number }) {
  const rows = await tx.execute<Paused>(sql`
    select c.id, c.slug, extract(epoch from c.closes_at)::float8 * 1000 as "closesAt", extract(epoch from c.paused_at)::float8 * 1000 as "pausedAt"
    from campaign c where c.state = 'paused' and not ${isPausedEverywhere}
      and (select e.facts from campaign_event e where e.campaign_id = c.id and e.kind = 'paused' order by e.id desc limit 1) @> '{"everywhere": true}'
    order by c.id for update`)
  for (const { id, slug, closesAt, pausedAt } of rows) {
    const moved = new Date(closesAfterPause(closesAt, pausedAt, now)).toISOString()
    const facts = { from: 'paused', closesAt: moved, closedBefore: new Date(closesAt).toISOString() }
    await tx.execute(sql`
      with opened as (
        update campaign set state = 'open', closes_at = ${moved}, paused_at = null, pause_notice = '', updated_at = now()
        where id = ${id} returning id
      )
      insert into campaign_event (campaign_id, kind, staff_id, is_public, facts)
      select id, 'reopened', ${staffId}, true, ${JSON.stringify(facts)}::jsonb from opened`)
    await refreshCampaign(tx, slug)
  }
}
