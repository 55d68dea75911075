import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'
import type { MailingState } from './mailing'
import { noApproval } from './move-mailing'

/** Who changes which draft; `seenVersion` is the draft that their page showed. */
export type DraftChange = { mailingId: number; seenVersion: number; staffId: string }

export type DraftSaved =
  | { kind: 'saved'; version: number }
  /** Somebody has changed it since the page was shown: nothing was saved. */
  | { kind: 'changed_meanwhile'; version: number }
  /** It waits for approval, is scheduled, or has begun: take it back first. */
  | { kind: 'not_a_draft'; state: MailingState }
  | { kind: 'not_found' }

/**
 * Makes the next version of a draft, whose writer is whoever changed it last. Any approval falls. One conditional update:
 * of two who change the same draft, one is told.
 */
export async function changeDraft(
  tx: Tx,
  { mailingId, seenVersion, staffId }: DraftChange,
  what: string,
  set: SQL = sql``,
): Promise<DraftSaved> {
  const [saved] = await tx.execute<{ version: number }>(sql`
    update mailing set version = version + 1, written_by = ${staffId}, changed_at = now(), ${noApproval} ${set}
    where id = ${mailingId} and state = 'draft' and version = ${seenVersion} returning version`)
  if (!saved) return whyNot(tx, mailingId)
  await writeAudit(tx, {
    ...{ staffId, action: 'mailing.changed', objectKind: 'mailing', objectId: String(mailingId) },
    facts: { what, version: saved.version },
  })
  return { kind: 'saved', version: saved.version }
}

async function whyNot(tx: Tx, mailingId: number): Promise<DraftSaved> {
  const [row] = await tx.execute<{ state: MailingState; version: number }>(
    sql`select state, version from mailing where id = ${mailingId}`,
  )
  if (!row) return { kind: 'not_found' }
  if (row.state !== 'draft') return { kind: 'not_a_draft', state: row.state }
  return { kind: 'changed_meanwhile', version: row.version }
}
