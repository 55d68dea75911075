import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'
import { londonInstant } from '../london-time'
import { addressKey } from '../tokens/keys'
import type { Evidence } from './import-form'
import type { Contact } from './read-contacts'

const contactsAtOnce = 5000

type Importing = { evidence: Evidence; contacts: Contact[]; staffId: string }

export type Imported =
  | { kind: 'imported'; id: number; added: number; alreadyKnown: number; leftOut: number }
  /** Nobody on the list is new: as when it is sent twice. Nothing was written. */
  | { kind: 'nobody_new'; alreadyKnown: number; leftOut: number }

/**
 * Takes a list of people who agreed elsewhere, all of it or nothing, with what shows that they did. Who said no, left, or
 * cannot be reached is left out and counted; who agreed already stays as they are. Their yes is dated by the day it was
 * collected, so that it undoes nothing that came later.
 */
export async function importContacts(tx: Tx, { evidence, contacts, staffId }: Importing): Promise<Imported> {
  return tx.transaction(async (tx): Promise<Imported> => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('undersigned.contact_import'))`)
    await stage(tx, contacts)
    await sortOut(tx, evidence)
    const { added, alreadyKnown, leftOut } = await count(tx)
    if (added === 0) return { kind: 'nobody_new', alreadyKnown, leftOut }
    const id = await writeImport(tx, evidence, { added, alreadyKnown, leftOut, staffId })
    await writeContacts(tx, evidence, id)
    await writeAudit(tx, {
      ...{ staffId, action: 'contact_import.made', objectKind: 'contact_import', objectId: String(id) },
      facts: { added, alreadyKnown, leftOut, basis: evidence.basis },
    })
    return { kind: 'imported', id, added, alreadyKnown, leftOut }
  })
}

async function stage(tx: Tx, contacts: Contact[]): Promise<void> {
  await tx.execute(sql`
    create temporary table arriving (email text, canonical text primary key, key text, name text, country text, fate text not null default 'added')
    on commit drop`)
  for (let at = 0; at < contacts.length; at += contactsAtOnce) {
    const rows = contacts.slice(at, at + contactsAtOnce).map(({ email, canonicalEmail, name, country }) => ({
      ...{ email, canonical: canonicalEmail, key: addressKey(canonicalEmail), name, country },
    }))
    await tx.execute(sql`
      insert into arriving (email, canonical, key, name, country)
      select email, canonical, key, name, country
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (email text, canonical text, key text, name text, country text)`)
  }
  await tx.execute(sql`analyze arriving`)
}

/** Who is known and agreed stays so, unless this yes is worth more: an explicit one over an inferred one, or a later end. */
async function sortOut(tx: Tx, { basis, impliedUntil }: Evidence): Promise<void> {
  const end = impliedUntil === null ? null : new Date(impliedUntil).toISOString()
  await tx.execute(sql`
    update arriving a set fate = 'known' from supporter s
    where s.canonical_email = a.canonical and s.updates = 'given' and not (s.updates_basis <> 'explicit_consent'
      and (${basis} = 'explicit_consent' or (${basis} = 'implied' and s.updates_basis = 'implied' and s.implied_until < ${end}::timestamptz)))`)
  await tx.execute(sql`
    update arriving a set fate = 'left' where exists (select from suppression x where x.address_key = a.key)
      or exists (select from supporter s where s.canonical_email = a.canonical and s.updates in ('refused', 'withdrawn'))`)
}

async function count(tx: Tx): Promise<{ added: number; alreadyKnown: number; leftOut: number }> {
  const [row] = await tx.execute<{ added: number; alreadyKnown: number; leftOut: number }>(sql`
    select count(*) filter (where fate = 'added')::int as added, count(*) filter (where fate = 'known')::int as "alreadyKnown",
      count(*) filter (where fate = 'left')::int as "leftOut" from arriving`)
  return row!
}

async function writeImport(
  tx: Tx,
  evidence: Evidence,
  counts: { added: number; alreadyKnown: number; leftOut: number; staffId: string },
): Promise<number> {
  const { label, collectedAt, collectedOn, wording, basis, isCollectedByUs } = evidence
  const [row] = await tx.execute<{ id: number }>(sql`
    insert into contact_import (label, collected_at, collected_on, wording_id, basis, evidence, is_collected_by_us, added, already_known, left_out, created_by)
    values (${label}, ${collectedAt}, ${collectedOn}, '', ${basis}, ${evidence.evidence}, ${isCollectedByUs}, ${counts.added}, ${counts.alreadyKnown},
      ${counts.leftOut}, ${counts.staffId}) returning id`)
  const id = row!.id
  await tx.execute(sql`
    insert into consent_wording (id, purpose, locale, words, valid_from)
    values (${wordingOf(id)}, 'updates', 'en-GB', ${wording}, ${startOf(collectedOn)}::timestamptz)`)
  await tx.execute(sql`update contact_import set wording_id = ${wordingOf(id)} where id = ${id}`)
  return id
}

async function writeContacts(
  tx: Tx,
  { basis, collectedOn, impliedUntil }: Evidence,
  id: number,
): Promise<void> {
  const since = startOf(collectedOn)
  const end = impliedUntil === null ? null : new Date(impliedUntil).toISOString()
  await tx.execute(sql`
    insert into supporter (email, canonical_email, address_key, name, country, created_at, last_acted_at)
    select email, canonical, key, name, country, now(), ${since}::timestamptz from arriving where fate = 'added'
    on conflict (canonical_email) do update set address_key = excluded.address_key where supporter.address_key = ''`)
  await tx.execute(sql`
    insert into consent_event (canonical_email, purpose, basis, action, wording_id, source, import_id, implied_until, at)
    select canonical, 'updates', ${basis}, 'given', ${wordingOf(id)}, 'import', ${id}, ${end}::timestamptz, ${since}::timestamptz
    from arriving where fate = 'added'`)
}

const wordingOf = (id: number) => `import-${id}`

function startOf(day: string): string {
  const at = londonInstant(day)
  if (at === null) throw new Error(`${day} is no day`)
  return new Date(at).toISOString()
}
