import { randomInt } from 'node:crypto'
import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { staffEvent, staffRecoveryCode } from '@/db/schema/staff'
import { hmac } from '../../tokens/keys'

const howMany = 10
/** No letter that looks like another. Ten of them are 49 bits. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Ten new codes, like "k7p2m-9qx4d"; earlier ones end. This is the only time that anybody can read them. */
export async function renewRecoveryCodes(tx: Tx, staffId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newRecoveryCode)
  await tx.delete(staffRecoveryCode).where(eq(staffRecoveryCode.staffId, staffId))
  await tx
    .insert(staffRecoveryCode)
    .values(codes.map((code) => ({ staffId, codeHash: recoveryHash(staffId, code) })))
  await tx.insert(staffEvent).values({ kind: 'recovery_codes_made', actorId: staffId, subjectId: staffId })
  return codes
}

/** Uses up a code. False when it is none of theirs, or was used. */
export async function takeRecoveryCode(tx: Tx, staffId: string, typed: string): Promise<boolean> {
  const taken = await tx
    .update(staffRecoveryCode)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(staffRecoveryCode.staffId, staffId),
        eq(staffRecoveryCode.codeHash, recoveryHash(staffId, typed)),
        isNull(staffRecoveryCode.usedAt),
      ),
    )
    .returning()
  return taken.length === 1
}

export async function recoveryCodesLeft(staffId: string, tx: Tx = db): Promise<number> {
  const [row] = await tx
    .select({ left: count() })
    .from(staffRecoveryCode)
    .where(and(eq(staffRecoveryCode.staffId, staffId), isNull(staffRecoveryCode.usedAt)))
  return row?.left ?? 0
}

function newRecoveryCode(): string {
  const half = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return `${half()}-${half()}`
}

function recoveryHash(staffId: string, typed: string): string {
  const code = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]/gu, '')
  return hmac('staff-recovery', `${staffId} ${code}`).toString('hex')
}
