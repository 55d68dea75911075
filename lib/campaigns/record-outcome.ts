import { and, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import type { CampaignState } from './campaign'
import { keepTime } from './keep-time'
import { type CampaignMove, stateAfter } from './moves'
import { refreshCampaign } from './refresh-campaign'
import { writeEvent } from './write-event'

export const outcomes = ['won', 'part_won', 'lost'] as const
export type Outcome = (typeof outcomes)[number]

const moveTo: Record<Outcome, CampaignMove> = { won: 'win', part_won: 'win_in_part', lost: 'lose' }

/** `from`: the state that the form was made for. `won` and `lost`: in words; part of it won needs both. */
type Act = { slug: string; staffId: string; from: CampaignState; outcome: Outcome; won: string; lost: string }

type Recorded =
  | { kind: 'recorded' }
  | { kind: 'not_possible' }
  | { kind: 'words_needed'; fields: ('won' | 'lost')[] }

/** Says how it ended, what was won and what was not, in words for the public record. Signing ends with it. */
export async function recordOutcome(tx: Tx, act: Act): Promise<Recorded> {
  const fields = missingWords(act)
  if (fields.length > 0) return { kind: 'words_needed', fields }
  const { slug, staffId, from, outcome, won, lost } = act
  if (stateAfter(from, moveTo[outcome]) === null) return { kind: 'not_possible' }
  const text = [won, lost].filter(Boolean).join('\n\n')
  return tx.transaction(async (tx) => {
    await keepTime(tx)
    const [row] = await tx
      .update(campaign)
      .set({
        state: outcome,
        closedAt: sql`coalesce(${campaign.closedAt}, least(now(), ${campaign.closesAt}))`,
        ...{ outcome: text, outcomeWon: won, outcomeLost: lost },
        ...{ pausedAt: null, pauseNotice: '', updatedAt: sql`now()` },
      })
      .where(and(eq(campaign.slug, slug), eq(campaign.state, from), ne(campaign.state, outcome)))
      .returning({ id: campaign.id })
    if (!row) return { kind: 'not_possible' }
    const event = { campaignId: row.id, kind: outcome, staffId, isPublic: true }
    await writeEvent(tx, { ...event, summary: text, facts: { won, lost } })
    await refreshCampaign(tx, slug)
    return { kind: 'recorded' }
  })
}

function missingWords({ outcome, won, lost }: Act): ('won' | 'lost')[] {
  return [
    ...(outcome !== 'lost' && won === '' ? (['won'] as const) : []),
    ...(outcome !== 'won' && lost === '' ? (['lost'] as const) : []),
  ]
}
