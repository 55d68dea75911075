import { type SQL, sql } from 'drizzle-orm'

/**
 * Two people may share an address when their postcode is one, and they sit on seat 1 and 2 of it. Given `wanted` (a query
 * of id, campaign_id, canonical_email, country, postcode, to_state, confirmed_at), this is the query of what each may have:
 * id, to_state, seat (null where none is needed), and `fits`, false where none is free for it.
 */
export function seatsFor(wanted: SQL): SQL {
  return sql`
    select id, to_state, fits, case when fits and needs_seat then case when taken.n = 0 then nth else 3 - taken.one end end as seat
    from (
      select w.*, to_state in ('confirmed', 'held') as needs_seat, row_number() over address as nth,
        country || ' ' || coalesce(postcode, '') as place, first_value(country || ' ' || coalesce(postcode, '')) over address as first_place
      from (${wanted}) w
      window address as (partition by campaign_id, canonical_email, to_state in ('confirmed', 'held') order by confirmed_at, id)
    ) asking,
    lateral (
      select count(*) as n, min(o.seat) as one, coalesce(bool_and(o.country || ' ' || coalesce(o.postcode, '') = asking.place), true) as is_same
      from signature o where o.campaign_id = asking.campaign_id and o.canonical_email = asking.canonical_email and o.seat is not null
    ) taken,
    lateral (
      select not needs_seat or (taken.n + nth <= 2 and taken.is_same and first_place = place) as fits
    ) fitting`
}
