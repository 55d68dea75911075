import { asc, desc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaign, campaignGoal } from '@/db/schema/campaigns'
import { campaignCount } from '@/db/schema/counting'
import { isPublic, type PublicState } from './campaign'
import { type CampaignSummary, lastOfLine, summaryColumns, timingOf, toSummary } from './campaign-summary'

/** Every campaign a visitor may read, open ones first, then by when they opened, newest first. */
export async function listPublicCampaigns(now: number): Promise<CampaignSummary[]> {
  const rows = await db
    .select(summaryColumns)
    .from(campaign)
    .leftJoin(campaignCount, eq(campaignCount.campaignId, campaign.id))
    .orderBy(desc(campaign.opensAt), asc(campaign.id))
  const goals = await db.select().from(campaignGoal).orderBy(asc(campaignGoal.atCount))
  const successors = new Map(rows.map((row) => [row.id, row]))
  const summaries = rows
    .filter((row) => isPublic(timingOf(row), now))
    .map((row) =>
      toSummary(
        row,
        goals.filter((goal) => goal.campaignId === row.id),
        lastOfLine(row, (id) => successors.get(id)),
        now,
      ),
    )
  const order: PublicState[] = [
    'open',
    'paused',
    'delivered',
    'won',
    'part_won',
    'lost',
    'closed',
    'superseded',
  ]
  return summaries.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}
