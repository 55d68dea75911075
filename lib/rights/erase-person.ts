import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'
import { refreshPages } from '../refresh-pages'
import { addressesOf } from './addresses-of'
import { freeNumber, writeJournal } from './journal'

/** Why; a replay keeps the number that its line in the journal has. */
type Erasing = { cause: 'asked' | 'retention' } | { cause: 'replay'; number: number }

/** How many rows of each table were changed. */
export type Reached = Record<string, number>

/**
 * Erases the person behind a keyed hash, in the given transaction: name, addresses, letters, reasons, mail, choices and
 * whatever export holds them. What stays names nobody: their signatures still count where they were made, what was agreed
 * stands under a number, and the hash stops us from writing to them again. The journal outside the database is written
 * before the transaction ends, so that no restored backup brings them back. Erasing again changes nothing.
 *
 * Throws when the journal cannot be written: then nothing is erased.
 */
export async function erasePerson(tx: Tx, key: string, erasing: Erasing): Promise<Reached> {
  const { canonicalEmails } = await addressesOf(tx, key)
  await tx.execute(sql`set local undersigned.erases = 'yes'`)
  const { cause } = erasing
  const id = erasing.cause === 'replay' ? erasing.number : await nextNumber(tx)
  const isTheirs = among(canonicalEmails)
  const who: Who = { key, pseudonym: `erased:${id}`, isTheirs }
  const reached: Reached = {}
  for (const [table, erase] of Object.entries(erasures)) reached[table] = await erase(tx, who)
  await refreshShown(tx, who)
  reached.unconfirmed = await changed(
    tx,
    sql`delete from signature where state in ('pending', 'spam') and ${isTheirs}`,
  )
  reached.signature = await eraseSignatures(tx, isTheirs)
  await forgetSupporter(tx, who)
  await stopMail(tx, key)
  const at = new Date()
  await tx.execute(sql`
    insert into erasure (id, address_key, cause, reached, at) overriding system value
    values (${id}, ${key}, ${cause}, ${JSON.stringify(reached)}::jsonb, ${at.toISOString()})`)
  await writeAudit(tx, {
    ...{ staffId: null, action: 'person.erased', objectKind: 'erasure', objectId: String(id) },
    facts: { cause, ...reached },
  })
  await writeJournal({ id, addressKey: key, at: at.toISOString() })
  return reached
}

type Who = { key: string; pseudonym: string; isTheirs: SQL }

function among(canonicalEmails: string[]): SQL {
  return sql`canonical_email = any(array(select jsonb_array_elements_text(${JSON.stringify(canonicalEmails)}::jsonb)))`
}

/** The next number that neither the database nor the journal has: the journal is read by counting on (see replayErasures). */
async function nextNumber(tx: Tx): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('undersigned.erasure', 0))`)
  const [row] = await tx.execute<{ next: number }>(
    sql`select coalesce(max(id), 0)::int + 1 as next from erasure`,
  )
  return freeNumber(row?.next ?? 1)
}

/** Tables in an order in which each still finds its rows by what the later ones take away. */
const erasures: Record<string, (tx: Tx, who: Who) => Promise<number>> = {
  async take_out(tx, { isTheirs }) {
    // A whole file goes, since a line cannot be taken out of it; staff can make it again, without them.
    return changed(
      tx,
      sql`
      update take_out set state = 'gone', expires_at = now()
      where state in ('queued', 'making', 'ready') and campaign_id in (select campaign_id from signature where ${isTheirs})`,
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

/** Where their name stands on a page, that page is made anew. */
async function refreshShown(tx: Tx, { isTheirs }: Who): Promise<void> {
  const rows = await tx.execute<{ slug: string }>(sql`
    select distinct c.slug from signature s join campaign c on c.id = s.campaign_id
    where s.show_name and s.${isTheirs}`)
  for (const { slug } of rows) await refreshPages(tx, slug)
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

async function forgetSupporter(tx: Tx, { key, isTheirs }: Who): Promise<void> {
  await tx.execute(sql`delete from supporter where address_key = ${key} or ${isTheirs}`)
}

async function stopMail(tx: Tx, key: string): Promise<void> {
  await tx.execute(sql`
    insert into suppression (address_key, reason, source) values (${key}, 'asked', 'erasure')
    on conflict (address_key) do update set source = 'erasure', detail = ''`)
}

async function changed(tx: Tx, statement: SQL): Promise<number> {
  return (await tx.execute(statement)).count
}
