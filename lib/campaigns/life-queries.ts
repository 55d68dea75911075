import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { closesAfterPause } from './after-pause'

export type CampaignLife = {
  pausedAt: number | null
  /** Until when it could be signed if it opened again now; null while it is not paused. */
  closesIfReopened: number | null
  outcomeWon: string
  outcomeLost: string
  removedReason: string
  /** The campaign that took over. */
  successor: { slug: string; name: string } | null
}

/** What the acts on a campaign need to know beside its content, or null when there is none of this slug. */
export async function getCampaignLife(slug: string, now: number): Promise<CampaignLife | null> {
  const next = alias(campaign, 'next')
  const [row] = await db
    .select({
      ...{ state: campaign.state, pausedAt: campaign.pausedAt, closesAt: campaign.closesAt },
      ...{ outcomeWon: campaign.outcomeWon, outcomeLost: campaign.outcomeLost },
      ...{ removedReason: campaign.removedReason, nextSlug: next.slug, nextName: next.name },
    })
    .from(campaign)
    .leftJoin(next, eq(next.id, campaign.supersededById))
    .where(eq(campaign.slug, slug))
  if (!row) return null
  const { outcomeWon, outcomeLost, removedReason, nextSlug, nextName } = row
  const pausedAt = row.state === 'paused' ? (row.pausedAt?.getTime() ?? now) : null
  return {
    ...{ outcomeWon, outcomeLost, removedReason, pausedAt },
    closesIfReopened:
      pausedAt !== null && row.closesAt ? closesAfterPause(row.closesAt.getTime(), pausedAt, now) : null,
    successor: nextSlug !== null && nextName !== null ? { slug: nextSlug, name: nextName } : null,
  }
}

/** Campaigns that could take over from this one: public, and not replaced themselves. */
export async function listPossibleSuccessors(slug: string): Promise<{ slug: string; name: string }[]> {
  return db
    .select({ slug: campaign.slug, name: campaign.name })
    .from(campaign)
    .where(
      and(
        ne(campaign.slug, slug),
        sql`${campaign.state} not in ('draft', 'in_review', 'scheduled', 'superseded', 'archived', 'removed')`,
      ),
    )
    .orderBy(asc(campaign.name))
}

/** Why a campaign's page is gone and since when, or null when it was not removed. */
export async function getRemoval(slug: string): Promise<{ at: number; name: string; reason: string } | null> {
  const [row] = await db.execute<{ at: string; name: string; reason: string }>(sql`
    select c.name, c.removed_reason as reason, extract(epoch from coalesce(
      (select max(e.at) from campaign_event e where e.campaign_id = c.id and e.kind = 'removed'), c.updated_at)) * 1000 as at
    from campaign c where c.slug = ${slug} and c.state = 'removed'`)
  return row ? { at: Number(row.at), name: row.name, reason: row.reason } : null
}
