import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { StillNamed } from '@/db/schema/rights'

/** What staff write by hand, and what of theirs the log keeps: only a person can tell whether it means this one. */
const writtenByStaff: { table: string; columns: string[]; id?: string }[] = [
  { table: 'signature_event', columns: ['reason'] },
  { table: 'invalidation', columns: ['note', 'restore_reason', 'criteria'] },
  { table: 'integrity_alert', columns: ['note'] },
  { table: 'address_rule', columns: ['value', 'reason'] },
  { table: 'retention_hold', columns: ['reason'] },
  { table: 'take_out', columns: ['reason'] },
  { table: 'paper_sheet', columns: ['collected_at', 'scan_reference'] },
  { table: 'complaint_event', columns: ['words'] },
  { table: 'contact_import', columns: ['label', 'collected_at', 'evidence'] },
  { table: 'saved_view', columns: ['name', 'query'] },
  { table: 'campaign_event', columns: ['summary', 'reason'] },
  { table: 'campaign_update', columns: ['title', 'body', 'note'] },
  { table: 'audience', columns: ['name', 'tree'] },
  { table: 'mailing', columns: ['name', 'audience', 'paused_why'] },
  { table: 'mailing_text', columns: ['subject', 'preview', 'body'], id: 'mailing_id' },
  { table: 'audit_entry', columns: ['facts'] },
]

/** Shorter than this a name is found everywhere and says nothing. */
const shortestWord = 6
const most = 100

/**
 * Where words of staff name somebody who is about to be erased, by their whole name or their address: the place alone, never
 * the words. At most a hundred. Ask before erasing: afterwards nobody knows what to look for.
 */
export async function findStillNamed(
  tx: Tx,
  { canonicalEmails, emails }: { canonicalEmails: string[]; emails: string[] },
): Promise<StillNamed[]> {
  const words = await namesOf(tx, canonicalEmails)
  const looked = [...new Set([...words, ...emails, ...canonicalEmails].map((word) => word.toLowerCase()))]
  const wanted = looked.filter((word) => word.length >= shortestWord)
  if (wanted.length === 0) return []
  const found: StillNamed[] = []
  for (const place of writtenByStaff) found.push(...(await findIn(tx, place, wanted)))
  return found.slice(0, most)
}

async function namesOf(tx: Tx, canonicalEmails: string[]): Promise<string[]> {
  const theirs = sql`any(array(select jsonb_array_elements_text(${JSON.stringify(canonicalEmails)}::jsonb)))`
  const rows = await tx.execute<{ name: string }>(sql`
    select name from signature where canonical_email = ${theirs} union select name from supporter where canonical_email = ${theirs}
    union select name from letter_request where canonical_email = ${theirs}`)
  // One word alone is a first name, and of many.
  return rows.map(({ name }) => name.trim()).filter((name) => name.includes(' '))
}

async function findIn(
  tx: Tx,
  { table, columns, id = 'id' }: (typeof writtenByStaff)[number],
  words: string[],
): Promise<StillNamed[]> {
  const rows: StillNamed[] = []
  for (const column of columns) {
    const found = await tx.execute<{ id: string }>(sql`
      select distinct t.${sql.identifier(id)}::text as id from ${sql.identifier(table)} t
      where exists (select 1 from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) as word
        where position(word in replace(lower(t.${sql.identifier(column)}::text), '+', ' ')) > 0 or position(word in lower(t.${sql.identifier(column)}::text)) > 0) limit ${most}`)
    rows.push(...found.map((row) => ({ table, column, id: row.id })))
  }
  return rows
}
