import type postgres from 'postgres'
import { addJourneyCampaign, ownAddress } from './journey'

type Who = { nation: 'SCT' | 'ENG'; says: 'yes' | 'no' | 'nothing'; hasWritten?: boolean; hasLeft?: boolean }

/**
 * A campaign that only this test knows, with twelve signers: seven in Scottish seats who said yes, of whom one has written
 * and one has left all mail; two there who said nothing, one who said no; two in English seats who said yes.
 */
export async function addSigners(sql: postgres.Sql): Promise<{ id: number; name: string }> {
  const slug = await addJourneyCampaign(sql)
  const name = `Safer ${slug}`
  const [campaign] = await sql<{ id: number }[]>`
    update campaign set name = ${name} where slug = ${slug} returning id`
  const id = campaign?.id ?? 0
  const yes: Who = { nation: 'SCT', says: 'yes' }
  const people: Who[] = [
    ...Array.from({ length: 5 }, () => yes),
    { ...yes, hasWritten: true },
    { ...yes, hasLeft: true },
    ...[yes, yes].map((one) => ({ ...one, says: 'nothing' as const })),
    { ...yes, says: 'no' },
    ...[yes, yes].map((one) => ({ ...one, nation: 'ENG' as const })),
  ]
  for (const who of people) await addSigner(sql, id, who)
  return { id, name }
}

async function addSigner(sql: postgres.Sql, campaignId: number, who: Who): Promise<void> {
  const address = ownAddress('signer')
  const key = `key of ${address}`
  const action = { yes: 'given', no: 'refused', nothing: null }[who.says]
  await sql`
    with area as (select id from area where chamber_slug = 'uk-commons' and nation = ${who.nation} order by id limit 1),
    known as (
      insert into supporter (email, canonical_email, address_key, name, constituency_id, updates, updates_basis, updates_wording_id, updates_at)
      select ${address}, ${address}, ${key}, 'Sample Signer', id, ${action}, ${action && 'explicit_consent'},
        ${action && 'updates-2026-11'}, case when ${action}::text is not null then now() end from area returning id, constituency_id)
    insert into signature (campaign_id, supporter_id, name, name_key, email, canonical_email, country, state, seat, confirmed_at, constituency_id)
    select ${campaignId}, id, 'Sample Signer', ${address}, ${address}, ${address}, 'GB', 'confirmed', 1, now(), constituency_id from known`
  if (who.hasLeft)
    await sql`insert into suppression (address_key, reason, source) values (${key}, 'asked', 'preferences')`
  if (who.hasWritten)
    await sql`
      with asked as (
        insert into letter_request (campaign_id, channel, state, name, email, canonical_email, address_key, postal_address, personal_text, ask_text, personal_words, confirmed_at)
        values (${campaignId}, 'own_mail', 'confirmed', 'Sample Signer', ${address}, ${address}, ${key}, '', '', '', 1, now()) returning id)
      insert into letter (request_id, campaign_id, canonical_email, mandate_id, state, subject, body, sent_at)
      select asked.id, ${campaignId}, ${address}, (select min(id) from mandate), 'declared_sent', '', '', now() from asked`
}

/** A draft about a campaign, to everybody. */
export async function addDraft(sql: postgres.Sql, campaignId: number): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    with made as (
      insert into mailing (name, kind, campaign_id, audience, contains_ask)
      values ('Write to your MP', 'asks', ${campaignId}, '{"kind": "group", "must": "all", "of": []}', true) returning id),
    said as (insert into mailing_text (mailing_id, locale, variant) select id, 'en-GB', 'A' from made)
    select id from made`
  return row?.id ?? 0
}
