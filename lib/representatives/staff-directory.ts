import { statements } from '@/db/client'
import type { Channel, OfficeKind } from './lookup'

export type SourceAge = {
  slug: string
  title: string
  url: string
  licence: string
  attribution: string
  asOf: string
  ageDays: number
  staleAfterDays: number
  rowCount: number
  isSample: boolean
}

/** Every source with the age of what it says, the most overdue first. */
export async function listSourceAges(today: string): Promise<SourceAge[]> {
  return statements()<SourceAge[]>`
    select slug, title, url, licence, attribution, as_of::text as "asOf", (${today}::date - as_of)::int as "ageDays",
      stale_after_days as "staleAfterDays", row_count as "rowCount", is_sample as "isSample"
    from directory_source order by (${today}::date - as_of) > stale_after_days desc, title`
}

/** After so many days without a look an address counts as old. */
export const contactsAreOldAfterDays = 30

export type ContactAge = {
  chamberSlug: string
  chamberName: string
  members: number
  withoutMail: number
  old: number
  bounced: number
  needLook: number
}

/** How well the members who sit today can be reached, by chamber. */
export async function readContactAges(today: string): Promise<ContactAge[]> {
  return statements()<ContactAge[]>`
    select ch.slug as "chamberSlug", ch.name as "chamberName", count(*)::int as members,
      (count(*) filter (where not has.working))::int as "withoutMail", (count(*) filter (where has.old))::int as old,
      (count(*) filter (where has.bounced))::int as bounced, (count(*) filter (where has.look))::int as "needLook"
    from mandate m join chamber ch on ch.slug = m.chamber_slug
    cross join lateral (select
      coalesce(bool_or(cc.state in ('ok', 'unverified')), false) as working,
      coalesce(bool_or(cc.state in ('ok', 'unverified') and cc.checked_on < ${today}::date - ${contactsAreOldAfterDays}::int), false) as old,
      coalesce(bool_or(cc.state = 'bounced'), false) as bounced, coalesce(bool_or(cc.needs_look), false) as look
      from contact_channel cc where cc.person_id = m.person_id and cc.kind = 'email'
        and (cc.chamber_slug is null or cc.chamber_slug = m.chamber_slug)) has
    where m.ended_on is null group by ch.slug, ch.name, ch.position order by ch.position`
}

export type AddressToLookAt = Channel & { personId: number; name: string; seat: string; needsLook: boolean }

/** Mail addresses that bounced, that stand outside the parliament's own, or that nobody has looked at for long; 200 at most. */
export async function listAddressesToLookAt(today: string): Promise<AddressToLookAt[]> {
  return statements()<AddressToLookAt[]>`
    select cc.id, cc.kind, cc.value, cc.label, cc.is_preferred as "isPreferred", cc.state, cc.checked_on::text as "checkedOn",
      cc.needs_look as "needsLook", p.id as "personId", p.name,
      coalesce((select string_agg(coalesce(a.name, ch.name), ', ') from mandate m join chamber ch on ch.slug = m.chamber_slug
        left join area a on a.id = m.area_id where m.person_id = p.id and m.ended_on is null), '') as seat
    from contact_channel cc join person p on p.id = cc.person_id
    where cc.kind = 'email' and cc.state <> 'withdrawn' and exists (select 1 from mandate m where m.person_id = p.id and m.ended_on is null)
      and (cc.state = 'bounced' or cc.needs_look or cc.checked_on < ${today}::date - ${contactsAreOldAfterDays}::int)
    order by cc.state = 'bounced' desc, cc.needs_look desc, cc.checked_on, p.sort_name limit 200`
}

export type PersonRecord = {
  id: number
  name: string
  salutation: string
  isSample: boolean
  mandates: {
    id: number
    chamberName: string
    areaName: string
    startedOn: string | null
    endedOn: string | null
    endReason: string
    checkedOn: string
    parties: { name: string; from: string | null; until: string | null }[]
    offices: { id: number; kind: OfficeKind; title: string; from: string | null; until: string | null }[]
  }[]
  channels: (Channel & { needsLook: boolean; source: string })[]
}

/** Everything the directory says of one person, over time; null when there is none. */
export async function readPersonRecord(id: number): Promise<PersonRecord | null> {
  const [row] = await statements()<PersonRecord[]>`
    select p.id, p.name, p.salutation, p.is_sample as "isSample",
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'chamberName', ch.name, 'areaName', coalesce(a.name, ''),
          'startedOn', m.started_on, 'endedOn', m.ended_on, 'endReason', m.end_reason, 'checkedOn', m.checked_on,
          'parties', coalesce((select jsonb_agg(jsonb_build_object('name', pa.name, 'from', mp.from_day, 'until', mp.until_day)
            order by mp.from_day nulls first) from mandate_party mp join party pa on pa.slug = mp.party_slug where mp.mandate_id = m.id), '[]'),
          'offices', coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'title', o.title, 'from', o.from_day,
            'until', o.until_day) order by o.until_day desc nulls first) from mandate_office o where o.mandate_id = m.id), '[]'))
          order by m.ended_on desc nulls first, m.started_on desc nulls last)
        from mandate m join chamber ch on ch.slug = m.chamber_slug left join area a on a.id = m.area_id where m.person_id = p.id), '[]')
        as mandates,
      coalesce((select jsonb_agg(jsonb_build_object('id', cc.id, 'kind', cc.kind, 'value', cc.value, 'label', cc.label,
          'isPreferred', cc.is_preferred, 'state', cc.state, 'checkedOn', cc.checked_on, 'needsLook', cc.needs_look, 'source', s.title)
          order by cc.state = 'withdrawn', cc.is_preferred desc, cc.kind, cc.id)
        from contact_channel cc join directory_source s on s.slug = cc.source_slug where cc.person_id = p.id), '[]') as channels
    from person p where p.id = ${id}`
  return row ?? null
}

export type AreaRow = {
  id: number
  slug: string
  name: string
  nation: string
  seats: number
  members: { id: number; name: string; party: string }[]
}

/** Areas in force of a chamber, with who sits for them, by name; those whose name has these words, if there are any. */
export async function listAreaRows(chamberSlug: string, words: string): Promise<AreaRow[]> {
  const pattern = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  return statements()<AreaRow[]>`
    select a.id, a.slug, a.name, a.nation, a.seats,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'party', coalesce((select pa.name from mandate_party mp
          join party pa on pa.slug = mp.party_slug where mp.mandate_id = m.id and mp.until_day is null limit 1), '')) order by m.seat)
        from mandate m join person p on p.id = m.person_id where m.area_id = a.id and m.ended_on is null), '[]') as members
    from area a where a.chamber_slug = ${chamberSlug} and (a.valid_to is null or a.valid_to > current_date)
      and (a.name ilike ${pattern} or a.name_alt ilike ${pattern} or exists (select 1 from mandate m join person p on p.id = m.person_id
        where m.area_id = a.id and m.ended_on is null and p.name ilike ${pattern}))
    order by a.name limit 700`
}
