import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaignUnsaved } from '@/db/schema/campaigns'
import { type CampaignPart, campaignParts } from '../campaign-content'

/** What somebody has typed in a part and not saved, as its form has it; `at` is milliseconds. */
export type UnsavedWords = { part: CampaignPart; fields: Record<string, string>; at: number }

type Typed = { campaignId: number; part: CampaignPart; staffId: string; fields: Record<string, string> }

/** Keeps what is typed in a part for whoever types it, in place of what was kept before. */
export async function keepUnsaved(tx: Tx, { campaignId, part, staffId, fields }: Typed): Promise<void> {
  await tx
    .insert(campaignUnsaved)
    .values({ campaignId, part, staffId, fields })
    .onConflictDoUpdate({
      target: [campaignUnsaved.campaignId, campaignUnsaved.part, campaignUnsaved.staffId],
      set: { fields, savedAt: sql`now()` },
    })
}

export async function dropUnsaved(
  tx: Tx,
  { campaignId, part, staffId }: { campaignId: number; part: CampaignPart; staffId: string },
): Promise<void> {
  await tx
    .delete(campaignUnsaved)
    .where(
      and(
        eq(campaignUnsaved.campaignId, campaignId),
        eq(campaignUnsaved.part, part),
        eq(campaignUnsaved.staffId, staffId),
      ),
    )
}

/** Everything one person has typed in a campaign and not saved. */
export async function readUnsaved(tx: Tx, campaignId: number, staffId: string): Promise<UnsavedWords[]> {
  const rows = await tx
    .select({ part: campaignUnsaved.part, fields: campaignUnsaved.fields, at: campaignUnsaved.savedAt })
    .from(campaignUnsaved)
    .where(and(eq(campaignUnsaved.campaignId, campaignId), eq(campaignUnsaved.staffId, staffId)))
    .orderBy(asc(campaignUnsaved.savedAt))
  return rows.flatMap(({ part, fields, at }) =>
    part in campaignParts ? [{ part: part as CampaignPart, fields, at: at.getTime() }] : [],
  )
}
