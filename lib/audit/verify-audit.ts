import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** The end of the chain that somebody has seen: the number and the hash (hex) of an entry. */
export type AuditHead = { id: number; hash: string }

export type Verification =
  | { kind: 'whole'; entries: number; head: AuditHead }
  /** The first entry that does not fit. `missing`: its number is not there. `cut`: the end is not the one that was seen. */
  | { kind: 'broken'; id: number; why: 'changed' | 'missing' | 'cut' }

type Row = { id: number; hash: string; text: string }

const batch = 5000
export const beforeTheFirst: AuditHead = { id: 0, hash: '' }

/**
 * Follows the chain from an entry that is known to be good to its end, in batches, with constant memory. The hashes are
 * made here again, from the rows alone: a function of the database that was changed as well does not help. `seen`: an end
 * seen before, which must still be in the chain.
 */
export async function verifyAudit(
  tx: Tx,
  seen: AuditHead | null,
  from: AuditHead = beforeTheFirst,
): Promise<Verification> {
  let head = from
  let entries = 0
  for (;;) {
    const rows = await readRows(tx, head.id)
    for (const row of rows) {
      const wrong = doesNotFit(head, row) ?? (row.id === seen?.id && row.hash !== seen.hash ? 'cut' : null)
      if (wrong) return { kind: 'broken', id: wrong === 'missing' ? head.id + 1 : row.id, why: wrong }
      head = { id: row.id, hash: row.hash }
      entries++
    }
    if (rows.length < batch) break
  }
  if (seen && seen.id > head.id) return { kind: 'broken', id: head.id + 1, why: 'cut' }
  return { kind: 'whole', entries, head }
}

function doesNotFit(before: AuditHead, row: Row): 'changed' | 'missing' | null {
  if (row.id !== before.id + 1) return 'missing'
  const hash = createHash('sha256').update(Buffer.from(before.hash, 'hex')).update(row.text, 'utf8')
  return hash.digest('hex') === row.hash ? null : 'changed'
}

/** The text that is hashed: see audit_hash() in db/migrations/0010_back_office_rules.sql. */
async function readRows(tx: Tx, after: number): Promise<Row[]> {
  const rows = await tx.execute<Row>(sql`
    select id::float8 as id, encode(hash, 'hex') as hash, jsonb_build_array(id,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), staff_id, action, object_kind, object_id, facts)::text as text
    from audit_entry where id > ${after} order by id limit ${batch}`)
  return [...rows]
}
