import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { contactAction, targetRule } from '@/db/schema/letters'
import { refreshCampaign } from '../campaigns/refresh-campaign'
import { writeEvent } from '../campaigns/write-event'
import type { ActionContent } from './action-form'

export type SaveResult = { kind: 'saved' } | { kind: 'unknown_campaign' }

type Save = { slug: string; content: ActionContent; staffId: string }

/**
 * Writes what a campaign has people write, and begins it with everybody's member of the Commons where it is new. A draft has to
 * be approved again after this; an open one goes on with the new words, and letters already written keep theirs; once closed it does not open again with
 * words that nobody approved.
 */
export async function saveAction(tx: Tx, { slug, content, staffId }: Save): Promise<SaveResult> {
  return tx.transaction(async (tx) => {
    const [found] = await tx
      .select({ id: campaign.id })
      .from(campaign)
      .where(eq(campaign.slug, slug))
      .for('update')
    if (!found) return { kind: 'unknown_campaign' }
    const [before] = await tx.select().from(contactAction).where(eq(contactAction.campaignId, found.id))
    if (!before) await create(tx, found.id, content)
    else await change(tx, found.id, content)
    await writeEvent(tx, {
      campaignId: found.id,
      kind: 'noted',
      staffId,
      facts: { letters: before ? 'changed' : 'drafted' },
    })
    if (before && before.state !== 'draft') await refreshCampaign(tx, slug)
    return { kind: 'saved' }
  })
}

async function create(tx: Tx, campaignId: number, content: ActionContent): Promise<void> {
  await tx.insert(contactAction).values({ campaignId, ...content })
  await tx
    .insert(targetRule)
    .values({ campaignId, position: 1, fits: { chambers: ['uk-commons'] }, act: 'include' })
}

async function change(tx: Tx, campaignId: number, content: ActionContent): Promise<void> {
  await tx
    .update(contactAction)
    .set({
      ...content,
      approvedBy: sql`case when state = 'draft' then null else approved_by end`,
      approvedAt: sql`case when state = 'draft' then null else approved_at end`,
      updatedAt: sql`clock_timestamp()`,
    })
    .where(eq(contactAction.campaignId, campaignId))
}
