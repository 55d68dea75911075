import { statements } from '@/db/client'

export type Difference = { added: number; gone: number; moved: number; ended: number }

/** What is different between two generations. Only sectors that differ are unpacked. */
export async function compareGenerations(oldId: number, newId: number): Promise<Difference> {
  const [found] = await statements()<Difference[]>`
    with old as materialized (
      select sector, area_code, units, ended_units from postcode_sector where generation_id = ${oldId}
    ), new as materialized (
      select sector, area_code, units, ended_units from postcode_sector where generation_id = ${newId}
    ), differing as materialized (
      select sector from (table old except table new) a union select sector from (table new except table old) b
    ), old_codes as (
      select sector || substr(units, n, 2) as code, area_code from old join differing using (sector)
      cross join generate_series(1, length(units), 2) n
      union all select sector || ' ' || area_code, area_code from old join differing using (sector) where units is null
    ), new_codes as (
      select sector || substr(units, n, 2) as code, area_code from new join differing using (sector)
      cross join generate_series(1, length(units), 2) n
      union all select sector || ' ' || area_code, area_code from new join differing using (sector) where units is null
    ), ended as (
      select coalesce((select sum(length(ended_units)) from new), 0) - coalesce((select sum(length(ended_units)) from old), 0) as letters
    )
    select (count(*) filter (where o.code is null))::int as added, (count(*) filter (where n.code is null))::int as gone,
      (count(*) filter (where o.area_code <> n.area_code))::int as moved,
      (select (letters / 2)::int from ended) as ended
    from old_codes o full join new_codes n using (code)`
  return found ?? { added: 0, gone: 0, moved: 0, ended: 0 }
}
