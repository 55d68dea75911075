import { asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaign, campaignFigure } from '@/db/schema/campaigns'
import { isPublic } from './campaign'

export type CampaignWithFigure = { slug: string; name: string }

/** The campaigns a visitor may read that rest on this figure. */
export async function listCampaignsWithFigure(key: string, now: number): Promise<CampaignWithFigure[]> {
  const { slug, name, state, opensAt, closesAt, closedAt } = campaign
  const rows = await db
    .select({ slug, name, state, opensAt, closesAt, closedAt })
    .from(campaignFigure)
    .innerJoin(campaign, eq(campaign.id, campaignFigure.campaignId))
    .where(eq(campaignFigure.statisticKey, key))
    .orderBy(asc(name))
  return rows
    .filter((row) =>
      isPublic(
        {
          state: row.state,
          opensAt: row.opensAt?.getTime() ?? null,
          closesAt: row.closesAt?.getTime() ?? null,
          closedAt: row.closedAt?.getTime() ?? null,
        },
        now,
      ),
    )
    .map((row) => ({ slug: row.slug, name: row.name }))
}
