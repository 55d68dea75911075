import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { needsSecondPerson } from '../library/publications/approvals'
import { readContent } from './read-content'
import { writeEvent } from './write-event'

type ApproveResult =
  | { kind: 'approved' }
  | { kind: 'not_possible' }
  /** Whoever submitted it, or changed it since, cannot approve it; a trigger holds this too. */
  | { kind: 'own' }
  /** Somebody has changed it since the page was opened. */
  | { kind: 'changed_elsewhere' }

type Approve = { slug: string; staffId: string; note: string; lastEventId: number }

/** Approves a campaign in review as it stands. `lastEventId` is the newest event that the approver has seen. */
export async function approveCampaign(tx: Tx, approve: Approve): Promise<ApproveResult> {
  return tx.transaction(async (tx) => {
    const stored = await readContent(tx, approve.slug, 'lock')
    if (stored?.timing.state !== 'in_review') return { kind: 'not_possible' }
    const review = await readReview(tx, stored.id)
    if (review.isApproved) return { kind: 'approved' }
    if (review.writers.includes(approve.staffId)) return { kind: 'own' }
    if (review.lastEventId !== approve.lastEventId) return { kind: 'changed_elsewhere' }
    const { staffId, note } = approve
    await writeEvent(tx, { campaignId: stored.id, kind: 'approved', staffId, reason: note })
    return { kind: 'approved' }
  })
}

export type CampaignReview = {
  /** By somebody else, and nothing was changed since. */
  isApproved: boolean
  /** Who submitted it and who has changed it since: none of them can approve it. */
  writers: string[]
  /** The newest change of what is approved; 0 where there is none. */
  lastEventId: number
}

/** How far the review of a campaign has come. */
export async function readReview(tx: Tx, campaignId: number): Promise<CampaignReview> {
  const [row] = await tx.execute<{
    isApproved: boolean
    writers: string[] | null
    lastEventId: number | null
  }>(sql`
    with newest as (
      select max(id) as id from campaign_event where campaign_id = ${campaignId} and kind = 'submitted'
    )
    select campaign_is_approved(${campaignId}) as "isApproved",
      array_agg(distinct e.staff_id) filter (where e.staff_id is not null) as writers,
      max(e.id) as "lastEventId"
    from newest n join campaign_event e
      on e.campaign_id = ${campaignId} and e.id >= n.id and e.kind in ('submitted', 'edited')`)
  return {
    isApproved: row?.isApproved ?? false,
    writers: row?.writers ?? [],
    lastEventId: row?.lastEventId ?? 0,
  }
}

/** True where two people publish and nobody has approved it as it stands. */
export async function awaitsApproval(tx: Tx, campaignId: number): Promise<boolean> {
  return (await needsSecondPerson(tx)) && !(await readReview(tx, campaignId)).isApproved
}
