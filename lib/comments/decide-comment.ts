import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { refreshPages } from '../refresh-pages'
import type { CommentState } from './queries'

export const commentActs = ['show', 'hide', 'safeguard', 'dealt_with'] as const
export type CommentAct = (typeof commentActs)[number]

/** From where each act leads, and to where. What went to safeguarding leaves it hidden: there is no way back to a page. */
const moves: Record<CommentAct, { from: readonly CommentState[]; to: CommentState }> = {
  show: { from: ['waiting', 'hidden'], to: 'shown' },
  hide: { from: ['waiting', 'shown'], to: 'hidden' },
  safeguard: { from: ['waiting', 'shown', 'hidden'], to: 'safeguarding' },
  dealt_with: { from: ['safeguarding'], to: 'hidden' },
}

export type DecidedComment =
  | { kind: 'decided' }
  /** Somebody else was there first: what it is now. */
  | { kind: 'moved'; state: CommentState; by: string }
  /** It was, or may be, about abuse of somebody: no page ever shows it. */
  | { kind: 'never_shown' }
  | { kind: 'gone' }

type Decision = { id: string; believed: CommentState; act: CommentAct; staffId: string }

/**
 * Decides one comment, if it still is what the page believed: of two who decide at once one does it, and the other is told.
 * What is no longer shown leaves the hand-in pack.
 */
export async function decideComment(
  tx: Tx,
  { id, believed, act, staffId }: Decision,
): Promise<DecidedComment> {
  const { from, to } = moves[act]
  if (!from.includes(believed)) return whyNot(tx, id, act)
  const [done] = await tx.execute<{ slug: string }>(sql`
    with done as (
      update signature_comment set state = ${to}, decided_by = ${staffId}, decided_at = now(),
        flags = case when ${act === 'safeguard'} and not flags ? 'safeguarding' then flags || '["safeguarding"]' else flags end,
        pack_position = case when ${to === 'shown'} then pack_position end
      where signature_id = ${id} and state = ${believed}
        and (${to !== 'shown'} or not flags ?| array['disclosure', 'danger', 'self_harm', 'safeguarding'])
      returning campaign_id
    ), told as (
      insert into audit_entry (staff_id, action, object_kind, object_id)
      select ${staffId}, ${`comment.${act}`}, 'comment', ${id} from done
    )
    select c.slug from done join campaign c on c.id = done.campaign_id`)
  if (!done) return whyNot(tx, id, act)
  if (to === 'shown' || believed === 'shown') await refreshPages(tx, done.slug)
  return { kind: 'decided' }
}

async function whyNot(tx: Tx, id: string, act: CommentAct): Promise<DecidedComment> {
  const [now] = await tx.execute<{ state: CommentState; by: string; isGrave: boolean }>(sql`
    select k.state, coalesce(nullif(w.name, ''), w.email, '') as by,
      k.flags ?| array['disclosure', 'danger', 'self_harm', 'safeguarding'] as "isGrave"
    from signature_comment k left join staff w on w.id = k.decided_by where k.signature_id = ${id}`)
  if (!now) return { kind: 'gone' }
  if (act === 'show' && now.isGrave) return { kind: 'never_shown' }
  return { kind: 'moved', state: now.state, by: now.by }
}
