import { sql } from 'drizzle-orm'
import { campaign } from '@/db/schema/campaigns'
import { campaignCount } from '@/db/schema/counting'
import { type CampaignState, type PublicState, publicState } from './campaign'

export type CampaignSummary = {
  slug: string
  name: string
  demand: string
  demandHighlight: string
  ask: string
  addressee: string
  addresseeShort: string
  state: PublicState
  opensAt: number
  closesAt: number
  /** When signing ended or is to end: its last day, or when it was closed before that. */
  endsAt: number
  confirmed: number
  /** The next goal not reached, or the last one. */
  goal: { atCount: number; consequence: string; isReached: boolean } | null
  outcome: string
  pauseNotice: string
  isSample: boolean
  /** The campaign that took over from it, or the last of a line of them. */
  successor: { slug: string; demand: string } | null
}

export const summaryColumns = {
  id: campaign.id,
  slug: campaign.slug,
  name: campaign.name,
  demand: campaign.demand,
  demandHighlight: campaign.demandHighlight,
  ask: campaign.ask,
  addressee: campaign.addressee,
  addresseeShort: campaign.addresseeShort,
  storedState: campaign.state,
  opensAt: campaign.opensAt,
  closesAt: campaign.closesAt,
  closedAt: campaign.closedAt,
  outcome: campaign.outcome,
  pauseNotice: campaign.pauseNotice,
  isSample: campaign.isSample,
  supersededById: campaign.supersededById,
  confirmed: sql<number>`coalesce(${campaignCount.frozen}, ${campaignCount.confirmed}, 0)`.mapWith(Number),
  /** While staff keep public counts still: nothing public must tell the real one. */
  frozen: campaignCount.frozen,
  /** What staff tell everybody while signing is paused on all campaigns; null otherwise. */
  pausedEverywhere: sql<
    string | null
  >`(select value ->> 'notice' from live_setting where key = 'signing_pause' and value @> '{"on": true}')`,
}

export type SummaryRow = {
  [K in keyof typeof summaryColumns]: K extends 'confirmed' | 'id'
    ? number
    : K extends 'frozen' | 'supersededById'
      ? number | null
      : K extends 'pausedEverywhere'
        ? string | null
        : K extends 'isSample'
          ? boolean
          : K extends 'storedState'
            ? CampaignState
            : K extends 'opensAt' | 'closesAt' | 'closedAt'
              ? Date | null
              : string
}

export function timingOf(row: Pick<SummaryRow, 'storedState' | 'opensAt' | 'closesAt' | 'closedAt'>) {
  return {
    state: row.storedState,
    opensAt: row.opensAt?.getTime() ?? null,
    closesAt: row.closesAt?.getTime() ?? null,
    closedAt: row.closedAt?.getTime() ?? null,
  }
}

export function toSummary(
  row: SummaryRow,
  goals: { atCount: number; consequence: string; reachedAt: Date | null }[],
  successor: CampaignSummary['successor'],
  now: number,
): CampaignSummary {
  const state = publicState(timingOf(row), now)
  const isHeld = state === 'open' && row.pausedEverywhere !== null
  const goal =
    goals.find((candidate) => candidate.reachedAt === null && row.confirmed < candidate.atCount) ??
    goals.at(-1)
  return {
    slug: row.slug,
    name: row.name,
    demand: row.demand,
    demandHighlight: row.demandHighlight,
    ask: row.ask,
    addressee: row.addressee,
    addresseeShort: row.addresseeShort,
    state: isHeld ? 'paused' : state,
    opensAt: row.opensAt?.getTime() ?? 0,
    closesAt: row.closesAt?.getTime() ?? 0,
    endsAt: Math.min(row.closesAt?.getTime() ?? 0, row.closedAt?.getTime() ?? Number.POSITIVE_INFINITY),
    confirmed: row.confirmed,
    goal: goal
      ? { atCount: goal.atCount, consequence: goal.consequence, isReached: row.confirmed >= goal.atCount }
      : null,
    outcome: row.outcome,
    pauseNotice: isHeld ? (row.pausedEverywhere ?? '') : row.pauseNotice,
    isSample: row.isSample,
    successor,
  }
}

type Successor = Pick<SummaryRow, 'slug' | 'demand' | 'supersededById' | 'storedState'>

/** Who took over in the end. One that was removed leads nowhere: then nobody did. */
export function lastOfLine(row: Successor, find: (id: number) => Successor | undefined) {
  let last: Successor | undefined = row
  for (let steps = 0; last && last.supersededById !== null && steps < 20; steps++)
    last = find(last.supersededById)
  if (!last || last === row || last.storedState === 'removed') return null
  return { slug: last.slug, demand: last.demand }
}
