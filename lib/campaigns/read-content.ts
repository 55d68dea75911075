import { asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import {
  campaign,
  campaignFigure,
  campaignGoal,
  campaignNextStep,
  campaignSharing,
} from '@/db/schema/campaigns'
import { isFirstHelplineCurrent } from '../library/helplines/first-helpline'
import type { CampaignTiming } from './campaign'
import { type CampaignContent, sharingOrder } from './campaign-content'

export type StoredCampaign = {
  id: number
  timing: CampaignTiming
  isTemplate: boolean
  /** Somebody has checked the number of the first helpline lately. */
  isHelplineCurrent: boolean
  content: CampaignContent
  /** Goals that have been reached: what was promised for them is history. */
  reachedGoals: number[]
}

/** A campaign as it is stored, or null. `lock` holds it, and whoever is signing it, until the transaction ends. */
export async function readContent(
  tx: Tx,
  slug: string,
  lock: 'lock' | 'read' = 'read',
): Promise<StoredCampaign | null> {
  const query = tx.select().from(campaign).where(eq(campaign.slug, slug)).$dynamic()
  const [row] = await (lock === 'lock' ? query.for('update') : query)
  if (!row) return null
  const figures = await tx
    .select()
    .from(campaignFigure)
    .where(eq(campaignFigure.campaignId, row.id))
    .orderBy(asc(campaignFigure.position))
  const goals = await tx
    .select()
    .from(campaignGoal)
    .where(eq(campaignGoal.campaignId, row.id))
    .orderBy(asc(campaignGoal.atCount))
  const nextSteps = await tx
    .select()
    .from(campaignNextStep)
    .where(eq(campaignNextStep.campaignId, row.id))
    .orderBy(asc(campaignNextStep.position))
  const sharing = await tx.select().from(campaignSharing).where(eq(campaignSharing.campaignId, row.id))
  const words = new Map(sharing.map(({ channel, text }) => [channel, text]))
  const {
    id,
    name,
    demand,
    demandHighlight,
    ask,
    addressee,
    addresseeShort,
    petitionText,
    why,
    recommendationId,
    asksWhy,
    confirmNote,
    thanksNote,
    consentEdition,
    sensitivity,
    outcomeDrafts,
  } = row
  const [opensAt, closesAt] = [row.opensAt?.getTime() ?? null, row.closesAt?.getTime() ?? null]
  return {
    id,
    timing: { state: row.state, opensAt, closesAt, closedAt: row.closedAt?.getTime() ?? null },
    isTemplate: row.isTemplate,
    isHelplineCurrent: await isFirstHelplineCurrent(tx),
    reachedGoals: goals.filter((goal) => goal.reachedAt !== null).map((goal) => goal.atCount),
    content: {
      ...{
        name,
        slug,
        demand,
        demandHighlight,
        ask,
        addressee,
        addresseeShort,
        petitionText,
        why,
        recommendationId,
        asksWhy,
        confirmNote,
        thanksNote,
        consentEdition,
        sensitivity,
        outcomeDrafts,
      },
      ...{ opensAt, closesAt },
      figures: figures.map(({ statisticKey }) => statisticKey),
      nextSteps: nextSteps.map(({ condition, step }) => ({ condition, step })),
      sharing: Object.fromEntries(
        sharingOrder.flatMap((channel) => (words.has(channel) ? [[channel, words.get(channel)]] : [])),
      ),
      goals: goals.map(({ atCount, consequence }) => ({ atCount, consequence })),
    },
  }
}
