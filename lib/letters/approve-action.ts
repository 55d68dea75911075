import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { contactAction, targetRule } from '@/db/schema/letters'
import { regulatedPeriod } from '@/db/schema/representatives'
import { isPublic } from '../campaigns/campaign'
import { refreshCampaign } from '../campaigns/refresh-campaign'
import { writeEvent } from '../campaigns/write-event'

type Act = { slug: string; staffId: string }

export type ApproveActionResult = { kind: 'approved' } | { kind: 'no_purpose' } | { kind: 'not_possible' }

/** Somebody answers for it by name: which charitable purpose this serves (CC9). Before that it cannot open. */
export async function approveAction(
  tx: Tx,
  { slug, staffId, purpose }: Act & { purpose: string },
): Promise<ApproveActionResult> {
  if (purpose.trim() === '') return { kind: 'no_purpose' }
  return tx.transaction(async (tx) => {
    const [row] = await tx.select({ id: campaign.id }).from(campaign).where(eq(campaign.slug, slug))
    const id = row?.id ?? null
    const approved = await tx
      .update(contactAction)
      .set({ purpose: purpose.trim(), approvedBy: staffId, approvedAt: sql`now()` })
      .where(eq(contactAction.campaignId, id ?? 0))
      .returning({ id: contactAction.campaignId })
    if (id === null || approved.length === 0) return { kind: 'not_possible' }
    await writeEvent(tx, { campaignId: id, kind: 'noted', staffId, facts: { letters: 'approved' } })
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
      .set({ state: 'open', updatedAt: sql`now()` })
      .where(
        and(
          eq(contactAction.campaignId, id),
          inArray(contactAction.state, ['draft', 'closed']),
          isNotNull(contactAction.approvedAt),
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
      .set({ state: 'closed', updatedAt: sql`now()` })
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
