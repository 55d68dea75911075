import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaignUpdate } from '@/db/schema/campaigns'

export type PublicUpdate = {
  id: number
  title: string
  /** Markdown. */
  body: string
  at: number
  /** What was wrong with it and was put right, oldest first. */
  corrections: { at: number; note: string }[]
}

/** Published updates of a campaign, newest first. */
export async function listPublicUpdates(campaignId: number): Promise<PublicUpdate[]> {
  const isPublished = and(eq(campaignUpdate.campaignId, campaignId), isNotNull(campaignUpdate.publishedAt))
  const [rows, corrections] = await Promise.all([
    db
      .select()
      .from(campaignUpdate)
      .where(and(isPublished, isNull(campaignUpdate.correctsId)))
      .orderBy(desc(campaignUpdate.publishedAt), desc(campaignUpdate.id)),
    db
      .select()
      .from(campaignUpdate)
      .where(and(isPublished, isNotNull(campaignUpdate.correctsId)))
      .orderBy(asc(campaignUpdate.publishedAt)),
  ])
  return rows.map(({ id, title, body, publishedAt }) => ({
    ...{ id, title, body },
    at: publishedAt?.getTime() ?? 0,
    corrections: corrections
      .filter((one) => one.correctsId === id)
      .map((one) => ({ at: one.publishedAt?.getTime() ?? 0, note: one.note })),
  }))
}
