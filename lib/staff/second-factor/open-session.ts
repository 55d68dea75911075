import { and, eq, gt, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { staff, staffSession } from '@/db/schema/staff'
import { absoluteSessionSeconds } from '../cookies'
import { needsSecondFactor, type StaffRole } from '../permissions'
import { hashOf, newToken } from '../secrets'

/** For so long after a code, a step that asks for a fresh one does not ask again. */
export const freshMinutes = 10

export type OpenSession = {
  person: { id: string; email: string; name: string; role: StaffRole }
  tokenHash: string
  /** True while the person must give a code before anything else. */
  awaitsFactor: boolean
  /** True when a code was given in this session within ten minutes. */
  isFresh: boolean
}

/** The session of a cookie's token that next-auth has found good, and how its second factor stands. */
export async function getOpenSession(token: string): Promise<OpenSession | null> {
  const [row] = await db
    .select({
      person: { id: staff.id, email: staff.email, name: staff.name, role: staff.role },
      tokenHash: staffSession.tokenHash,
      given: sql<boolean>`${staffSession.factorAt} is not null`,
      isFresh: sql<boolean>`coalesce(${staffSession.factorAt} > now() - make_interval(mins => ${freshMinutes}), false)`,
      isSet: sql<boolean>`exists (select 1 from staff_totp f where f.staff_id = ${staff.id} and f.confirmed_at is not null)`,
    })
    .from(staffSession)
    .innerJoin(staff, eq(staff.id, staffSession.staffId))
    .where(
      and(
        eq(staffSession.tokenHash, hashOf(token)),
        gt(staffSession.expires, sql`now()`),
        eq(staff.status, 'active'),
      ),
    )
  if (!row) return null
  const { person, tokenHash, given, isFresh, isSet } = row
  return { person, tokenHash, isFresh, awaitsFactor: !given && (isSet || needsSecondFactor(person.role)) }
}

/** Writes down that the code was given in this session, now. */
export async function markFactor(tx: Tx, tokenHash: string): Promise<void> {
  await tx.update(staffSession).set({ factorAt: sql`now()` }).where(eq(staffSession.tokenHash, tokenHash))
}

/**
 * The same, and the session goes on under another token: one that was learnt before the code is worth nothing after it
 * (OWASP ASVS 7.2.4). Null when the session has ended meanwhile.
 */
export async function markFactorAnew(
  tx: Tx,
  tokenHash: string,
): Promise<{ token: string; endsAt: Date } | null> {
  const token = newToken()
  const [row] = await tx
    .update(staffSession)
    .set({ tokenHash: hashOf(token), factorAt: sql`now()` })
    .where(eq(staffSession.tokenHash, tokenHash))
    .returning()
  return row ? { token, endsAt: new Date(row.createdAt.getTime() + absoluteSessionSeconds * 1000) } : null
}
