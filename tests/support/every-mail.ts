import type postgres from 'postgres'

/** Every kind of mail that somebody who is neither staff nor a representative can get. */
export const kindsToSupporters = [
  'address-in-use',
  'already-signed',
  'campaign-answer',
  'complaint-news',
  'confirm-letter',
  'confirm-reminder',
  'confirm-signature',
  'letter-follow-up',
  'letter-sent',
  'signature-receipt',
  'your-data',
]

/** Puts in the outbox what does not come of signing and writing alone, to somebody who has a signature waiting. */
export async function everyOtherMail(sql: postgres.Sql, email: string): Promise<void> {
  const now = new Date().toISOString()
  await sql`
    insert into mail (kind, to_address, address_key, signature_id, data, dedupe_key)
    select 'confirm-reminder', to_address, address_key, signature_id, data, null from mail
    where kind = 'confirm-signature' and to_address = ${email} order by id desc limit 1`
  // Only to somebody who is known and has said yes.
  await sql`
    insert into supporter (email, canonical_email, address_key, updates, updates_basis, updates_at)
    select to_address, to_address, address_key, 'given', 'explicit_consent', now() from mail where to_address = ${email} limit 1
    on conflict (canonical_email) do update set updates = 'given', updates_basis = 'explicit_consent', updates_at = now()`
  await sql`
    with whose as (select address_key from mail where to_address = ${email} limit 1),
    request as (insert into data_request (address_key) select address_key from whose returning id, address_key)
    insert into mail (kind, to_address, address_key, data)
    select 'your-data', ${email}, address_key, jsonb_build_object('requestId', id, 'requestedAt', ${now}::text) from request
    union all select 'letter-sent', ${email}, address_key,
      jsonb_build_object('campaignSlug', 'modern-slavery-prevention-fund', 'campaignName', 'A fund', 'to', 'Sample Member MP', 'asksLater', 'yes') from whose
    union all select 'campaign-answer', ${email}, address_key, jsonb_build_object('campaignSlug', 'modern-slavery-prevention-fund',
      'demand', 'Set up one fund', 'by', 'The Sample Board', 'answer', 'We will.', 'source', 'Letter of 3 November 2026') from whose
    union all select 'complaint-news', ${email}, address_key,
      jsonb_build_object('news', 'received', 'reference', '7K4M-2Q9D', 'dueOn', '2026-12-22') from whose`
}
