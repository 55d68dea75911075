import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { letter, letterReply, targetPosition } from '@/db/schema/letters'
import { mandate } from '@/db/schema/representatives'
import type { Stance } from './target-rules'

export type NewPosition = {
  campaignId: number
  personId: number
  stance: Stance
  /** The day on which they said or did it. */
  on: string
  /** A public page, or ''. */
  evidenceUrl: string
  /** A reply that was redacted and may be cited, or null. */
  replyId: number | null
  summary: string
  staffId: string
}

export type NoteResult =
  | { kind: 'noted'; id: number }
  /** A stance needs something it rests on. */
  | { kind: 'no_evidence' }
  /** That reply is not redacted, may not be cited, or is of another campaign or person. */
  | { kind: 'reply_not_usable' }

/** Notes where somebody stands, for another member of staff to approve. Nobody else sees it before. */
export async function notePosition(tx: Tx, position: NewPosition): Promise<NoteResult> {
  const { staffId, ...values } = position
  const hasPage = /^https?:\/\/\S+$/.test(position.evidenceUrl)
  if (position.stance !== 'unknown' && !hasPage && position.replyId === null) return { kind: 'no_evidence' }
  if (position.replyId !== null && !(await mayRestOn(tx, position))) return { kind: 'reply_not_usable' }
  const [row] = await tx
    .insert(targetPosition)
    .values({ ...values, notedBy: staffId })
    .returning({ id: targetPosition.id })
  if (!row) throw new Error('a position was not written')
  return { kind: 'noted', id: row.id }
}

async function mayRestOn(tx: Tx, { replyId, campaignId, personId }: NewPosition): Promise<boolean> {
  const rows = await tx
    .select({ id: letterReply.id })
    .from(letterReply)
    .innerJoin(letter, eq(letter.id, letterReply.letterId))
    .innerJoin(mandate, eq(mandate.id, letter.mandateId))
    .where(
      and(
        eq(letterReply.id, replyId ?? 0),
        eq(letterReply.state, 'redacted'),
        eq(letterReply.mayBeCited, true),
        eq(letter.campaignId, campaignId),
        eq(mandate.personId, personId),
      ),
    )
  return rows.length > 0
}
