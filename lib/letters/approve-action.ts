import { and, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { contactAction, targetRule } from '@/db/schema/letters'
import { regulatedPeriod } from '@/db/schema/representatives'
import { isPublic } from '../campaigns/campaign'
import { refreshCampaign } from '../campaigns/refresh-campaign'
import { writeEvent } from '../campaigns/write-event'

type Act = { slug: string; staffId: string }

export type ApproveActionResult =
  | { kind: 'approved' }
  | { kind: 'no_purpose' }
  /** Its words or rules are not those that were seen. */
  | { kind: 'changed_since' }
  | { kind: 'not_possible' }

/**
 * Somebody answers for it by name: which charitable purpose this serves (CC9). Before that it cannot open. `seen` is the
 * `version` they were shown: nobody's name stands for words that came after.
 */
export async function approveAction(
  tx: Tx,
  { slug, staffId, purpose, seen }: Act & { purpose: string; seen: string },
): Promise<ApproveActionResult> {
  if (purpose.trim() === '') return { kind: 'no_purpose' }
  return tx.transaction(async (tx) => {
    const [row] = await tx
      .select({ id: campaign.id })
      .from(campaign)
      .innerJoin(contactAction, eq(contactAction.campaignId, campaign.id))
      .where(eq(campaign.slug, slug))
    if (!row) return { kind: 'not_possible' }
    const approved = await tx
      .update(contactAction)
      .set({ purpose: purpose.trim(), approvedBy: staffId, approvedAt: sql`clock_timestamp()` })
      .where(
        and(
          eq(contactAction.campaignId, row.id),
          sql`extract(epoch from ${contactAction.updatedAt})::text = ${seen}`,
        ),
      )
      .returning({ id: contactAction.campaignId })
    if (approved.length === 0) return { kind: 'changed_since' }
    await writeEvent(tx, { campaignId: row.id, kind: 'noted', staffId, facts: { letters: 'approved' } })
    return { kind: 'approved' }
  })
}

export type OpenActionResult =
  | { kind: 'opened' }
  /** Nobody has approved it, or it was changed since. */
  | { kind: 'not_approved' }
  /** It has no rules: nobody would be written to. */
  | { kind: 'no_targets' }
  /** The campaign itself is not public. */
  | { kind: 'not_possible' }

/** Lets people write. */
export async function openAction(tx: Tx, { slug, staffId }: Act): Promise<OpenActionResult> {
  return tx.transaction(async (tx) => {
    const id = await campaignId(tx, slug)
    if (id === null) return { kind: 'not_possible' }
    const rules = await tx
      .select({ act: targetRule.act })
      .from(targetRule)
      .where(and(eq(targetRule.campaignId, id), inArray(targetRule.act, ['include', 'variant'])))
    if (rules.length === 0) return { kind: 'no_targets' }
    const opened = await tx
      .update(contactAction)
      .set({ state: 'open' })
      .where(
        and(
          eq(contactAction.campaignId, id),
          inArray(contactAction.state, ['draft', 'closed']),
          gte(contactAction.approvedAt, contactAction.updatedAt),
          isNotNull(contactAction.approvedBy),
          sql`length(trim(${contactAction.purpose})) > 0`,
        ),
      )
      .returning({ id: contactAction.campaignId })
    if (opened.length === 0) return { kind: 'not_approved' }
    await writeEvent(tx, { campaignId: id, kind: 'noted', staffId, facts: { letters: 'opened' } })
    await refreshCampaign(tx, slug)
    return { kind: 'opened' }
  })
}

/** Takes no more letters. Those that were confirmed still go. */
export async function closeAction(tx: Tx, { slug, staffId }: Act): Promise<boolean> {
  return tx.transaction(async (tx) => {
    const id = await campaignId(tx, slug)
    const closed = await tx
      .update(contactAction)
      .set({ state: 'closed' })
      .where(and(eq(contactAction.campaignId, id ?? 0), eq(contactAction.state, 'open')))
      .returning({ id: contactAction.campaignId })
    if (id === null || closed.length === 0) return false
    await writeEvent(tx, { campaignId: id, kind: 'noted', staffId, facts: { letters: 'closed' } })
    await refreshCampaign(tx, slug)
    return true
  })
}

/** Only of a campaign that the public may see. */
async function campaignId(tx: Tx, slug: string): Promise<number | null> {
  const { id, state, opensAt, closesAt, closedAt } = campaign
  const [row] = await tx
    .select({ id, state, opensAt, closesAt, closedAt })
    .from(campaign)
    .where(eq(campaign.slug, slug))
  if (!row) return null
  const timing = {
    state: row.state,
    opensAt: row.opensAt?.getTime() ?? null,
    closesAt: row.closesAt?.getTime() ?? null,
    closedAt: row.closedAt?.getTime() ?? null,
  }
  return isPublic(timing, Date.now()) ? row.id : null
}

export type RunningPeriod = { nation: string; name: string; until: string; pausesActions: boolean }

/** Regulated periods that run today, for the banner on the page where an action is opened. */
export async function readRunningPeriods(tx: Tx, now: Date): Promise<RunningPeriod[]> {
  const today = now.toISOString().slice(0, 10)
  const { nation, name, until, pausesActions } = regulatedPeriod
  return tx
    .select({ nation, name, until, pausesActions })
    .from(regulatedPeriod)
    .where(sql`${regulatedPeriod.from} <= ${today} and ${regulatedPeriod.until} > ${today}`)
    .orderBy(nation, until)
}
