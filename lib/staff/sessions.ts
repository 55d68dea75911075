import { and, desc, eq, gt, ne, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { staff, staffEvent, staffSession } from '@/db/schema/staff'
import { mayGive, type StaffRole } from './permissions'
import { tellStaff } from './tell-staff'

/** An open session. `ref` names it in forms: the beginning of the hash of its token, which opens nothing. */
export type ListedSession = {
  ref: string
  browser: string
  network: string
  beganAt: number
  lastSeenAt: number
  hasFactor: boolean
  isCurrent: boolean
}

const refOf = sql<string>`left(${staffSession.tokenHash}, 24)`

/** The open sessions of one person, newest first. Instants are milliseconds. */
export async function listSessions(staffId: string, currentHash?: string): Promise<ListedSession[]> {
  const rows = await db
    .select({ session: staffSession, ref: refOf })
    .from(staffSession)
    .where(and(eq(staffSession.staffId, staffId), gt(staffSession.expires, sql`now()`)))
    .orderBy(desc(staffSession.createdAt))
  return rows.map(({ session, ref }) => ({
    ref,
    browser: session.browser || 'A browser',
    network: session.network,
    beganAt: session.createdAt.getTime(),
    lastSeenAt: session.lastSeenAt.getTime(),
    hasFactor: session.factorAt !== null,
    isCurrent: session.tokenHash === currentHash,
  }))
}

type Actor = { id: string; role: StaffRole }
type EndResult = { kind: 'ended'; sessions: number } | { kind: 'not_found' | 'not_allowed' }

/**
 * Ends sessions of somebody: one by its `ref`, or all but the one with `keepHash`. One's own, or those of others where one
 * may change their role; then they are told by mail. `not_found`: it had ended already.
 */
export async function endSessions(
  tx: Tx,
  actor: Actor,
  staffId: string,
  which: { ref: string } | { keepHash: string | null },
): Promise<EndResult> {
  return tx.transaction(async (tx) => {
    const [person] = await tx.select().from(staff).where(eq(staff.id, staffId))
    if (!person) return { kind: 'not_found' }
    const isOwn = actor.id === staffId
    if (!isOwn && !mayGive(actor.role, person.role)) return { kind: 'not_allowed' }
    const chosen =
      'ref' in which
        ? eq(refOf, which.ref)
        : which.keepHash === null
          ? sql`true`
          : ne(staffSession.tokenHash, which.keepHash)
    const ended = await tx
      .delete(staffSession)
      .where(and(eq(staffSession.staffId, staffId), chosen))
      .returning()
    if (ended.length === 0) return { kind: 'not_found' }
    const facts = { sessions: ended.length }
    await tx
      .insert(staffEvent)
      .values({ kind: 'sessions_ended', actorId: actor.id, subjectId: staffId, facts })
    if (!isOwn) await tellStaff(tx, staffId, { what: 'sessions_ended' })
    return { kind: 'ended', sessions: ended.length }
  })
}
