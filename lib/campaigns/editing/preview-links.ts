import { createHash, randomBytes } from 'node:crypto'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { campaign, campaignPreviewLink } from '@/db/schema/campaigns'
import { staff } from '@/db/schema/staff'
import { writeEvent } from '../write-event'

const linkHoldsDays = 7

/** A link that shows a campaign to people without an account. `id` names it without opening anything. */
export type PreviewLink = { id: string; expiresAt: number; by: string }

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Makes a link that holds for seven days. Its token is given here once; only its hash is stored. */
export async function makePreviewLink(
  tx: Tx,
  { campaignId, staffId }: { campaignId: number; staffId: string },
): Promise<{ token: string }> {
  return tx.transaction(async (tx) => {
    const token = randomBytes(24).toString('base64url')
    await tx.insert(campaignPreviewLink).values({
      tokenHash: hashOf(token),
      campaignId,
      createdBy: staffId,
      expiresAt: sql`now() + make_interval(days => ${linkHoldsDays})`,
    })
    await writeEvent(tx, { campaignId, kind: 'noted', staffId, facts: { act: 'preview_link_made' } })
    return { token }
  })
}

/** Ends a link at once. One that is not this campaign's, or has ended, changes nothing. */
export async function revokePreviewLink(
  tx: Tx,
  { campaignId, id, staffId }: { campaignId: number; id: string; staffId: string },
): Promise<void> {
  await tx.transaction(async (tx) => {
    const gone = await tx
      .delete(campaignPreviewLink)
      .where(and(eq(campaignPreviewLink.campaignId, campaignId), eq(campaignPreviewLink.tokenHash, id)))
      .returning({ id: campaignPreviewLink.tokenHash })
    if (gone.length > 0)
      await writeEvent(tx, { campaignId, kind: 'noted', staffId, facts: { act: 'preview_link_revoked' } })
  })
}

/** The links of a campaign that still open it, the first to end first. */
export async function listPreviewLinks(campaignId: number): Promise<PreviewLink[]> {
  const rows = await db
    .select({
      id: campaignPreviewLink.tokenHash,
      expiresAt: campaignPreviewLink.expiresAt,
      by: sql<string>`coalesce(nullif(${staff.name}, ''), ${staff.email}, '')`,
    })
    .from(campaignPreviewLink)
    .leftJoin(staff, eq(staff.id, campaignPreviewLink.createdBy))
    .where(and(eq(campaignPreviewLink.campaignId, campaignId), gt(campaignPreviewLink.expiresAt, sql`now()`)))
    .orderBy(asc(campaignPreviewLink.expiresAt))
  return rows.map((row) => ({ ...row, expiresAt: row.expiresAt.getTime() }))
}

/** The campaign a link opens and until when, or null for a link that has ended or never was. */
export async function openPreviewLink(token: string): Promise<{ slug: string; expiresAt: number } | null> {
  if (token.length > 64) return null
  const [row] = await db
    .select({ slug: campaign.slug, expiresAt: campaignPreviewLink.expiresAt })
    .from(campaignPreviewLink)
    .innerJoin(campaign, eq(campaign.id, campaignPreviewLink.campaignId))
    .where(
      and(eq(campaignPreviewLink.tokenHash, hashOf(token)), gt(campaignPreviewLink.expiresAt, sql`now()`)),
    )
  return row ? { slug: row.slug, expiresAt: row.expiresAt.getTime() } : null
}
