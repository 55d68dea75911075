import type { Tx } from '../client'
import { campaign, campaignEvent, campaignFigure, campaignGoal } from '../schema/campaigns'
import { endOfDay, londonInstant } from './dates'
import { loadSignatures } from './load-signatures'
import { reachedAt } from './milestones'
import type { SampleCampaign } from './sample-campaign'
import type { SampleSignature } from './signatures'

/** Writes one campaign with its goals, figures, record and signatures. Counts are not its business. */
export async function loadCampaign(
  tx: Tx,
  content: SampleCampaign,
  signatures: SampleSignature[],
  recommendationId: number | null,
  weeks: number,
): Promise<void> {
  const [row] = await tx
    .insert(campaign)
    .values({ ...campaignRow(content, weeks), recommendationId })
    .returning({ id: campaign.id })
  const campaignId = row!.id
  const goals = content.goals.map((goal) => ({ ...goal, at: reachedAt(goal.atCount, signatures) }))
  await tx
    .insert(campaignGoal)
    .values(
      goals.map(({ atCount, consequence, at }) => ({ campaignId, atCount, consequence, reachedAt: at })),
    )
  await tx
    .insert(campaignFigure)
    .values(content.figures.map((statisticKey, i) => ({ statisticKey, campaignId, position: i + 1 })))
  const history = [...content.record.map((entry) => recordEntry(entry, weeks)), ...goals.flatMap(goalEntry)]
  history.sort((a, b) => a.at.getTime() - b.at.getTime())
  await tx.insert(campaignEvent).values(history.map((event) => ({ ...event, campaignId, isPublic: true })))
  await loadSignatures(tx, campaignId, signatures)
}

function campaignRow(content: SampleCampaign, weeks: number): typeof campaign.$inferInsert {
  const { slug, name, demand, demandHighlight, ask, addressee, addresseeShort } = content
  const { state, sensitivity, outcome, isSample } = content
  const opensAt = londonInstant(content.opensAt, weeks)
  const closesAt = endOfDay(content.lastDay, weeks)
  return {
    ...{ slug, name, demand, demandHighlight, ask, addressee, addresseeShort },
    ...{ state, sensitivity, outcome, isSample },
    ...{ opensAt, closesAt, createdAt: opensAt, updatedAt: opensAt },
    closedAt: state === 'open' ? null : closesAt,
    petitionText: content.petitionText.join('\n\n'),
    why: content.why.join('\n\n'),
  }
}

function recordEntry({ kind, at, summary }: SampleCampaign['record'][number], weeks: number) {
  return { kind, at: londonInstant(at, weeks), summary, facts: {} }
}

function goalEntry({ atCount, at, reached }: SampleCampaign['goals'][number] & { at: Date | null }) {
  return at ? [{ kind: 'goal_reached' as const, at, summary: reached, facts: { goal: atCount } }] : []
}
