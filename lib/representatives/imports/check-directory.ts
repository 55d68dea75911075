import { statements } from '@/db/client'
import { codeSchemes } from '../member-statements'
import { contactSources } from './sources'

export type DirectoryCheck = {
  /** Those that something here rests on: a list whose members come from another one now may grow old. */
  sources: { slug: string; title: string; asOf: string; ageDays: number; staleAfterDays: number }[]
  /** Seats that nobody holds today, by chamber. */
  seats: { chamber: string; name: string; empty: number; places: string[] }[]
  /** Places whose code nobody has told, by chamber: a postcode leads there once a service has. */
  withoutCode: { name: string; places: number }[]
  /** Terms that are over: their members are out of date. */
  overdue: { name: string; endedOn: string }[]
  channels: {
    old: number
    odd: { name: string; value: string }[]
    bounced: { name: string; value: string }[]
  }
  /** Chambers whose members are those of the sample. */
  sample: string[]
}

const oldAfterDays = 180

/** How old the lists are, which seats are empty, and which addresses somebody should look at, on a day (`2026-06-27`). */
export async function checkDirectory(today: string): Promise<DirectoryCheck> {
  const sql = statements()
  const sources = await sql<DirectoryCheck['sources']>`
    select slug, title, as_of::text as "asOf", ${today}::date - as_of as "ageDays", stale_after_days as "staleAfterDays"
    from directory_source s where not is_sample and sha256 <> '' and (slug = any(${contactSources})
      or exists (select from area where source_slug = s.slug and (valid_to is null or valid_to > ${today}::date))
      or exists (select from mandate where source_slug = s.slug and (ended_on is null or ended_on > ${today}::date))
      or exists (select from postcode_generation where source_slug = s.slug and is_current))
    order by slug`
  const seats = await sql<DirectoryCheck['seats']>`
    with open as (
      select a.chamber_slug, a.name, a.seats - count(m.id)::int as empty
      from area a left join mandate m on m.area_id = a.id and daterange(m.started_on, m.ended_on) @> ${today}::date
      where daterange(a.valid_from, a.valid_to) @> ${today}::date
      group by a.id having a.seats > count(m.id)
    )
    select c.slug as chamber, c.name, sum(o.empty)::int as empty, array_agg(o.name order by o.name) as places
    from open o join chamber c on c.slug = o.chamber_slug
    where exists (select 1 from mandate m where m.chamber_slug = c.slug) group by c.slug order by c.position`
  const withoutCode = await sql<DirectoryCheck['withoutCode']>`
    select c.name, count(*)::int as places from area a join chamber c on c.slug = a.chamber_slug and c.country = 'GB'
    where daterange(a.valid_from, a.valid_to) @> ${today}::date
      and not exists (select from area_code where area_id = a.id and scheme = any(${codeSchemes}))
    group by c.slug order by c.position`
  const overdue = await sql<DirectoryCheck['overdue']>`
    select name, term_ends_on::text as "endedOn" from chamber c where term_ends_on <= ${today}::date
      and exists (select 1 from mandate m where m.chamber_slug = c.slug and m.ended_on is null)`
  const [{ old = 0 } = {}] = await sql<{ old: number }[]>`
    select count(*)::int as old from contact_channel
    where state in ('ok', 'unverified') and kind = 'email' and checked_on < ${today}::date - ${oldAfterDays}::int`
  const odd = await sql<{ name: string; value: string }[]>`
    select p.name, c.value from contact_channel c join person p on p.id = c.person_id
    where c.needs_look and c.state in ('ok', 'unverified') order by p.sort_name`
  const bounced = await sql<{ name: string; value: string }[]>`
    select p.name, c.value from contact_channel c join person p on p.id = c.person_id
    where c.state = 'bounced' order by p.sort_name`
  const sample = await sql<{ name: string }[]>`
    select distinct ch.name from mandate m join person p on p.id = m.person_id join chamber ch on ch.slug = m.chamber_slug
    where p.is_sample and daterange(m.started_on, m.ended_on) @> ${today}::date`
  return {
    sources,
    seats,
    withoutCode,
    overdue,
    channels: { old, odd, bounced },
    sample: sample.map(({ name }) => name),
  }
}
