import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign, campaignUpdate } from '@/db/schema/campaigns'
import { needsSecondPerson } from '../../library/publications/approvals'
import { plainText } from '../../search/plain-text'
import { refreshCampaign } from '../refresh-campaign'
import { writeEvent } from '../write-event'
import { renderUpdate } from './render-update'
import { takesUpdates } from './save-update'

/** `version`: what the publisher has read. */
type Publish = { id: number; version: number; staffId: string }

type Published =
  | { kind: 'published' }
  /** Somebody has saved, published or thrown it away since. */
  | { kind: 'changed_elsewhere' }
  /** Two people publish here, and whoever wrote these words cannot be the second. */
  | { kind: 'own' }
  /** The campaign is not public any more. */
  | { kind: 'not_possible' }
  | { kind: 'mistaken'; problems: { line: number; message: string }[] }

const summaryMost = 300

/** Puts an update on the page, with this moment as its date; a correction takes the place of the words it corrects. */
export async function publishUpdate(tx: Tx, act: Publish): Promise<Published> {
  return tx.transaction(async (tx) => {
    const held = await hold(tx, act)
    if (!held) return { kind: 'changed_elsewhere' }
    if (!takesUpdates(held.state)) return { kind: 'not_possible' }
    if (held.writtenBy === act.staffId && (await needsSecondPerson(tx))) return { kind: 'own' }
    const problems = (await renderUpdate(held, false)).problems.filter(({ stops }) => stops)
    if (problems.length > 0) return { kind: 'mistaken', problems }
    await tx.update(campaignUpdate).set({ publishedAt: sql`now()` }).where(eq(campaignUpdate.id, held.id))
    const before = held.correctsId === null ? null : await replaceWords(tx, held.correctsId, held)
    await writeEvent(tx, {
      campaignId: held.campaignId,
      kind: 'updated',
      staffId: act.staffId,
      isPublic: true,
      reason: held.note,
      facts: {
        act: before ? 'corrected' : 'published',
        update: held.correctsId ?? held.id,
        title: held.title,
        says: plainText(held.body).slice(0, summaryMost),
        ...(before && { before }),
      },
    })
    await refreshCampaign(tx, held.slug)
    return { kind: 'published' }
  })
}

async function hold(tx: Tx, { id, version }: Publish) {
  const [row] = await tx
    .select({ update: campaignUpdate, slug: campaign.slug, state: campaign.state })
    .from(campaignUpdate)
    .innerJoin(campaign, eq(campaign.id, campaignUpdate.campaignId))
    .where(
      and(
        ...[
          eq(campaignUpdate.id, id),
          eq(campaignUpdate.version, version),
          isNull(campaignUpdate.publishedAt),
        ],
      ),
    )
    .for('update')
  return row && { ...row.update, slug: row.slug, state: row.state }
}

/** Gives the words that stood there: the history keeps them. */
async function replaceWords(tx: Tx, id: number, { title, body }: { title: string; body: string }) {
  const [before] = await tx
    .select({ title: campaignUpdate.title, body: campaignUpdate.body })
    .from(campaignUpdate)
    .where(eq(campaignUpdate.id, id))
    .for('update')
  await tx
    .update(campaignUpdate)
    .set({ title, body, version: sql`${campaignUpdate.version} + 1` })
    .where(eq(campaignUpdate.id, id))
  return before ?? null
}
