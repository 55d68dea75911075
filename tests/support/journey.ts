import postgres from 'postgres'

/** The database of the site that the journeys run against. */
export function journeyDatabase(): postgres.Sql {
  return postgres(process.env.JOURNEYS_DATABASE_URL ?? '', { max: 2, onnotice: () => {} })
}

let made = 0

/** A slug that no other test, project or worker uses. */
export function ownSlug(what: string): string {
  made += 1
  return `${what}-${process.pid}-${Date.now().toString(36)}-${made}`
}

export function ownAddress(who: string): string {
  made += 1
  return `${who}.${process.pid}.${Date.now().toString(36)}.${made}@example.org`
}

type CampaignOptions = { state?: string; opens?: string; closes?: string; confirmed?: number }

/** An open campaign that only this test signs. Returns its slug. */
export async function addJourneyCampaign(
  sql: postgres.Sql,
  { state = 'open', opens = '-1 day', closes = '30 days', confirmed = 0 }: CampaignOptions = {},
): Promise<string> {
  const slug = ownSlug('harbour')
  await sql`
    with made as (
      insert into campaign (slug, name, demand, demand_highlight, ask, addressee, addressee_short, petition_text, why, state, opens_at, closes_at, is_sample)
      values (${slug}, 'A safer harbour', 'Ask the Sample Harbour Board for a safer harbour', 'a safer harbour',
        'The harbour wall is low. Make it higher.', 'the Sample Harbour Board', 'the Harbour Board', 'Please make the harbour wall higher.',
        'People fall in.', ${state}, now() + ${opens}::interval, now() + ${closes}::interval, true) returning id
    ), goal as (
      insert into campaign_goal (campaign_id, at_count, consequence) select id, 100, 'hand it in' from made
    ), recorded as (
      insert into campaign_event (campaign_id, kind, is_public) select id, 'opened', true from made
    )
    insert into signature (campaign_id, name, name_key, email, canonical_email, country, postcode, area, state, seat, confirmed_at)
    select id, 'Signer ' || n, 'signer ' || n, n || '@earlier.example.org', n || '@earlier.example.org', 'GB', 'LS6 1AA', 'LS', 'confirmed', 1, now()
    from made, generate_series(1, ${confirmed}::int) n`
  return slug
}

/** Every row of a campaign and of an address that a scanner could have touched, as one text: compare before and after. */
export async function everyRow(sql: postgres.Sql, slug: string, address: string): Promise<string> {
  const [row] = await sql<{ rows: string }[]>`
    select json_build_object(
      'signatures', (select json_agg(s order by s.id) from signature s join campaign c on c.id = s.campaign_id where c.slug = ${slug}),
      'consents', (select json_agg(e order by e.id) from consent_event e join campaign c on c.id = e.campaign_id where c.slug = ${slug}),
      'mails', (select json_agg(m order by m.id) from mail m where m.data->>'campaignSlug' = ${slug} or m.to_address = ${address}),
      'said', (select json_agg(e order by e.id) from consent_event e where e.canonical_email = ${address}),
      'supporter', (select json_agg(s) from supporter s where s.canonical_email = ${address}),
      'stopped', (select json_agg(x) from suppression x where x.address_key in (select address_key from mail where to_address = ${address})),
      'chosen', (select json_agg(p) from mail_preference p join supporter s on s.id = p.supporter_id where s.canonical_email = ${address}),
      'asked', (select json_agg(d order by d.id) from data_request d where d.address_key in (select address_key from mail where to_address = ${address})),
      'letters', (select json_agg(json_build_array(l.id, l.outcome) order by l.id) from letter l where l.canonical_email = ${address}),
      'count', (select n.confirmed from campaign_count n join campaign c on c.id = n.campaign_id where c.slug = ${slug}))::text as rows`
  return row?.rows ?? ''
}
