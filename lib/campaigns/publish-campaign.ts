import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { campaignCount } from '@/db/schema/counting'
import { awaitsApproval } from './approve-campaign'
import { type CheckName, missingForPublishing } from './campaign-content'
import { keepTime } from './keep-time'
import { statesBefore } from './moves'
import { readContent } from './read-content'
import { refreshCampaign } from './refresh-campaign'
import { writeEvent } from './write-event'

type Act = { slug: string; staffId: string }
type PublishResult =
  | { kind: 'published' }
  | { kind: 'not_possible' }
  /** The organisation asks for a second person, and nobody has approved it as it stands. */
  | { kind: 'approval_needed' }
  | { kind: 'incomplete'; missing: CheckName[] }

/** Opens a campaign now, if everything it needs is there. */
export async function publishCampaign(tx: Tx, { slug, staffId }: Act): Promise<PublishResult> {
  return tx.transaction(async (tx) => {
    await keepTime(tx)
    const stored = await readContent(tx, slug, 'lock')
    // A template is for beginning others from.
    if (!stored || stored.isTemplate) return { kind: 'not_possible' }
    // Before what it lacks: of one that is open already nothing is asked.
    if (!statesBefore('publish').includes(stored.timing.state)) return { kind: 'not_possible' }
    const missing = missingForPublishing(
      { ...stored, content: { ...stored.content, opensAt: null } },
      Date.now(),
    )
    if (missing.length > 0) return { kind: 'incomplete', missing }
    if (stored.timing.state !== 'scheduled' && (await awaitsApproval(tx, stored.id)))
      return { kind: 'approval_needed' }
    const [row] = await tx
      .update(campaign)
      .set({ state: 'open', opensAt: sql`now()`, updatedAt: sql`now()` })
      .where(
        and(
          eq(campaign.slug, slug),
          inArray(campaign.state, ['draft', 'in_review', 'scheduled']),
          sql`${campaign.closesAt} > now()`,
        ),
      )
      .returning({ id: campaign.id, closesAt: campaign.closesAt })
    if (!row) return { kind: 'not_possible' }
    await startCounting(tx, row.id)
    const facts = { closesAt: row.closesAt?.toISOString() }
    await writeEvent(tx, { campaignId: row.id, kind: 'opened', staffId, isPublic: true, facts })
    await refreshCampaign(tx, slug)
    return { kind: 'published' }
  })
}

/** The row its count is kept in. */
export async function startCounting(tx: Tx, campaignId: number): Promise<void> {
  await tx.insert(campaignCount).values({ campaignId }).onConflictDoNothing()
}
