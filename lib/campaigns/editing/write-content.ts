import { and, eq, notInArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import {
  campaign,
  campaignFigure,
  campaignGoal,
  campaignNextStep,
  campaignSharing,
} from '@/db/schema/campaigns'
import { type CampaignContent, type ContentField, sharingOrder } from '../campaign-content'

/** Stores what is written of a campaign: its columns, and the rows of those `fields` that have rows. */
export async function writeContent(
  tx: Tx,
  id: number,
  next: CampaignContent,
  fields: readonly ContentField[],
): Promise<void> {
  const { figures, goals, nextSteps, sharing, opensAt, closesAt, ...columns } = next
  const dates = {
    opensAt: opensAt === null ? null : new Date(opensAt),
    closesAt: closesAt === null ? null : new Date(closesAt),
  }
  await tx
    .update(campaign)
    .set({ ...columns, ...dates, updatedAt: sql`now()` })
    .where(eq(campaign.id, id))
  if (fields.includes('figures')) await writeFigures(tx, id, figures)
  if (fields.includes('goals')) await writeGoals(tx, id, goals)
  if (fields.includes('nextSteps')) await writeNextSteps(tx, id, nextSteps)
  if (fields.includes('sharing')) await writeSharing(tx, id, sharing)
}

async function writeFigures(tx: Tx, campaignId: number, figures: CampaignContent['figures']) {
  await tx.delete(campaignFigure).where(eq(campaignFigure.campaignId, campaignId))
  const rows = figures.map((statisticKey, i) => ({ statisticKey, campaignId, position: i + 1 }))
  if (rows.length > 0) await tx.insert(campaignFigure).values(rows)
}

/** A goal keeps its row as long as it keeps its number: the row knows when it was reached. */
async function writeGoals(tx: Tx, campaignId: number, goals: CampaignContent['goals']) {
  const counts = goals.map((goal) => goal.atCount)
  await tx
    .delete(campaignGoal)
    .where(
      and(
        eq(campaignGoal.campaignId, campaignId),
        counts.length > 0 ? notInArray(campaignGoal.atCount, counts) : undefined,
      ),
    )
  for (const goal of goals) {
    await tx
      .insert(campaignGoal)
      .values({ ...goal, campaignId })
      .onConflictDoUpdate({
        target: [campaignGoal.campaignId, campaignGoal.atCount],
        set: { consequence: goal.consequence },
      })
  }
}

async function writeNextSteps(tx: Tx, campaignId: number, steps: CampaignContent['nextSteps']) {
  await tx.delete(campaignNextStep).where(eq(campaignNextStep.campaignId, campaignId))
  const rows = steps.map(({ condition, step }, i) => ({ campaignId, position: i + 1, condition, step }))
  if (rows.length > 0) await tx.insert(campaignNextStep).values(rows)
}

async function writeSharing(tx: Tx, campaignId: number, sharing: CampaignContent['sharing']) {
  await tx.delete(campaignSharing).where(eq(campaignSharing.campaignId, campaignId))
  const rows = sharingOrder.flatMap((channel) => {
    const text = sharing[channel]
    return text ? [{ campaignId, channel, text }] : []
  })
  if (rows.length > 0) await tx.insert(campaignSharing).values(rows)
}
