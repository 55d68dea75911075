import { statements } from '@/db/client'

/** Parties somebody sits for today, by name. */
export async function listSittingParties(): Promise<{ slug: string; name: string; country: string }[]> {
  return statements()<{ slug: string; name: string; country: string }[]>`
    select slug, name, country from party p where exists (
      select 1 from mandate_party mp join mandate m on m.id = mp.mandate_id
      where mp.party_slug = p.slug and mp.until_day is null and m.ended_on is null)
    order by country <> 'GB', country, name`
}
