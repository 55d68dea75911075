import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'
import { refreshPages } from '../refresh-pages'
import { addressesOf } from './addresses-of'
import { changed, eraseSignatures, erasures, type Who } from './erase-rows'
import { findStillNamed } from './find-still-named'
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
  await holdSupporter(tx, key)
  const addresses = await addressesOf(tx, key)
  const { canonicalEmails } = addresses
  await tx.execute(sql`set local undersigned.erases = 'yes'`)
  const { cause } = erasing
  const id = erasing.cause === 'replay' ? erasing.number : await nextNumber(tx)
  const isTheirs = among(canonicalEmails)
  const who: Who = { key, pseudonym: `erased:${id}`, isTheirs }
  // The clock erases thousands in a night, and nobody reads what it found.
  const stillNamed = cause === 'asked' ? await findStillNamed(tx, addresses) : []
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
    insert into erasure (id, address_key, cause, reached, still_named, at) overriding system value
    values (${id}, ${key}, ${cause}, ${JSON.stringify(reached)}::jsonb, ${JSON.stringify(stillNamed)}::jsonb, ${at.toISOString()})`)
  await writeAudit(tx, {
    ...{ staffId: null, action: 'person.erased', objectKind: 'erasure', objectId: String(id) },
    facts: { cause, ...reached },
  })
  await writeJournal({ id, addressKey: key, at: at.toISOString() })
  return reached
}

/** Whoever is writing to them this moment holds the same row: their mail is there when ours are emptied, or is never written. */
async function holdSupporter(tx: Tx, key: string): Promise<void> {
  await tx.execute(sql`select 1 from supporter where address_key = ${key} and address_key <> '' for update`)
}

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

/** Where their name stands on a page, that page is made anew. */
async function refreshShown(tx: Tx, { isTheirs }: Who): Promise<void> {
  const rows = await tx.execute<{ slug: string }>(sql`
    select distinct c.slug from signature s join campaign c on c.id = s.campaign_id
    where s.show_name and s.${isTheirs}`)
  for (const { slug } of rows) await refreshPages(tx, slug)
}

async function forgetSupporter(tx: Tx, { key, isTheirs }: Who): Promise<void> {
  await tx.execute(sql`delete from supporter where address_key = ${key} or ${isTheirs}`)
}

async function stopMail(tx: Tx, key: string): Promise<void> {
  await tx.execute(sql`
    insert into suppression (address_key, reason, source) values (${key}, 'asked', 'erasure')
    on conflict (address_key) do update set source = 'erasure', detail = ''`)
}
