import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign, campaignFigure, campaignGoal } from '@/db/schema/campaigns'
import { statistic } from '@/db/schema/evidence'
import { recommendation } from '@/db/schema/recommendations'
import { signature } from '@/db/schema/signatures'
import { isPublic } from './campaign'
import {
  type CampaignContent,
  type CheckName,
  type ContentField,
  frozenFields,
  missingForPublishing,
} from './campaign-content'
import type { CampaignMistake } from './campaign-form'
import { keepTime } from './keep-time'
import { readContent, type StoredCampaign } from './read-content'
import { refreshCampaign } from './refresh-campaign'
import { writeEvent } from './write-event'

type Edit = { slug: string; changes: Partial<CampaignContent>; reason: string; staffId: string }

export type EditResult =
  | { kind: 'saved'; slug: string; fields: ContentField[] }
  | { kind: 'unchanged' }
  | { kind: 'not_found' }
  | { kind: 'reason_needed' }
  /** Somebody has signed what these fields say. */
  | { kind: 'frozen'; fields: ContentField[] }
  /** The public may see it, and would find this missing. */
  | { kind: 'incomplete'; missing: CheckName[] }
  | { kind: 'mistaken'; mistakes: CampaignMistake[] }

/**
 * Changes what is written of a campaign. Before it is public this only leaves an event; afterwards a reason is needed,
 * and the change with its reason stands in the public record. Fields that do not differ are no change.
 */
export async function editCampaign(tx: Tx, edit: Edit): Promise<EditResult> {
  return tx.transaction(async (tx) => {
    await keepTime(tx)
    const stored = await readContent(tx, edit.slug, 'lock')
    if (!stored) return { kind: 'not_found' }
    const next = merge(stored, edit.changes)
    const fields = changedFields(stored.content, next)
    if (fields.length === 0) return { kind: 'unchanged' }
    const refusal = (await refuse(tx, stored, next, fields)) ?? null
    if (refusal) return refusal
    const isRecorded = isPublic(stored.timing, Date.now())
    if (isRecorded && !edit.reason) return { kind: 'reason_needed' }
    await write(tx, stored.id, next, fields)
    const facts = { fields, ...(fields.includes('closesAt') && { closesAt: iso(next.closesAt) }) }
    await writeEvent(tx, {
      campaignId: stored.id,
      kind: 'edited',
      staffId: edit.staffId,
      isPublic: isRecorded,
      reason: edit.reason,
      facts,
    })
    if (stored.timing.state !== 'draft') await refreshCampaign(tx, next.slug)
    return { kind: 'saved', slug: next.slug, fields }
  })
}

/** What a stage no longer lets change keeps its value: the address after drafting, the opening once open, reached goals. */
function merge(
  { content, timing, reachedGoals }: StoredCampaign,
  changes: Partial<CampaignContent>,
): CampaignContent {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const next = { ...content, ...given }
  const isBeforeOpening = ['draft', 'in_review', 'scheduled'].includes(timing.state)
  if (timing.state !== 'draft') next.slug = content.slug
  if (!isBeforeOpening) next.opensAt = content.opensAt
  if (!isBeforeOpening && !['open', 'paused'].includes(timing.state)) next.closesAt = content.closesAt
  const kept = content.goals.filter((goal) => reachedGoals.includes(goal.atCount))
  const others = next.goals.filter((goal) => !reachedGoals.includes(goal.atCount))
  next.goals = [...kept, ...others].sort((a, b) => a.atCount - b.atCount)
  return next
}

function changedFields(before: CampaignContent, after: CampaignContent): ContentField[] {
  const fields = Object.keys(before) as ContentField[]
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}

async function refuse(
  tx: Tx,
  stored: StoredCampaign,
  next: CampaignContent,
  fields: ContentField[],
): Promise<EditResult | null> {
  const now = Date.now()
  const touched = frozenFields.filter((field) => fields.includes(field))
  if (touched.length > 0 && (await isFrozen(tx, stored.id))) return { kind: 'frozen', fields: touched }
  const mistakes: CampaignMistake[] = []
  const isAnnounced = !['draft', 'in_review'].includes(stored.timing.state)
  if (isAnnounced && fields.includes('opensAt') && (next.opensAt ?? 0) <= now)
    mistakes.push({ field: 'opensOn', code: 'in_the_past' })
  if (isAnnounced && fields.includes('closesAt') && (next.closesAt ?? 0) <= now)
    mistakes.push({ field: 'closesOn', code: 'in_the_past' })
  if (fields.includes('slug') && (await isTaken(tx, next.slug)))
    mistakes.push({ field: 'slug', code: 'taken' })
  if (fields.includes('recommendationId') && !(await isKnown(tx, next.recommendationId)))
    mistakes.push({ field: 'recommendationId', code: 'unknown' })
  if (fields.includes('figures') && !(await areKnown(tx, next.figures)))
    mistakes.push({ field: 'form', code: 'unknown' })
  if (mistakes.length > 0) return { kind: 'mistaken', mistakes }
  // What was missing before is not the fault of this edit, and a closing that has passed is no mistake.
  const before = missingForPublishing(stored.content, now)
  const missing = missingForPublishing(next, now).filter(
    (check) => !before.includes(check) && check !== 'closing',
  )
  return isAnnounced && missing.length > 0 ? { kind: 'incomplete', missing } : null
}

/** True once somebody has signed, confirmed or not. */
export async function isFrozen(tx: Tx, campaignId: number): Promise<boolean> {
  const [row] = await tx
    .select({ one: sql`1` })
    .from(signature)
    .where(eq(signature.campaignId, campaignId))
    .limit(1)
  return row !== undefined
}

async function isTaken(tx: Tx, slug: string): Promise<boolean> {
  return (await tx.select({ id: campaign.id }).from(campaign).where(eq(campaign.slug, slug))).length > 0
}

async function isKnown(tx: Tx, id: number | null): Promise<boolean> {
  if (id === null) return true
  return (
    (await tx.select({ id: recommendation.id }).from(recommendation).where(eq(recommendation.id, id)))
      .length > 0
  )
}

async function areKnown(tx: Tx, keys: string[]): Promise<boolean> {
  if (keys.length === 0) return true
  const known = await tx.select({ key: statistic.key }).from(statistic).where(inArray(statistic.key, keys))
  return known.length === keys.length
}

async function write(tx: Tx, id: number, next: CampaignContent, fields: ContentField[]): Promise<void> {
  const { figures, goals, opensAt, closesAt, ...columns } = next
  const dates = {
    opensAt: opensAt === null ? null : new Date(opensAt),
    closesAt: closesAt === null ? null : new Date(closesAt),
  }
  await tx
    .update(campaign)
    .set({ ...columns, ...dates, updatedAt: sql`now()` })
    .where(eq(campaign.id, id))
  if (fields.includes('figures')) {
    await tx.delete(campaignFigure).where(eq(campaignFigure.campaignId, id))
    const rows = figures.map((statisticKey, i) => ({ statisticKey, campaignId: id, position: i + 1 }))
    if (rows.length > 0) await tx.insert(campaignFigure).values(rows)
  }
  if (!fields.includes('goals')) return
  const counts = goals.map((goal) => goal.atCount)
  await tx
    .delete(campaignGoal)
    .where(
      and(
        eq(campaignGoal.campaignId, id),
        counts.length > 0 ? notInArray(campaignGoal.atCount, counts) : undefined,
      ),
    )
  for (const goal of goals) {
    await tx
      .insert(campaignGoal)
      .values({ ...goal, campaignId: id })
      .onConflictDoUpdate({
        target: [campaignGoal.campaignId, campaignGoal.atCount],
        set: { consequence: goal.consequence },
      })
  }
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
