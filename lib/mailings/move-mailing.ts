import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'
import type { MailingState } from './mailing'

/** Who moves which mailing. */
export type Move = { mailingId: number; staffId: string | null }

/** It had moved on since the page was shown, so nothing was done: where it stands now, and as which draft. */
export type MovedOn = { kind: 'moved_on'; state: MailingState; version: number } | { kind: 'not_found' }

type Step = Move & { action: string; facts?: Record<string, unknown>; set: SQL; where: SQL }

/** One conditional update and its line in the log: of two who move the same mailing, one does it. True when it was us. */
export async function moveMailing(
  tx: Tx,
  { mailingId, staffId, action, facts, set, where }: Step,
): Promise<boolean> {
  const moved = await tx.execute(
    sql`update mailing set ${set}, changed_at = now() where id = ${mailingId} and ${where} returning id`,
  )
  if (moved.length === 0) return false
  await writeAudit(tx, { staffId, action, objectKind: 'mailing', objectId: String(mailingId), facts })
  return true
}

/** Why a move was not made. */
export async function whereItStands(tx: Tx, mailingId: number): Promise<MovedOn> {
  const [row] = await tx.execute<{ state: MailingState; version: number }>(
    sql`select state, version from mailing where id = ${mailingId}`,
  )
  return row ? { kind: 'moved_on', ...row } : { kind: 'not_found' }
}

/** What an approval leaves behind, taken away. */
export const noApproval = sql`needs_approval = false, approval_asked_of = null, approval_asked_at = null, approval_reminded_at = null, approved_by = null,
  approved_at = null, approved_version = null, approved_people = null`
