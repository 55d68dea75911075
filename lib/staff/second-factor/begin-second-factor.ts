import { eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { staffTotp } from '@/db/schema/staff'
import { newSecret, openSecret, sealSecret } from './one-time-code'

/** Makes a secret for somebody who has none; it protects nothing until a code made with it is given. Again: the same one. */
export async function beginSecondFactor(tx: Tx, staffId: string): Promise<void> {
  const secret = sealSecret(staffId, newSecret())
  await tx.insert(staffTotp).values({ staffId, secret }).onConflictDoNothing({ target: staffTotp.staffId })
}

/** How far somebody is. `begun` carries the secret to be shown; after its first code nobody can read it any more. */
export type FactorState =
  | { kind: 'none' }
  | { kind: 'begun'; secret: string; waitsUntil: number | null }
  | { kind: 'set'; waitsUntil: number | null }

export async function getFactorState(staffId: string): Promise<FactorState> {
  const [row] = await db.select().from(staffTotp).where(eq(staffTotp.staffId, staffId))
  if (!row) return { kind: 'none' }
  const waitsUntil = row.waitsUntil?.getTime() ?? null
  if (row.confirmedAt) return { kind: 'set', waitsUntil }
  return { kind: 'begun', secret: openSecret(staffId, row.secret), waitsUntil }
}
