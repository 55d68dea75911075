import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** Somebody as the tables know them: the hash of their address, the number that stands in its place, and a condition. */
export type Who = { key: string; pseudonym: string; isTheirs: SQL }

/** Tables in an order in which each still finds its rows by what the later ones take away. */
export const erasures: Record<string, (tx: Tx, who: Who) => Promise<number>> = {
  async take_out(tx, { isTheirs }) {
    // A whole file goes, since a line cannot be taken out of it; staff can make it again, without them. One that failed keeps
    // what it was asked with, until it is gone: the name it was to look for.
    return changed(
      tx,
      sql`
      update take_out set state = 'gone', expires_at = now()
      where state in ('queued', 'making', 'ready', 'failed') and campaign_id in (select campaign_id from signature where ${isTheirs})`,
    )
  },
  async signature_comment(tx, { isTheirs }) {
    return changed(
      tx,
      sql`
      delete from signature_comment where signature_id in (select id from signature where ${isTheirs})`,
    )
  },
  async letter_reply(tx, { isTheirs }) {
    return changed(
      tx,
      sql`
      update letter_reply set text = '', redacted = '', state = 'refused', handled_at = coalesce(handled_at, now())
      where letter_id in (select id from letter where ${isTheirs})`,
    )
  },
  async letter_mail(tx, { isTheirs }) {
    return eraseMail(tx, sql`m.letter_id in (select id from letter where ${isTheirs})`)
  },
  async letter(tx, { isTheirs, pseudonym }) {
    return changed(
      tx,
      sql`
      update letter set body = '', reason = '', canonical_email = ${pseudonym}, follow_up_on = null,
        state = case when state in ('pending', 'queued', 'held') then 'withdrawn' else state end
      where ${isTheirs}`,
    )
  },
  async letter_request(tx, { isTheirs, pseudonym }) {
    return changed(
      tx,
      sql`
      update letter_request set name = '', email = '', canonical_email = ${pseudonym}, address_key = '', postal_address = '',
        postcode = '', personal_text = '', ask_text = '', shingles = '{}', supporter_id = null, awaits_target = false,
        state = case when state = 'pending' then 'withdrawn' else state end, erased_at = coalesce(erased_at, now())
      where ${isTheirs}`,
    )
  },
  async mail(tx, { key }) {
    return eraseMail(tx, sql`m.address_key = ${key}`)
  },
  async mailing_recipient(tx, { key }) {
    // The place stays, and belongs to nobody: whoever takes it finds no supporter.
    return changed(
      tx,
      sql`
      update mailing_recipient r set address_key = '' from mailing m, supporter s
      where r.mailing_id = m.id and m.snapshot_at is not null and r.supporter_id = s.id and s.address_key = ${key} and s.address_key <> ''`,
    )
  },
  async consent_event(tx, { isTheirs, pseudonym }) {
    return changed(
      tx,
      sql`
      update consent_event set canonical_email = ${pseudonym}, signature_id = null,
        source = case source when 'sign_form' then 'erased_form' else source end
      where ${isTheirs}`,
    )
  },
  async signing_attempt(tx, { key }) {
    return changed(tx, sql`delete from signing_attempt where address_key = ${key}`)
  },
  async data_request(tx, { key }) {
    return changed(
      tx,
      sql`
      update data_request set state = 'done', done_at = now() where address_key = ${key} and state = 'asked'`,
    )
  },
}

/** What waits is dropped, what went is emptied; a batch that is under way is emptied by whoever settles it. */
function eraseMail(tx: Tx, which: SQL): Promise<number> {
  return changed(
    tx,
    sql`
    with theirs as (
      update mail m set to_address = '', data = '{}', address_key = '', error = null,
        state = case when m.state = 'queued' then 'dropped' else m.state end
      where ${which} returning m.id
    ), shown as (delete from local_mail where mail_id in (select id from theirs)),
    told as (update mail_event set detail = '' where mail_id in (select id from theirs))
    select 1 from theirs`,
  )
}

/** Signatures go on counting, each in its place and on its day, for nobody. */
export function eraseSignatures(tx: Tx, which: SQL): Promise<number> {
  return changed(
    tx,
    sql`
    update signature set name = 'Erased', name_key = 'erased ' || id, email = '', canonical_email = 'erased:' || id, address_key = '',
      postcode = null, ip = null, show_name = false, suspicions = '[]', supporter_id = null
    where ${which}`,
  )
}

/** How many rows a statement changed. */
export async function changed(tx: Tx, statement: SQL): Promise<number> {
  return (await tx.execute(statement)).count
}
