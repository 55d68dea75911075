import { desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign, campaignEvent } from '@/db/schema/campaigns'
import { staff } from '@/db/schema/staff'
import { type CampaignContent, type CampaignPart, campaignParts } from '../campaign-content'
import { type EditResult, editCampaign } from '../edit-campaign'
import { type CampaignLockHolder, releaseCampaignLock, takeCampaignLock } from './campaign-lock'
import { dropUnsaved, keepUnsaved } from './unsaved-words'

type Save = {
  slug: string
  part: CampaignPart
  changes: Partial<CampaignContent>
  /** The form as it was typed: kept where it cannot be saved. */
  typed: Record<string, string>
  fingerprint: string
  token: string
  reason: string
  staffId: string
}

export type SavePartResult =
  | Exclude<EditResult, { kind: 'changed_elsewhere' }>
  | { kind: 'changed_elsewhere'; by: string; at: number | null }
  | { kind: 'held'; by: CampaignLockHolder }

/**
 * Saves one part for whoever holds the lock, or takes it where it is free. Where somebody else holds it or has saved the
 * part meanwhile nothing changes, and what was typed is kept for its writer.
 */
export async function savePart(tx: Tx, save: Save): Promise<SavePartResult> {
  return tx.transaction(async (tx) => {
    const { slug, part, changes, typed, fingerprint, token, reason, staffId } = save
    const [row] = await tx.select({ id: campaign.id }).from(campaign).where(eq(campaign.slug, slug))
    if (!row) return { kind: 'not_found' }
    const kept = { campaignId: row.id, part, staffId, fields: typed }
    const lock = await takeCampaignLock(tx, { campaignId: row.id, staffId, token })
    if (lock.kind === 'held') {
      await keepUnsaved(tx, kept)
      return lock
    }
    const result = await editCampaign(tx, {
      slug,
      changes,
      reason,
      staffId,
      believed: { part, fingerprint },
    })
    if (result.kind === 'changed_elsewhere') {
      await keepUnsaved(tx, kept)
      return { ...result, ...(await lastSave(tx, row.id, part)) }
    }
    if (result.kind !== 'saved' && result.kind !== 'unchanged') return result
    await dropUnsaved(tx, kept)
    await releaseCampaignLock(tx, row.id, token)
    return result
  })
}

/** Who saved a part last and when, in milliseconds; empty and null where nobody has. */
export async function lastSave(
  tx: Tx,
  campaignId: number,
  part: CampaignPart,
): Promise<{ by: string; at: number | null }> {
  const fields = JSON.stringify(campaignParts[part])
  const [row] = await tx
    .select({
      at: campaignEvent.at,
      by: sql<string>`coalesce(nullif(${staff.name}, ''), ${staff.email}, '')`,
    })
    .from(campaignEvent)
    .leftJoin(staff, eq(staff.id, campaignEvent.staffId))
    .where(
      sql`${campaignEvent.campaignId} = ${campaignId} and ${campaignEvent.kind} = 'edited'
        and exists (select 1 from jsonb_array_elements_text(${fields}::jsonb) f where ${campaignEvent.facts} -> 'fields' ? f)`,
    )
    .orderBy(desc(campaignEvent.id))
    .limit(1)
  return { by: row?.by ?? '', at: row?.at.getTime() ?? null }
}
