import type postgres from 'postgres'
import { addJourneyCampaign, ownAddress } from './journey'

/** A reply that waits to be read, to a letter under a campaign of its own. Gives its number. */
export async function addReply(sql: postgres.Sql): Promise<number> {
  const slug = await addJourneyCampaign(sql)
  const email = ownAddress('writer')
  const [row] = await sql<{ id: number }[]>`
    with asked as (
      insert into letter_request (campaign_id, channel, state, name, email, canonical_email, address_key, postal_address, personal_text,
        ask_text, personal_words, confirmed_at)
      select id, 'sent_by_us', 'confirmed', 'Sample Writer', ${email}, ${email}, ${email}, '1 Sample Street', 'I live there.',
        'Please ask.', 3, now() from campaign where slug = ${slug} returning id, campaign_id
    ), written as (
      insert into letter (request_id, campaign_id, canonical_email, mandate_id, state, subject, body, sent_at)
      select asked.id, campaign_id, ${email}, (select min(id) from mandate), 'sent', 'A sample', 'A sample', now() from asked returning id
    )
    insert into letter_reply (letter_id, text) select id, 'Dear Ms Writer of 1 Sample Street, I agree.' from written returning id`
  if (!row) throw new Error('no reply was added')
  return row.id
}

/** An import that is read and not applied. Gives its number. */
export async function addStagedRun(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into import_run (kind, sha256, source, staged) values ('uk-mps', repeat('0', 64), '{}', '[]') returning id`
  if (!row) throw new Error('no import was added')
  return row.id
}
