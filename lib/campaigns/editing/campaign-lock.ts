import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaignLock } from '@/db/schema/campaigns'
import { staff } from '@/db/schema/staff'
import { lockHoldsSeconds } from '../../library/publications/edit-lock'
import { writeEvent } from '../write-event'

/** Who is editing a campaign, since when (milliseconds). `isFresh`: still giving signs of life. */
export type CampaignLockHolder = { staffId: string; name: string; since: number; isFresh: boolean }

const isFresh = sql<boolean>`${campaignLock.beatAt} > now() - make_interval(secs => ${lockHoldsSeconds})`

type Taker = { campaignId: number; staffId: string; token: string }

/** Whose lock lies on a campaign, fresh or not, or null. */
export async function readCampaignLock(tx: Tx, campaignId: number): Promise<CampaignLockHolder | null> {
  const [row] = await tx
    .select({
      staffId: campaignLock.staffId,
      name: sql<string>`coalesce(nullif(${staff.name}, ''), ${staff.email})`,
      since: campaignLock.takenAt,
      isFresh,
    })
    .from(campaignLock)
    .innerJoin(staff, eq(staff.id, campaignLock.staffId))
    .where(eq(campaignLock.campaignId, campaignId))
  return row ? { ...row, since: row.since.getTime() } : null
}

/**
 * Takes the lock, or gives a sign of life. A lock is a person's: it goes with them from part to part and from window to
 * window. Without a sign of life for 90 seconds it is free. One statement: of two who ask at once, one gets it.
 */
export async function takeCampaignLock(
  tx: Tx,
  { campaignId, staffId, token }: Taker,
): Promise<{ kind: 'mine' } | { kind: 'held'; by: CampaignLockHolder }> {
  const taken = await tx
    .insert(campaignLock)
    .values({ campaignId, staffId, token })
    .onConflictDoUpdate({
      target: campaignLock.campaignId,
      set: {
        staffId,
        token,
        takenAt: sql`case when ${campaignLock.staffId} = excluded.staff_id then ${campaignLock.takenAt} else now() end`,
        beatAt: sql`now()`,
      },
      setWhere: sql`${campaignLock.staffId} = excluded.staff_id or not ${isFresh}`,
    })
    .returning({ token: campaignLock.token })
  if (taken.length > 0) return { kind: 'mine' }
  const by = await readCampaignLock(tx, campaignId)
  // Given back between the two statements: the next sign of life takes it.
  return by ? { kind: 'held', by } : { kind: 'mine' }
}

/** Gives a lock back. Somebody else's, or one that another window of the same person has, stays. */
export async function releaseCampaignLock(tx: Tx, campaignId: number, token: string): Promise<void> {
  await tx
    .delete(campaignLock)
    .where(and(eq(campaignLock.campaignId, campaignId), eq(campaignLock.token, token)))
}

/**
 * Takes the lock whoever holds it, and leaves an event naming them if they were still at work. What they have typed is
 * kept for them, and their next save is refused with who and when.
 */
export async function takeOverCampaignLock(tx: Tx, { campaignId, staffId, token }: Taker): Promise<void> {
  await tx.transaction(async (tx) => {
    const before = await readCampaignLock(tx, campaignId)
    await tx
      .insert(campaignLock)
      .values({ campaignId, staffId, token })
      .onConflictDoUpdate({
        target: campaignLock.campaignId,
        set: { staffId, token, takenAt: sql`now()`, beatAt: sql`now()` },
      })
    if (before?.isFresh && before.staffId !== staffId)
      await writeEvent(tx, { campaignId, kind: 'lock_taken_over', staffId, facts: { from: before.name } })
  })
}
