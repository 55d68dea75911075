import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { countSignatures } from '@/lib/counting/count-signatures'

type Burst = { count: number; ip?: string; from?: number; isNew?: boolean }

/** Signatures of one network: of ten one is pending, one held and eight confirmed. They came yesterday, unless they are new. */
export async function addBurst(
  campaignId: number,
  { count, ip = '203.0.113', from = 1, isNew = false }: Burst,
): Promise<void> {
  await db.execute(sql`
    insert into signature (campaign_id, name, name_key, email, canonical_email, address_key, country, postcode, area, score, ip, created_at, state, seat, confirmed_at, source)
    select ${campaignId}::int, 'Signer ' || n, 'signer ' || n, mailbox, mailbox, mailbox, 'GB', 'LS6 1AA', case n % 3 when 0 then 'LS' else 'M' end, 70,
      (${ip}::text || '.' || n % 250)::inet, case when ${isNew} then clock_timestamp() else now() - interval '1 day' - n * interval '1 second' end,
      kind.state, case when kind.state <> 'pending' then 1 end, case when kind.state <> 'pending' then now() - interval '1 day' end,
      case when n % 2 = 0 then 'mail-1' else '' end
    from generate_series(${from}::int, ${from + count - 1}::int) n,
      lateral (select n || '@' || ${ip}::text || '.example.org' as mailbox) m,
      lateral (select case n % 10 when 0 then 'held' when 1 then 'pending' else 'confirmed' end as state) kind`)
}

const rows = async (query: ReturnType<typeof sql>) => [...(await db.execute(query))]

/** Every count that is kept, after whatever waited was added up. What is nought is left out. */
export async function countsAsTold(): Promise<Record<string, unknown[]>> {
  while ((await countSignatures(db)).taken > 0);
  return {
    total: await rows(
      sql`select campaign_id, confirmed as n from campaign_count where confirmed <> 0 order by 1`,
    ),
    places: await rows(
      sql`select campaign_id, country, area, confirmed as n from place_count where confirmed <> 0 order by 1, 2, 3`,
    ),
    seats: await rows(
      sql`select campaign_id, constituency_id, confirmed as n from constituency_count where confirmed <> 0 order by 1, 2`,
    ),
    days: await rows(
      sql`select campaign_id, day::text, source, what, n from campaign_day where n <> 0 and what not in ('duplicate', 'expired') order by 1, 2, 3, 4`,
    ),
  }
}

/** The same from the signatures themselves. */
export async function countsAsTheyAre(): Promise<Record<string, unknown[]>> {
  return {
    total: await rows(
      sql`select campaign_id, count(*)::int as n from signature where state = 'confirmed' group by 1 order by 1`,
    ),
    places: await rows(
      sql`select campaign_id, country, area, count(*)::int as n from signature where state = 'confirmed' group by 1, 2, 3 order by 1, 2, 3`,
    ),
    seats: await rows(sql`
      select campaign_id, constituency_id, count(*)::int as n from signature
      where state = 'confirmed' and constituency_id is not null group by 1, 2 order by 1, 2`),
    days: await rows(sql`
      select campaign_id, day::text, source, what, sum(n)::int as n from (
        select campaign_id, london_day(created_at) as day, source, 'received' as what, count(*) as n from signature group by 1, 2, 3
        union all select campaign_id, london_day(case when state = 'confirmed' then confirmed_at else created_at end), source, state, count(*)
          from signature where state <> 'pending' group by 1, 2, 3, 4
      ) told group by 1, 2, 3, 4 order by 1, 2, 3, 4`),
  }
}
