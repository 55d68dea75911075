import { statements } from '@/db/client'
import { getAnyContactAction } from './read-action'
import { fitsRule, type Stance, type TargetRole } from './target-rules'

/** Where one member stands. Nothing is known of most, and that is said of all alike. */
export type BoardRow = {
  personId: number
  name: string
  memberTitle: string
  chamberSlug: string
  chamberName: string
  areaName: string
  areaSlug: string
  nation: string
  party: string
  stance: Stance
  /** The day they said or did it; null while unknown. */
  on: string | null
  evidenceUrl: string
  /** Ours, in a sentence; what a reply was redacted to is not shown here. */
  summary: string
  isSample: boolean
}

export type Board = {
  campaignSlug: string
  campaignName: string
  counts: Record<Stance, number>
  rows: BoardRow[]
  /** Nations of which nothing is shown now, because a regulated period with its switch on runs there. */
  hiddenNations: string[]
}

type Row = BoardRow & { partySlug: string | null; roles: TargetRole[] }

/**
 * Where everybody stands whom a campaign has people write to, by name, whatever their party. Only what one member of staff has
 * noted and another approved. Null where a campaign has no action that was ever opened.
 */
export async function readBoard(slug: string, now: Date): Promise<Board | null> {
  const action = await getAnyContactAction(slug, now)
  if (!action || action.state === 'draft') return null
  const isAsked = (row: Row) =>
    (action.rules.find(({ fits }) => fitsRule(row, fits))?.act ?? 'exclude') !== 'exclude'
  const isHidden = (row: Row) => action.pausedNations.includes(row.nation.split('-')[0] ?? '')
  const asked = (await readMembers(action.campaignId, now)).filter(isAsked)
  const rows = asked.filter((row) => !isHidden(row)).map(({ partySlug: _, roles: __, ...row }) => row)
  const counts: Record<Stance, number> = { supports: 0, opposes: 0, undecided: 0, unknown: 0 }
  for (const { stance } of rows) counts[stance] += 1
  const hiddenNations = action.pausedNations.filter((nation) =>
    asked.some((row) => isHidden(row) && row.nation.split('-')[0] === nation),
  )
  return { campaignSlug: slug, campaignName: action.campaignName, counts, rows, hiddenNations }
}

/** Everybody who sits today, by the clocks of their chambers; nobody of one that is dissolved. */
async function readMembers(campaignId: number, now: Date): Promise<Row[]> {
  const sql = statements()
  const at = now.toISOString()
  return sql<Row[]>`
    select pe.id as "personId", pe.name, ch.member_title as "memberTitle", ch.slug as "chamberSlug", ch.name as "chamberName",
      coalesce(a.name, '') as "areaName", coalesce(a.slug, '') as "areaSlug", coalesce(a.nation, '') as nation,
      coalesce(pa.name, '') as party, pa.slug as "partySlug", coalesce(known.stance, 'unknown') as stance, known.on_day::text as on,
      coalesce(known.evidence_url, '') as "evidenceUrl", coalesce(known.summary, '') as summary, pe.is_sample as "isSample",
      array(select o.kind from mandate_office o where o.mandate_id = m.id and daterange(o.from_day, o.until_day) @> d.day)
        || case when ch.slug = any(pa.abstains_from) then array['abstaining'] else '{}' end
        || case when a.is_non_voting then array['non_voting'] else '{}' end as roles
    from mandate m join person pe on pe.id = m.person_id join chamber ch on ch.slug = m.chamber_slug
    cross join lateral (select (${at}::timestamptz at time zone ch.time_zone)::date as day) d
    left join area a on a.id = m.area_id
    left join mandate_party mp on mp.mandate_id = m.id and daterange(mp.from_day, mp.until_day) @> d.day
    left join party pa on pa.slug = mp.party_slug
    left join lateral (select p.stance, p.on_day, p.evidence_url, p.summary from target_position p
      where p.campaign_id = ${campaignId} and p.person_id = pe.id and p.state = 'approved'
      order by p.on_day desc, p.id desc limit 1) known on true
    where daterange(m.started_on, m.ended_on) @> d.day
      and not exists (select 1 from chamber_period cp where cp.chamber_slug = ch.slug and cp.dissolved_at <= ${at}::timestamptz
        and (cp.returned_at is null or cp.returned_at > ${at}::timestamptz))
      and (ch.term_ends_on is null or ch.term_ends_on > d.day
        or least(m.checked_on, (select s.as_of from directory_source s where s.slug = m.source_slug)) >= ch.term_ends_on)
    order by pe.sort_name, pe.id`
}
