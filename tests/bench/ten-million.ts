// Ten million signatures over two hundred campaigns, the same on every run: hashes of their number stand for chance.
import type postgres from 'postgres'

/** A network that a hundred thousand of them came from, within a day, on the largest campaign. */
export const burstNetwork = '198.18.0.0/15'
export const burstSize = 100_000

const chunk = 500_000

/**
 * Fills a migrated, empty database. Triggers and indexes are away while rows arrive and the counts are made from the rows
 * afterwards: what takes an hour one by one takes minutes. Gives the slug of the largest campaign.
 */
export async function addTenMillion(
  sql: postgres.Sql,
  signatures: number,
  campaigns: number,
): Promise<string> {
  await addCampaignsAndSeats(sql, campaigns)
  // From 0 up to and without 1: the hash of a number, the same on every machine.
  await sql`
    create function chance(n int, seed int) returns float8 language sql immutable as
    $$ select (hashint8extended(n::bigint, seed::bigint) & 1073741823) / 1073741824.0::float8 $$`
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'signature' and indexname <> 'signature_pkey'`
  for (const { name } of indexes) await sql.unsafe(`drop index "${name}"`)
  const chunks = Array.from({ length: Math.ceil(signatures / chunk) }, (_, i) => i * chunk)
  await inTwos(chunks, (from) => addSignatures(sql, from, Math.min(from + chunk, signatures), campaigns))
  await inTwos(indexes, ({ definition }) =>
    withSettings(sql, { maintenance_work_mem: '512MB' }, (tx) => tx.unsafe(definition)),
  )
  await withSettings(sql, { work_mem: '256MB' }, countOnce)
  await sql.unsafe('vacuum analyze')
  return 'bench-campaign-1'
}

async function addCampaignsAndSeats(sql: postgres.Sql, campaigns: number): Promise<void> {
  await sql`
    insert into campaign (slug, name, demand, ask, addressee, addressee_short, petition_text, state, opens_at, closes_at, is_sample)
    select 'bench-campaign-' || n, 'Bench campaign ' || n, 'Ask the bench to hold ' || n, 'It must hold.', 'The bench', 'the bench', 'Hold.',
      'open', now() - interval '730 days', now() + interval '90 days', true from generate_series(1, ${campaigns}::int) n`
  await sql`
    insert into directory_source (slug, title, url, licence, attribution, as_of, stale_after_days)
    values ('bench', 'Seats of the bench', 'https://example.org/', 'None', 'Invented for a measurement', current_date, 30)`
  await sql`
    insert into area (chamber_slug, slug, name, nation, kind, seats, is_non_voting, source_slug)
    select 'uk-commons', 'bench-seat-' || n, 'Bench seat ' || n, 'ENG', 'constituency', 1, false, 'bench' from generate_series(1, 650) n`
}

async function addSignatures(
  sql: postgres.Sql,
  from: number,
  until: number,
  campaigns: number,
): Promise<void> {
  await withSettings(
    sql,
    { session_replication_role: 'replica' },
    (tx) => tx`
    insert into signature (id, campaign_id, name, name_key, email, canonical_email, country, postcode, area, constituency_id, show_name,
      state, seat, score, source, ip, created_at, requested_at, confirmed_at, withdrawn_at, placed_at)
    select md5('signature ' || n)::uuid, campaign_id, initcap(name), name, email, email, country,
      case country when 'GB' then area || digit || ' ' || digit || unit end, case country when 'GB' then area else '' end,
      case country when 'GB' then (select min(id) from area) + seat_of else null end, n % 3 = 0,
      state, case when state in ('confirmed', 'held') then 1 end, score, source, ip, at, at,
      case when state in ('confirmed', 'held', 'withdrawn') then at + interval '5 minutes' end,
      case when state = 'withdrawn' then at + interval '1 day' end, at
    from (
      select n, is_burst,
        case when is_burst then 1 else 1 + floor(${campaigns}::int * power(chance(n, 1), 3))::int end as campaign_id,
        syllables[1 + floor(chance(n, 2) * 24)::int] || syllables[1 + floor(chance(n, 3) * 24)::int] || ' '
          || syllables[1 + floor(chance(n, 4) * 24)::int] || syllables[1 + floor(chance(n, 5) * 24)::int]
          || syllables[1 + floor(chance(n, 6) * 24)::int] as name,
        's' || n || '@' || case when is_burst then 'throwaway.example.net'
          when chance(n, 7) < 0.6 then 'mail' || floor(chance(n, 8) * 4)::int || '.example.org'
          else 'd' || floor(chance(n, 8) * 20000)::int || '.example.com' end as email,
        case when is_burst or chance(n, 9) < 0.9 then 'GB' else (array['IE','FR','DE','US','CA','AU','NL','IN','KE','PH'])[1 + floor(chance(n, 10) * 10)::int] end as country,
        (array['AB','B','BA','BD','BN','BS','BT','CB','CF','E','EH','EX','G','GL','L','LE','LS','M','N','NE','NG','OX','PO','S','SE','SW','W','YO'])[1 + floor(chance(n, 11) * 28)::int] as area,
        1 + floor(chance(n, 12) * 9)::int as digit,
        chr(65 + floor(chance(n, 13) * 8)::int) || chr(65 + floor(chance(n, 14) * 8)::int) as unit,
        floor(chance(n, 15) * 650)::int as seat_of,
        case when is_burst or chance(n, 16) < 0.9 then 'confirmed' when chance(n, 17) < 0.75 then 'pending'
          when chance(n, 17) < 0.8 then 'held' when chance(n, 17) < 0.95 then 'withdrawn' else 'spam' end as state,
        case when is_burst then 50 when chance(n, 18) < 0.05 then 30 else 0 end as score,
        case when chance(n, 19) < 0.6 then '' else 'code-' || floor(chance(n, 20) * 40)::int end as source,
        case when is_burst then '198.18.0.0'::inet + (n % 131072) else '10.0.0.0'::inet + floor(chance(n, 21) * 16777216)::bigint end as ip,
        case when is_burst then date_trunc('hour', now()) - interval '40 days' + interval '1 second' * (n % 86400)
          else date_trunc('hour', now()) - interval '1 second' * floor(chance(n, 22) * 730 * 86400)::int end as at
      from (select n, n < ${burstSize}::int as is_burst,
          string_to_array('ba ce di fo gu ha ke li mo nu pa re si to vu wa ye zi cho dra fle gri plo ster', ' ') as syllables
        from generate_series(${from}::int, ${until - 1}::int) n) numbered
    ) drawn`,
  )
}

/** What the counter would have come to. */
async function countOnce(sql: postgres.TransactionSql): Promise<void> {
  await sql`
    insert into campaign_count (campaign_id, confirmed)
    select campaign_id, count(*) from signature where state = 'confirmed' group by 1`
  await sql`
    insert into place_count (campaign_id, country, area, confirmed)
    select campaign_id, country, area, count(*) from signature where state = 'confirmed' group by 1, 2, 3`
  await sql`
    insert into constituency_count (campaign_id, constituency_id, confirmed)
    select campaign_id, constituency_id, count(*) from signature where state = 'confirmed' and constituency_id is not null group by 1, 2`
  // In the order of days, as the counter writes them.
  await sql`
    insert into campaign_day (campaign_id, day, source, what, n)
    select campaign_id, london_day(created_at), source, 'received', count(*) from signature group by 1, 2, 3
    union all select campaign_id, london_day(confirmed_at), source, 'confirmed', count(*) from signature where state = 'confirmed' group by 1, 2, 3
    union all select campaign_id, london_day(created_at), source, state, count(*) from signature where state not in ('pending', 'confirmed') group by 1, 2, 3, 4
    order by 2, 1`
}

async function withSettings(
  sql: postgres.Sql,
  settings: Record<string, string>,
  work: (tx: postgres.TransactionSql) => Promise<unknown>,
): Promise<void> {
  await sql.begin(async (tx) => {
    for (const [name, value] of Object.entries(settings)) await tx`select set_config(${name}, ${value}, true)`
    await work(tx)
  })
}

/** Two at a time: as many as the machine has cores. */
async function inTwos<T>(all: T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const waiting = [...all]
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next)
  }
  await Promise.all([worker(), worker()])
}
