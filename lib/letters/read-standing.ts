import { statements } from '@/db/client'
import { type CampaignState, isPublic } from '../campaigns/campaign'
import type { FoundArea } from '../representatives/lookup'
import { getContactAction } from './read-action'
import { chooseTargets, countryOfNation, type Stance } from './target-rules'

/** Fewer letters than this are not told: a single one would say who wrote. */
export const fewestShown = 5

export type Position = {
  stance: Stance
  /** A day. */
  on: string
  evidenceUrl: string
  summary: string
  isSample: boolean
}

/** How it stands between one member and one campaign. */
export type MemberStanding = {
  campaign: { slug: string; name: string; demand: string; recommendation: string | null }
  /** The newest approved position; null where none is recorded. */
  position: Position | null
  /** True while positions of this nation are not shown: elections are near. */
  positionIsHidden: boolean
  /** Sent through this site, and how many of them brought a reply; null under five. */
  letters: { sent: number; replied: number } | null
  /** Whether one may write to them now under this campaign. */
  isOpen: boolean
}

export type Standing = {
  /** By id of the mandate: every public campaign that asks people to write, those open to the member first. */
  ofMandate: Map<number, MemberStanding[]>
}

type Row = {
  campaignId: number
  slug: string
  name: string
  demand: string
  recommendation: string | null
  isOpen: boolean
  state: CampaignState
  opensAt: number | null
  closesAt: number | null
  closedAt: number | null
}
type PositionRow = Position & { campaignId: number; personId: number }
type CountRow = { campaignId: number; mandateId: number; sent: number; replied: number }

/** Where the members of these areas stand on each campaign, what was sent to them, and what is open to them now. */
export async function readStanding(areas: FoundArea[], now: Date): Promise<Standing> {
  const members = areas.flatMap((area) => area.mandates.map((mandate) => ({ area, mandate })))
  const campaigns = members.length > 0 ? await readCampaigns(now) : []
  if (campaigns.length === 0) return { ofMandate: new Map() }
  const [positions, counts, paused, open] = await Promise.all([
    readPositions(members.map(({ mandate }) => mandate.personId)),
    readCounts(members.map(({ mandate }) => mandate.id)),
    readPausedNations(now),
    readOpen(areas, campaigns, now),
  ])
  const standingOf = (
    area: FoundArea,
    mandateId: number,
    personId: number,
    { campaignId, ...campaign }: Row,
  ): MemberStanding => {
    const positionIsHidden = paused.includes(countryOfNation(area.nation))
    const position = positions.find((one) => one.campaignId === campaignId && one.personId === personId)
    const count = counts.find((one) => one.campaignId === campaignId && one.mandateId === mandateId)
    return {
      campaign,
      positionIsHidden,
      position: positionIsHidden ? null : (position ?? null),
      letters: count && count.sent >= fewestShown ? { sent: count.sent, replied: count.replied } : null,
      isOpen: open.has(`${campaignId} ${mandateId}`),
    }
  }
  return {
    ofMandate: new Map(
      members.map(({ area, mandate }) => [
        mandate.id,
        campaigns
          .map((campaign) => standingOf(area, mandate.id, mandate.personId, campaign))
          .sort((a, b) => Number(b.isOpen) - Number(a.isOpen)),
      ]),
    ),
  }
}

/** Public campaigns that ask people to write or have asked it, or under which a position is recorded; newest first. */
async function readCampaigns(now: Date): Promise<Row[]> {
  const rows = await statements()<Row[]>`
    select c.id as "campaignId", c.slug, c.name, c.demand, c.state, r.number as recommendation,
      coalesce(a.state = 'open', false) as "isOpen",
      extract(epoch from c.opens_at)::float8 * 1000 as "opensAt", extract(epoch from c.closes_at)::float8 * 1000 as "closesAt",
      extract(epoch from c.closed_at)::float8 * 1000 as "closedAt"
    from campaign c left join contact_action a on a.campaign_id = c.id left join recommendation r on r.id = c.recommendation_id
    where a.state in ('open', 'closed') or exists (select from target_position p where p.campaign_id = c.id and p.state = 'approved')
    order by c.opens_at desc nulls last, c.id`
  return rows.filter((row) => isPublic(row, now.getTime()))
}

async function readPositions(personIds: number[]): Promise<PositionRow[]> {
  return statements()<PositionRow[]>`
    select distinct on (campaign_id, person_id) campaign_id as "campaignId", person_id as "personId", stance,
      on_day::text as on, evidence_url as "evidenceUrl", summary, is_sample as "isSample"
    from target_position where state = 'approved' and person_id = any(${personIds}::int[])
    order by campaign_id, person_id, on_day desc, id desc`
}

/** Letters that we sent, each behind an address that was proven: what people only say they sent does not count. */
async function readCounts(mandateIds: number[]): Promise<CountRow[]> {
  return statements()<CountRow[]>`
    select campaign_id as "campaignId", mandate_id as "mandateId", count(*)::int as sent,
      (count(*) filter (where outcome = 'replied'))::int as replied
    from letter where mandate_id = any(${mandateIds}::int[]) and state in ('sent', 'unknown')
    group by 1, 2`
}

/** Nations in a regulated period whose switch is on. */
async function readPausedNations(now: Date): Promise<string[]> {
  const today = now.toISOString().slice(0, 10)
  const rows = await statements()<{ nation: string }[]>`
    select distinct nation from regulated_period where pauses_actions and from_day <= ${today} and until_day > ${today}`
  return rows.map(({ nation }) => nation)
}

/** "campaign mandate" of everybody whom an open action lets people write to. */
async function readOpen(areas: FoundArea[], campaigns: Row[], now: Date): Promise<Set<string>> {
  const actions = await Promise.all(
    campaigns.filter(({ isOpen }) => isOpen).map(({ slug }) => getContactAction(slug, now)),
  )
  return new Set(
    actions.flatMap((action) =>
      action
        ? chooseTargets(areas, action).targets.map(({ mandate }) => `${action.campaignId} ${mandate.id}`)
        : [],
    ),
  )
}

export type SignedHere = { slug: string; name: string; demand: string; signed: number }

/**
 * How many people of an area have signed each public campaign, five or more; newest campaign first. A petition that fewer
 * have signed here is left out, and so is one whose public count is held still.
 */
export async function readSignedHere(areaId: number, now: Date): Promise<SignedHere[]> {
  const rows = await statements()<(SignedHere & Row)[]>`
    select c.slug, c.name, c.demand, c.state, n.signed,
      extract(epoch from c.opens_at)::float8 * 1000 as "opensAt", extract(epoch from c.closes_at)::float8 * 1000 as "closesAt",
      extract(epoch from c.closed_at)::float8 * 1000 as "closedAt"
    from (select campaign_id, count(*)::int as signed from signature where state = 'confirmed' and constituency_id = ${areaId}
      group by campaign_id having count(*) >= ${fewestShown}) n join campaign c on c.id = n.campaign_id
    where not exists (select from campaign_count held where held.campaign_id = c.id and held.frozen is not null)
    order by c.opens_at desc nulls last, c.id`
  return rows
    .filter((row) => isPublic(row, now.getTime()))
    .map(({ slug, name, demand, signed }) => ({ slug, name, demand, signed }))
}
