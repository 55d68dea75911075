import { statements } from '@/db/client'
import type { Attribution, ChamberWords, FoundArea, FoundMandate } from './lookup'

/** What an area is called in its own country's lists: the code that is shown. */
export const codeSchemes = ['gss', 'fed', 'us-district', 'us-state']

/** The same inside a statement: as parameters they would be planned anew each time. */
export const schemeList = () => statements().unsafe(codeSchemes.map((scheme) => `'${scheme}'`).join(', '))

export type AreaRow = FoundArea & { sources: Attribution[] }

const attribution = () => statements()`json_build_object('slug', s.slug, 'title', s.title, 'url', s.url,
  'licence', s.licence, 'attribution', s.attribution, 'asOf', s.as_of)`

/** `c` is the chamber, as `ChamberWords` has it. */
const chamberWords =
  () => statements()`json_build_object('slug', c.slug, 'name', c.name, 'country', c.country, 'kind', c.kind,
  'memberTitle', c.member_title, 'memberNoun', c.member_noun, 'decides', c.decides)`

/** `c` is the chamber: its own day, by its own clock. */
const dayThere = (now: string) => statements()`(${now}::timestamptz at time zone c.time_zone)::date`

const dissolution = (now: string) => statements()`
  select p.note from chamber_period p where p.chamber_slug = c.slug and p.dissolved_at <= ${now}::timestamptz
    and (p.returned_at is null or p.returned_at > ${now}::timestamptz)
  limit 1`

/** `m` is the mandate, `s` its source, `c` the chamber, `on_day.day` the day. What was read before the term ended says nothing about the next. */
const isHeld = () => statements()`daterange(m.started_on, m.ended_on) @> on_day.day
  and (c.term_ends_on is null or c.term_ends_on > on_day.day or least(m.checked_on, s.as_of) >= c.term_ends_on)`

/**
 * Somebody who sits, `m` being the mandate and `pe` the person, as `FoundMandate` has it. Names on social media change hands:
 * after a year without a look they are left out.
 */
const member = () => statements()`json_build_object(
  'id', m.id, 'personId', pe.id, 'name', pe.name,
  'salutation', case when pe.salutation = '' then pe.name else pe.salutation end,
  'party', (select json_build_object('slug', pa.slug, 'name', pa.name) from mandate_party mp join party pa on pa.slug = mp.party_slug
    where mp.mandate_id = m.id and daterange(mp.from_day, mp.until_day) @> on_day.day),
  'abstains', exists (select from mandate_party mp join party pa on pa.slug = mp.party_slug
    where mp.mandate_id = m.id and daterange(mp.from_day, mp.until_day) @> on_day.day and c.slug = any(pa.abstains_from)),
  'offices', coalesce((select json_agg(json_build_object('kind', o.kind, 'title', o.title) order by o.id) from mandate_office o
    where o.mandate_id = m.id and daterange(o.from_day, o.until_day) @> on_day.day), '[]'),
  'since', case when m.started_on_is_certain then m.started_on end,
  'isSample', pe.is_sample,
  'channels', coalesce((select json_agg(json_build_object('id', cc.id, 'kind', cc.kind, 'value', cc.value, 'label', cc.label,
      'isPreferred', cc.is_preferred, 'state', cc.state, 'checkedOn', cc.checked_on)
      order by cc.is_preferred desc, array_position(array['email', 'form', 'phone', 'post', 'web', 'social'], cc.kind), cc.id)
    from contact_channel cc where cc.person_id = pe.id and (cc.chamber_slug is null or cc.chamber_slug = c.slug)
      and cc.state <> 'withdrawn' and (cc.kind <> 'social' or cc.checked_on > on_day.day - 365)), '[]'))`

/**
 * A list of known length, so that PostgreSQL keeps one plan for all look-ups: to plan this statement takes longer than to
 * carry it out.
 */
const isOneOf = (areaIds: number[]) => {
  const [a = 0, b = a, c = a, d = a] = areaIds
  return areaIds.length > 4
    ? statements()`a.id = any(${areaIds})`
    : statements()`a.id in (${a}, ${b}, ${c}, ${d})`
}

/** Areas with everything that is shown of them, in one statement. */
export async function areaRows(areaIds: number[], now: Date): Promise<AreaRow[]> {
  const sql = statements()
  const at = now.toISOString()
  return sql<AreaRow[]>`
    select a.id, a.slug, a.name, a.name_alt as "nameAlt", a.nation, a.kind, a.seats, a.is_non_voting as "isNonVoting",
      coalesce((select ac.value from area_code ac where ac.area_id = a.id and ac.scheme in (${schemeList()}) limit 1), '') as code,
      ${chamberWords()} as chamber,
      coalesce(held.mandates, '[]') as mandates,
      case when held.mandates is not null then null when closed.note is not null then 'dissolved'
        when c.term_ends_on <= on_day.day and coalesce(ever.as_of, s.as_of) < c.term_ends_on then 'out_of_date'
        else 'vacant' end as vacancy,
      coalesce(closed.note, '') as note,
      coalesce(ever.as_of, s.as_of)::text as "asOf",
      array_to_json(array_prepend(${attribution()}, coalesce(ever.sources, '{}'))) as sources
    from area a join chamber c on c.slug = a.chamber_slug join directory_source s on s.slug = a.source_slug
    cross join lateral (select ${dayThere(at)} as day) on_day
    left join lateral (${dissolution(at)}) closed on true
    left join lateral (
      select json_agg(${member()} order by m.seat) as mandates
      from mandate m join person pe on pe.id = m.person_id join directory_source s on s.slug = m.source_slug
      where m.area_id = a.id and closed.note is null and ${isHeld()}) held on true
    left join lateral (
      select max(s.as_of) as as_of, array_agg(${attribution()}) as sources
      from (select distinct m.source_slug from mandate m where m.area_id = a.id) m join directory_source s on s.slug = m.source_slug
      -- Where a real list has taken the place of the sample, the sample says nothing of the area any more.
      where not s.is_sample or not exists (select from mandate real join directory_source rs on rs.slug = real.source_slug
        where real.area_id = a.id and not rs.is_sample)
    ) ever on true
    where ${isOneOf(areaIds)}
    order by c.position, array_position(array['constituency', 'list', 'region'], a.kind), a.name`
}

/** Everybody who sits in a chamber, by name. */
export async function memberRows(chamberSlug: string, now: Date): Promise<FoundMandate[]> {
  const sql = statements()
  const at = now.toISOString()
  const rows = await sql<{ member: FoundMandate }[]>`
    select ${member()} as member
    from chamber c cross join lateral (select ${dayThere(at)} as day) on_day
    join mandate m on m.chamber_slug = c.slug join person pe on pe.id = m.person_id
    join directory_source s on s.slug = m.source_slug
    where c.slug = ${chamberSlug} and ${isHeld()} and not exists (${dissolution(at)})
    order by pe.sort_name, m.id`
  return rows.map((row) => row.member)
}

/** Somebody who sits for no area: a member of the House of Lords. */
export type Appointed = { chamber: ChamberWords; mandate: FoundMandate }

/** Those of these people who sit for no area, by name. Nobody of a chamber that is dissolved. */
export async function appointedRows(personIds: number[], now: Date): Promise<Appointed[]> {
  const sql = statements()
  const at = now.toISOString()
  return sql<Appointed[]>`
    select ${chamberWords()} as chamber, ${member()} as mandate
    from mandate m join chamber c on c.slug = m.chamber_slug cross join lateral (select ${dayThere(at)} as day) on_day
    join person pe on pe.id = m.person_id join directory_source s on s.slug = m.source_slug
    where m.person_id = any(${personIds}::int[]) and m.area_id is null and ${isHeld()} and not exists (${dissolution(at)})
    order by pe.sort_name, m.id`
}
