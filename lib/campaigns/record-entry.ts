import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { refreshCampaign } from './refresh-campaign'
import { writeEvent } from './write-event'

export const entryKinds = ['answered', 'noted'] as const
type EntryKind = (typeof entryKinds)[number]

/** `at`: when it happened, milliseconds, not in the future. */
type Entry = { slug: string; staffId: string; entry: EntryKind; at: number; summary: string }

/** Adds to the public record something that happened: what the addressee answered, or a step of ours. */
export async function recordEntry(
  tx: Tx,
  entry: Entry,
): Promise<{ kind: 'recorded' | 'not_possible' | 'in_the_future' }> {
  if (entry.at > Date.now()) return { kind: 'in_the_future' }
  return tx.transaction(async (tx) => {
    const [row] = await tx
      .select({ id: campaign.id, state: campaign.state })
      .from(campaign)
      .where(eq(campaign.slug, entry.slug))
    if (!row || ['draft', 'in_review', 'archived', 'removed'].includes(row.state))
      return { kind: 'not_possible' }
    const { staffId, summary } = entry
    await writeEvent(tx, {
      campaignId: row.id,
      kind: entry.entry,
      staffId,
      isPublic: true,
      at: new Date(entry.at),
      summary,
    })
    await refreshCampaign(tx, entry.slug)
    return { kind: 'recorded' }
  })
}
