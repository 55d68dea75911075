import { and, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaignEvent } from '@/db/schema/campaigns'
import { staff } from '@/db/schema/staff'
import type { CampaignContent, ContentField } from '../campaign-content'
import { type EditResult, editCampaign } from '../edit-campaign'
import { readContent } from '../read-content'

/** A campaign as it stood after a change. `number` counts from 1, what was drafted; `id` is that of its event. */
export type CampaignVersion = {
  id: number
  number: number
  at: number
  by: string
  fields: ContentField[]
  content: CampaignContent
}

/**
 * Every version that can still be told, the newest first. What is stored is followed back through what each change says
 * it replaced; changes from before that was written down end the row.
 */
export async function listVersions(tx: Tx, slug: string): Promise<CampaignVersion[]> {
  return (await readVersions(tx, slug)).versions
}

export type CampaignVersions = {
  versions: CampaignVersion[]
  /** Whether they go back to the first word of its draft: what was replaced before that was not kept. */
  isWhole: boolean
}

/** The same, and whether older words were replaced without being kept. */
export async function readVersions(tx: Tx, slug: string): Promise<CampaignVersions> {
  const stored = await readContent(tx, slug)
  if (!stored) return { versions: [], isWhole: false }
  const rows = await tx
    .select({
      id: campaignEvent.id,
      kind: campaignEvent.kind,
      at: campaignEvent.at,
      facts: campaignEvent.facts,
      by: sql<string>`coalesce(nullif(${staff.name}, ''), ${staff.email}, '')`,
    })
    .from(campaignEvent)
    .leftJoin(staff, eq(staff.id, campaignEvent.staffId))
    .where(
      and(
        eq(campaignEvent.campaignId, stored.id),
        sql`(${campaignEvent.kind} = 'created' or ${campaignEvent.facts} ->> 'act' = 'begun_from'
          or (${campaignEvent.kind} = 'edited' and ${campaignEvent.facts} ? 'fields'))`,
      ),
    )
    .orderBy(desc(campaignEvent.id))
  const versions: Omit<CampaignVersion, 'number'>[] = []
  let content = stored.content
  let isWhole = false
  for (const { id, kind, at, facts, by } of rows) {
    const fields = Array.isArray(facts.fields) ? (facts.fields as ContentField[]) : []
    versions.push({ id, at: at.getTime(), by, fields, content })
    isWhole = kind === 'created' || facts.act === 'begun_from'
    if (isWhole) break
    if (typeof facts.before !== 'object' || facts.before === null) break
    content = { ...content, ...(facts.before as Partial<CampaignContent>) }
  }
  return {
    versions: versions.map((version, i) => ({ ...version, number: versions.length - i })),
    isWhole,
  }
}

type Restore = { slug: string; versionId: number; newestId: number; reason: string; staffId: string }
export type RestoreVersionResult = EditResult | { kind: 'no_such_version' }

/**
 * Makes what an earlier version said the newest one, by the rules of every edit: signed words stay. `newestId` is the
 * newest version that whoever restores has seen.
 */
export async function restoreVersion(tx: Tx, restore: Restore): Promise<RestoreVersionResult> {
  return tx.transaction(async (tx) => {
    const stored = await readContent(tx, restore.slug, 'lock')
    if (!stored) return { kind: 'not_found' }
    const versions = await listVersions(tx, restore.slug)
    const wanted = versions.find(({ id }) => id === restore.versionId)
    if (!wanted) return { kind: 'no_such_version' }
    if (versions[0]?.id !== restore.newestId) return { kind: 'changed_elsewhere' }
    const { slug: _, ...changes } = wanted.content
    const { slug, reason, staffId } = restore
    return editCampaign(tx, { slug, changes, reason, staffId, facts: { restored: wanted.number } })
  })
}
