import { and, desc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaign, campaignUpdate } from '@/db/schema/campaigns'
import { staff } from '@/db/schema/staff'
import { needsSecondPerson } from '../../library/publications/approvals'

export type StaffUpdate = {
  id: number
  title: string
  body: string
  note: string
  version: number
  publishedAt: number | null
  createdAt: number
  correctsId: number | null
  /** Who wrote the words as they stand. */
  writerId: string | null
  writer: string
}

/** Every update of a campaign and every correction, what is not published first, then the newest. */
export async function listUpdates(slug: string): Promise<StaffUpdate[]> {
  return read(eq(campaign.slug, slug))
}

/** One of them, or null when this campaign has none of that number. */
export async function getUpdate(slug: string, id: number): Promise<StaffUpdate | null> {
  const [row] = await read(and(eq(campaign.slug, slug), eq(campaignUpdate.id, id)))
  return row ?? null
}

/** Whether somebody else than the writer must publish. */
export function updatesNeedSecondPerson(): Promise<boolean> {
  return needsSecondPerson(db)
}

async function read(where: ReturnType<typeof and>): Promise<StaffUpdate[]> {
  const rows = await db
    .select({
      row: campaignUpdate,
      writer: sql<string>`coalesce(nullif(${staff.name}, ''), ${staff.email}, '')`,
    })
    .from(campaignUpdate)
    .innerJoin(campaign, eq(campaign.id, campaignUpdate.campaignId))
    .leftJoin(staff, eq(staff.id, campaignUpdate.writtenBy))
    .where(where)
    .orderBy(sql`${campaignUpdate.publishedAt} desc nulls first`, desc(campaignUpdate.id))
  return rows.map(({ row, writer }) => ({
    ...{ id: row.id, title: row.title, body: row.body, note: row.note, version: row.version },
    ...{ correctsId: row.correctsId, writerId: row.writtenBy, writer },
    publishedAt: row.publishedAt?.getTime() ?? null,
    createdAt: row.createdAt.getTime(),
  }))
}
