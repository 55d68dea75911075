// Supporters with what they did, the same on every run: hashes of their number stand for chance.
import type postgres from 'postgres'

const campaigns = 40
const seats = 650
const chunk = 250_000

export type Supporters = { supporters: number; signatures: number; letters: number; mails: number }

/**
 * Fills a migrated, empty database with supporters: three signatures each on forty campaigns, the first of which one in
 * two has signed; one in four wrote, two mailings went to a tenth each. Triggers are away while rows arrive.
 */
export async function addSupporters(sql: postgres.Sql, supporters: number): Promise<Supporters> {
  await addWorld(sql)
  for (let from = 0; from < supporters; from += chunk)
    await withoutTriggers(sql, (tx) => addPeople(tx, from, Math.min(from + chunk, supporters)))
  await withoutTriggers(sql, addMailings)
  await sql.unsafe('vacuum analyze')
  const [made] = await sql<Supporters[]>`
    select (select count(*)::int from supporter) as supporters, (select count(*)::int from signature) as signatures,
      (select count(*)::int from letter) as letters, (select count(*)::int from mail) as mails`
  if (!made) throw new Error('nothing was counted')
  return made
}

async function addWorld(sql: postgres.Sql): Promise<void> {
  await sql`
    create function chance(n int, seed int) returns float8 language sql immutable as
    $$ select (hashint8extended(n::bigint, seed::bigint) & 1073741823) / 1073741824.0::float8 $$`
  await sql`
    insert into campaign (slug, name, demand, ask, addressee, addressee_short, petition_text, state, opens_at, closes_at, is_sample, created_at)
    select 'bench-campaign-' || n, 'Bench campaign ' || n, 'Ask the bench to hold ' || n, 'It must hold.', 'The bench', 'the bench', 'Hold.',
      'open', now() - interval '730 days', now() + interval '90 days', true, now() - interval '731 days' from generate_series(1, ${campaigns}::int) n`
  await sql`
    insert into campaign_topic (campaign_id, topic, valid_from, valid_to)
    select id, 'topic-' || n, created_at, case when id % 3 = 0 then now() - interval '200 days' end
    from campaign, generate_series(0, 7) n where id % 8 = n`
  await sql`
    insert into directory_source (slug, title, url, licence, attribution, as_of, stale_after_days)
    values ('bench', 'Seats of the bench', 'https://example.org/', 'None', 'Invented for a measurement', current_date, 30)`
  await sql`
    insert into area (chamber_slug, slug, name, nation, kind, seats, is_non_voting, source_slug)
    select 'uk-commons', 'bench-seat-' || n, 'Bench seat ' || n, case when n <= 57 then 'SCT' when n <= 89 then 'WLS' when n <= 107 then 'NIR' else 'ENG' end,
      'constituency', 1, false, 'bench' from generate_series(1, ${seats}::int) n`
  await sql`insert into party (slug, name, country) select 'bench-party-' || n, 'Bench party ' || n, 'GB' from generate_series(1, 5) n`
  await sql`insert into person (name, sort_name, is_sample) select 'Member ' || id, 'Member ' || id, true from area where source_slug = 'bench' order by id`
  await sql`
    insert into mandate (person_id, chamber_slug, area_id, seat, started_on, source_slug, checked_on)
    select p.id, 'uk-commons', a.id, 1, current_date - 700, 'bench', current_date
    from area a join person p on p.name = 'Member ' || a.id where a.source_slug = 'bench'`
  await sql`insert into mandate_party (mandate_id, party_slug, from_day) select id, 'bench-party-' || 1 + id % 5, started_on from mandate`
}

const withoutTriggers = (sql: postgres.Sql, work: (tx: postgres.TransactionSql) => Promise<unknown>) =>
  sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`set local work_mem = '256MB'`
    await work(tx)
  })

async function addPeople(sql: postgres.TransactionSql, from: number, until: number): Promise<void> {
  await sql`
    create temporary table drawn on commit drop as
    select n, gen_random_uuid() as id, 'supporter.' || n || '@d' || n % 900 || '.example.org' as email, md5('key' || n) || md5('of' || n) as key,
      case when chance(n, 1) < 0.9 then 'GB' when chance(n, 1) < 0.95 then 'CA' else 'FR' end as country,
      case when chance(n, 1) < 0.87 then (select min(id) from area where source_slug = 'bench') + floor(chance(n, 2) * ${seats}::int)::int end as seat,
      chance(n, 3) as says, now() - interval '700 days' * chance(n, 4) as at
    from generate_series(${from}::int, ${until - 1}::int) n`
  await sql`
    insert into supporter (id, email, canonical_email, address_key, name, country, area, constituency_id, updates, updates_basis, updates_wording_id, updates_at, created_at, last_acted_at)
    select id, email, email, key, 'Supporter ' || n, country, case when country = 'GB' then 'LS' else '' end, seat,
      case when says < 0.6 then 'given' when says < 0.8 then 'refused' when says < 0.85 then 'withdrawn' end,
      case when says < 0.85 then 'explicit_consent' end, case when says < 0.85 then 'updates.' || 1 + n % 2 end, case when says < 0.85 then at end,
      at, at + interval '60 days' * chance(n, 5)
    from drawn`
  await sql`
    insert into signature (campaign_id, name, name_key, email, canonical_email, country, postcode, area, constituency_id, state, seat, source, supporter_id, created_at, requested_at, confirmed_at)
    select campaign, 'Supporter ' || n, 'supporter ' || n, email, email, country, 'LS6 1AA', 'LS', drawn.seat, 'confirmed', 1,
      case when chance(n, which + 10) < 0.3 then 'code-' || floor(chance(n, which + 20) * 30)::int else '' end, id, at, at, at + interval '1 hour'
    from drawn, (values (0), (1), (2)) act (which),
      lateral (select case when which = 0 and chance(n, 6) < 0.5 then 1 else 1 + which * 13 + floor(chance(n, which + 30) * 13)::int end as campaign) chosen`
  await sql`
    with asked as (
      insert into letter_request (id, campaign_id, channel, state, name, email, canonical_email, address_key, postal_address, personal_text, ask_text, personal_words, supporter_id, requested_at, confirmed_at)
      select gen_random_uuid(), 1 + n % 4, 'sent_by_us', 'confirmed', 'Supporter ' || n, email, email, key, '', 'Mine', 'Ask', 40, id, at, at
      from drawn where chance(n, 7) < 0.25 returning id, campaign_id, canonical_email, confirmed_at
    )
    insert into letter (request_id, campaign_id, canonical_email, mandate_id, state, subject, body, sent_at, outcome)
    select a.id, a.campaign_id, a.canonical_email, (select min(id) from mandate), 'sent', 'A bench', '', a.confirmed_at,
      case when a.confirmed_at::time < '08:00' then 'replied' end from asked a`
}

async function addMailings(sql: postgres.TransactionSql): Promise<void> {
  for (const [no, days] of [
    [1, 40],
    [2, 3],
  ] as const) {
    await sql`
      insert into mailing (name, kind, audience, state, starts_at, snapshot_at, people)
      select 'Bench mailing ' || ${no}::int, 'news', '{"kind":"group","must":"all","of":[]}', 'done', now() - make_interval(days => ${days}), now() - make_interval(days => ${days}), 0`
    await sql`
      insert into mailing_recipient (mailing_id, place, supporter_id, address_key, basis)
      select ${no}, row_number() over () - 1, id, address_key, 'explicit_consent' from supporter
      where updates = 'given' and hashtext(id::text) % 3 = ${no}`
    await sql`
      insert into mailing_chunk (mailing_id, no, people, state, taken_at, mailed)
      select mailing_id, place / 100, count(*), 'taken', now() - make_interval(days => ${days}), count(*)
      from mailing_recipient where mailing_id = ${no} group by 1, 2`
    await sql`
      insert into mail (kind, to_address, address_key, mailing_id, mailing_place, priority, state, sent_at, not_before)
      select 'mailing', 'somebody@example.org', address_key, mailing_id, place, 3, 'sent', now() - make_interval(days => ${days}), now() - make_interval(days => ${days})
      from mailing_recipient where mailing_id = ${no}`
  }
  await sql`
    insert into suppression (address_key, reason, source)
    select address_key, case when hashtext(id::text) % 2 = 0 then 'asked' else 'bounced' end, 'provider' from supporter where hashtext(address_key) % 25 = 0`
  await sql`
    insert into mail_preference (supporter_id, refused_kinds, paused_until)
    select id, case when hashtext(address_key) % 2 = 0 then array['asks'] else '{}' end, case when hashtext(address_key) % 2 <> 0 then now() + interval '20 days' end
    from supporter where hashtext(address_key) % 30 = 7`
}
