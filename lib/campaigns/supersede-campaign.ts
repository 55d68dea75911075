import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { isPublic } from './campaign'
import { keepTime } from './keep-time'
import { statesBefore } from './moves'
import { refreshCampaign } from './refresh-campaign'
import { writeEvent } from './write-event'

/** `by`: the slug of the campaign that takes over. */
type Supersede = { slug: string; staffId: string; by: string; reason: string }

type Superseded = {
  kind: 'superseded' | 'not_possible' | 'itself' | 'no_such_campaign' | 'not_public' | 'replaced_itself'
}

/**
 * Another campaign takes over: the address of this one leads there for good. The other must be public and not be replaced
 * itself. Two that would take over each other at once: one of them is refused.
 */
export async function supersedeCampaign(tx: Tx, act: Supersede): Promise<Superseded> {
  if (act.slug === act.by) return { kind: 'itself' }
  return tx.transaction(async (tx) => {
    await keepTime(tx)
    const rows = await tx
      .select()
      .from(campaign)
      .where(inArray(campaign.slug, [act.slug, act.by]))
      .orderBy(asc(campaign.id))
      .for('update')
    const next = rows.find(({ slug }) => slug === act.by)
    if (!next) return { kind: 'no_such_campaign' }
    if (next.state === 'superseded') return { kind: 'replaced_itself' }
    if (!isPublic({ ...next, ...instants(next) }, Date.now())) return { kind: 'not_public' }
    const [row] = await tx
      .update(campaign)
      .set({
        state: 'superseded',
        supersededById: next.id,
        closedAt: sql`coalesce(${campaign.closedAt}, least(now(), ${campaign.closesAt}))`,
        ...{ pausedAt: null, pauseNotice: '', updatedAt: sql`now()` },
      })
      .where(and(eq(campaign.slug, act.slug), inArray(campaign.state, statesBefore('supersede'))))
      .returning({ id: campaign.id })
    if (!row) return { kind: 'not_possible' }
    await tellBoth(tx, act, { old: row.id, next: next.id })
    return { kind: 'superseded' }
  })
}

async function tellBoth(
  tx: Tx,
  { slug, by, staffId, reason }: Supersede,
  ids: { old: number; next: number },
) {
  const event = { staffId, reason, isPublic: true }
  await writeEvent(tx, { ...event, campaignId: ids.old, kind: 'superseded', facts: { by } })
  await writeEvent(tx, {
    ...event,
    campaignId: ids.next,
    kind: 'noted',
    facts: { act: 'took_over', from: slug },
  })
  await refreshCampaign(tx, slug)
  await refreshCampaign(tx, by)
}

type Dated = { opensAt: Date | null; closesAt: Date | null; closedAt: Date | null }

function instants({ opensAt, closesAt, closedAt }: Dated) {
  return {
    opensAt: opensAt?.getTime() ?? null,
    closesAt: closesAt?.getTime() ?? null,
    closedAt: closedAt?.getTime() ?? null,
  }
}
