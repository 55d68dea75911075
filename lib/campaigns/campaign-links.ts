import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { recommendation, recommendationIssue } from '@/db/schema/recommendations'

export type CampaignLink = {
  slug: string
  recommendation: string
  pillarId: number | null
  /** Ids of the issues that its recommendation is about. */
  issueIds: number[]
}

/** What each campaign serves through the recommendation it pushes, whatever its state. */
export async function listCampaignLinks(): Promise<CampaignLink[]> {
  return db
    .select({
      slug: campaign.slug,
      recommendation: recommendation.number,
      pillarId: recommendation.pillarId,
      issueIds: sql<
        number[]
      >`coalesce(jsonb_agg(${recommendationIssue.issueId}) filter (where ${recommendationIssue.issueId} is not null), '[]')`,
    })
    .from(campaign)
    .innerJoin(recommendation, eq(recommendation.id, campaign.recommendationId))
    .leftJoin(recommendationIssue, eq(recommendationIssue.recommendationId, recommendation.id))
    .groupBy(campaign.slug, recommendation.id)
}
