import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign, campaignUpdate } from '@/db/schema/campaigns'
import { writeEvent } from '../write-event'

/** What may be written under an update's title and in its text. */
export const updateLimits = { title: 120, body: 8000, note: 300 } as const

type Words = { title: string; body: string; note: string }
type Begin = Words & { slug: string; staffId: string; correctsId: number | null }

type Begun =
  | { kind: 'begun'; id: number }
  /** The campaign is not public, or the update to correct is not. */
  | { kind: 'not_possible' }
  | { kind: 'note_needed' }
  /** Somebody has begun a correction of it already. */
  | { kind: 'begun_already' }

/** Begins an update, or the correction of a published one, which needs a note. Nobody but staff sees it yet. */
export async function beginUpdate(tx: Tx, begin: Begin): Promise<Begun> {
  const { slug, staffId, correctsId, title, body, note } = begin
  if (correctsId !== null && note === '') return { kind: 'note_needed' }
  return tx.transaction(async (tx) => {
    const [held] = await tx
      .select({ id: campaign.id, state: campaign.state })
      .from(campaign)
      .where(eq(campaign.slug, slug))
      .for('share')
    if (!held || !takesUpdates(held.state)) return { kind: 'not_possible' }
    if (correctsId !== null && !(await isPublished(tx, held.id, correctsId))) return { kind: 'not_possible' }
    const [row] = await tx
      .insert(campaignUpdate)
      .values({ campaignId: held.id, title, body, correctsId, note, writtenBy: staffId })
      .onConflictDoNothing()
      .returning({ id: campaignUpdate.id })
    if (!row) return { kind: 'begun_already' }
    const facts = { act: correctsId === null ? 'drafted' : 'correction_drafted', update: row.id, title }
    await writeEvent(tx, { campaignId: held.id, kind: 'updated', staffId, facts })
    return { kind: 'begun', id: row.id }
  })
}

/** Whoever reads the page can read its news: not a draft, not what is gone. */
export function takesUpdates(state: string): boolean {
  return !['draft', 'in_review', 'scheduled', 'superseded', 'archived', 'removed'].includes(state)
}

async function isPublished(tx: Tx, campaignId: number, id: number): Promise<boolean> {
  const [row] = await tx
    .select({ id: campaignUpdate.id })
    .from(campaignUpdate)
    .where(
      and(
        eq(campaignUpdate.id, id),
        eq(campaignUpdate.campaignId, campaignId),
        isNull(campaignUpdate.correctsId),
        sql`${campaignUpdate.publishedAt} is not null`,
      ),
    )
  return row !== undefined
}

/** `version`: what the form was made with. */
type Save = Words & { id: number; staffId: string; version: number }

type Saved =
  | { kind: 'saved' }
  | { kind: 'note_needed' }
  /** Somebody has saved, published or thrown it away since. */
  | { kind: 'changed_elsewhere' }

/** Saves what is not published yet, by one conditional statement. */
export async function saveUpdate(tx: Tx, save: Save): Promise<Saved> {
  const { id, staffId, version, title, body, note } = save
  const [row] = await tx
    .update(campaignUpdate)
    .set({ title, body, note, writtenBy: staffId, version: sql`${campaignUpdate.version} + 1` })
    .where(
      and(
        ...[
          eq(campaignUpdate.id, id),
          eq(campaignUpdate.version, version),
          isNull(campaignUpdate.publishedAt),
        ],
        // A correction keeps saying what was wrong.
        sql`(${campaignUpdate.correctsId} is null or ${note} <> '')`,
      ),
    )
    .returning({ id: campaignUpdate.id })
  if (row) return { kind: 'saved' }
  return { kind: note === '' && (await isCorrection(tx, id)) ? 'note_needed' : 'changed_elsewhere' }
}

async function isCorrection(tx: Tx, id: number): Promise<boolean> {
  const [row] = await tx
    .select({ correctsId: campaignUpdate.correctsId })
    .from(campaignUpdate)
    .where(eq(campaignUpdate.id, id))
  return row !== undefined && row.correctsId !== null
}

/** Throws away what was never published. */
export async function discardUpdate(
  tx: Tx,
  { id, version, staffId }: { id: number; version: number; staffId: string },
): Promise<{ kind: 'discarded' | 'changed_elsewhere' }> {
  return tx.transaction(async (tx) => {
    const [row] = await tx
      .delete(campaignUpdate)
      .where(
        and(
          ...[
            eq(campaignUpdate.id, id),
            eq(campaignUpdate.version, version),
            isNull(campaignUpdate.publishedAt),
          ],
        ),
      )
      .returning({ campaignId: campaignUpdate.campaignId, title: campaignUpdate.title })
    if (!row) return { kind: 'changed_elsewhere' }
    const facts = { act: 'discarded', update: id, title: row.title }
    await writeEvent(tx, { campaignId: row.campaignId, kind: 'updated', staffId, facts })
    return { kind: 'discarded' }
  })
}
