import { and, eq, gt, lt, sql } from 'drizzle-orm'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { db } from '@/db/client'
import { staff, staffEvent, staffSession, staffVerification } from '@/db/schema/staff'
import { absoluteSessionSeconds } from './cookies'
import { hashOf } from './secrets'

/** No session lives longer than this, however busy. */
const isYoung = sql`${staffSession.createdAt} > now() - make_interval(secs => ${absoluteSessionSeconds})`

/**
 * What next-auth keeps, in our tables. Sessions are found by the SHA-256 of their token. Only active staff exist for it,
 * and it cannot make anybody. `browserHash` is the browser at hand: a link asked for in another one is not consumed.
 */
export function staffAdapter(browserHash: string | null): Adapter {
  return {
    createUser: () => refuse('signing in makes nobody: staff are invited'),
    getUser: (id) => findActive(eq(staff.id, id)),
    getUserByEmail: (email) => findActive(eq(staff.email, email)),
    getUserByAccount: () => null,
    linkAccount: () => refuse('there are no linked accounts'),
    createVerificationToken: () =>
      refuse('links are written by request-sign-in.ts, with their code and browser'),
    updateUser: async ({ id }) => {
      const [row] = await db
        .update(staff)
        .set({ emailVerified: sql`now()` })
        .where(eq(staff.id, id))
        .returning()
      return row ? toUser(row) : refuse('nobody to update')
    },
    useVerificationToken: async ({ identifier, token }) => {
      if (!browserHash) return null
      const [row] = await db
        .delete(staffVerification)
        .where(
          and(
            eq(staffVerification.tokenHash, token),
            eq(staffVerification.identifier, identifier),
            eq(staffVerification.browserHash, browserHash),
          ),
        )
        .returning()
      return row ? { identifier: row.identifier, token, expires: row.expires } : null
    },
    createSession: (session) => db.transaction((tx) => createSession(tx, session)),
    getSessionAndUser,
    updateSession: async ({ sessionToken, expires }) => {
      if (!expires) return null
      const limit = sql`least(${expires.toISOString()}::timestamptz, ${staffSession.createdAt} + make_interval(secs => ${absoluteSessionSeconds}))`
      await db
        .update(staffSession)
        .set({ expires: limit, lastSeenAt: sql`now()` })
        .where(eq(staffSession.tokenHash, hashOf(sessionToken)))
      return null
    },
    deleteSession: async (sessionToken) => {
      await db.delete(staffSession).where(eq(staffSession.tokenHash, hashOf(sessionToken)))
    },
  }
}

async function createSession(
  tx: Parameters<Parameters<typeof db.transaction>[0]>[0],
  { sessionToken, userId, expires }: { sessionToken: string; userId: string; expires: Date },
) {
  await tx.delete(staffSession).where(lt(staffSession.expires, sql`now()`))
  await tx.insert(staffSession).values({ tokenHash: hashOf(sessionToken), staffId: userId, expires })
  await tx.insert(staffEvent).values({ kind: 'signed_in', actorId: userId, subjectId: userId })
  // This date goes into the cookie, which cannot slide from a page; the row, which can, decides when it ends.
  return { sessionToken, userId, expires: new Date(Date.now() + absoluteSessionSeconds * 1000) }
}

async function getSessionAndUser(sessionToken: string) {
  const [row] = await db
    .select({ session: staffSession, person: staff })
    .from(staffSession)
    .innerJoin(staff, eq(staff.id, staffSession.staffId))
    .where(
      and(
        eq(staffSession.tokenHash, hashOf(sessionToken)),
        gt(staffSession.expires, sql`now()`),
        isYoung,
        eq(staff.status, 'active'),
      ),
    )
  if (!row) return null
  return {
    session: { sessionToken, userId: row.person.id, expires: row.session.expires },
    user: toUser(row.person),
  }
}

async function findActive(condition: ReturnType<typeof eq>): Promise<AdapterUser | null> {
  const [row] = await db
    .select()
    .from(staff)
    .where(and(condition, eq(staff.status, 'active')))
  return row ? toUser(row) : null
}

function toUser(row: typeof staff.$inferSelect): AdapterUser {
  return { id: row.id, email: row.email, name: row.name, emailVerified: row.emailVerified }
}

function refuse(reason: string): never {
  throw new Error(reason)
}
