import { type SQL, sql } from 'drizzle-orm'

/**
 * Who holds which seat at an instant, by the day of its parliament: rows of `area_id`, `person_id` and `party`, null where
 * none is known. Says the same as a look-up of a postcode: nobody sits while a parliament is dissolved, and what was read
 * before a term ended says nothing of the next.
 */
export function seatsHeld(at: SQL): SQL {
  return sql`select m.area_id, m.person_id, mp.party_slug as party
    from mandate m join chamber c on c.slug = m.chamber_slug join directory_source src on src.slug = m.source_slug
    cross join lateral (select (${at} at time zone c.time_zone)::date as day) today
    left join mandate_party mp on mp.mandate_id = m.id and daterange(mp.from_day, mp.until_day) @> today.day
    where daterange(m.started_on, m.ended_on) @> today.day
      and (c.term_ends_on is null or c.term_ends_on > today.day or least(m.checked_on, src.as_of) >= c.term_ends_on)
      and not exists (select from chamber_period p where p.chamber_slug = c.slug and p.dissolved_at <= ${at}
        and (p.returned_at is null or p.returned_at > ${at}))`
}
