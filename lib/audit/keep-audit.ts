import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { log } from '../log'
import { readHead, writeHead } from './audit-head'
import { type AuditHead, type Verification, verifyAudit } from './verify-audit'
import { writeAudit } from './write-audit'

/**
 * Each minute: follows what was added since the end that was written down, and writes down the new end. Where that end is
 * no longer in the chain it is left as it is, so that the nightly look finds it: a cut must not become the truth.
 */
export async function writeDownEnd(): Promise<Verification> {
  const seen = await readHead()
  if (seen && seen.id > 0 && (await hashAt(seen.id)) !== seen.hash)
    return { kind: 'broken', id: seen.id, why: 'cut' }
  const result = await verifyAudit(db, null, seen ?? undefined)
  if (result.kind === 'whole' && result.head.id !== seen?.id) await writeHead(result.head)
  return result
}

/** Each night: the whole chain, and its end against the one written down. What came of it is an entry itself. */
export async function verifyByNight(): Promise<Verification> {
  const result = await verifyAudit(db, await readHead())
  const facts: Record<string, string | number> =
    result.kind === 'whole' ? { entries: result.entries } : { entry: result.id, why: result.why }
  await writeAudit(db, {
    staffId: null,
    action: result.kind === 'whole' ? 'audit.verified' : 'audit.broken',
    objectKind: 'audit',
    objectId: '',
    facts,
  })
  if (result.kind === 'broken') log.error('the audit log does not fit together', facts)
  return result
}

/** What the last nightly look found, or null before the first. Milliseconds. */
export async function lastVerification(): Promise<{ at: number; brokenAt: number | null } | null> {
  const [row] = await db.execute<{ at: number; entry: number | null }>(sql`
    select (extract(epoch from at) * 1000)::float8 as at, case when action = 'audit.broken' then (facts ->> 'entry')::float8 end as entry
    from audit_entry where id = greatest(
      (select max(id) from audit_entry where action = 'audit.verified'), (select max(id) from audit_entry where action = 'audit.broken'))`)
  return row ? { at: row.at, brokenAt: row.entry } : null
}

async function hashAt(id: number): Promise<AuditHead['hash'] | undefined> {
  const [row] = await db.execute<{ hash: string }>(
    sql`select encode(hash, 'hex') as hash from audit_entry where id = ${id}`,
  )
  return row?.hash
}
