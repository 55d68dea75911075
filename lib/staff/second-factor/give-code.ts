import { and, eq, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { staffEvent, staffTotp } from '@/db/schema/staff'
import { tellStaff } from '../tell-staff'
import { openSecret, stepOf } from './one-time-code'
import { recoveryCodesLeft, renewRecoveryCodes, takeRecoveryCode } from './recovery-codes'

const triesAtCode = 5
const waitMinutes = 15

export type GivenCode =
  | { kind: 'right'; byRecovery: boolean }
  | { kind: 'wrong' }
  /** Five wrong ones: no code is looked at until then. Milliseconds. */
  | { kind: 'wait'; until: number }
  /** They have set up no second factor. */
  | { kind: 'none' }

/**
 * Looks at six digits, or a recovery code. Every try costs one of five before it is looked at, the right one too, so that
 * tries made at the same moment cannot share one; the right one gives them back. A code of the app works once: its time
 * step is kept, and only a later one is taken.
 */
export async function giveCode(tx: Tx, staffId: string, typed: string, now: number): Promise<GivenCode> {
  return tx.transaction(async (tx) => {
    const factor = await payForTry(tx, staffId, isNotNull(staffTotp.confirmedAt))
    if (!factor) return whyNot(tx, staffId)
    const isOfApp = await takeCode(tx, staffId, factor.secret, typed, now)
    const byRecovery = !isOfApp && (await takeRecoveryCode(tx, staffId, typed))
    if (!isOfApp && !byRecovery) return wrong(tx, staffId, factor.waitsUntil)
    await tx.update(staffTotp).set({ wrongCodes: 0, waitsUntil: null }).where(eq(staffTotp.staffId, staffId))
    if (byRecovery) await tellOfRecoveryCode(tx, staffId)
    return { kind: 'right', byRecovery }
  })
}

export type ConfirmedFactor = { kind: 'set'; codes: string[] } | Exclude<GivenCode, { kind: 'right' }>

/** Takes the first code made with a new secret: from now on it is asked for. Gives the recovery codes, once. */
export async function confirmSecondFactor(
  tx: Tx,
  staffId: string,
  typed: string,
  now: number,
): Promise<ConfirmedFactor> {
  return tx.transaction(async (tx) => {
    const factor = await payForTry(tx, staffId, isNull(staffTotp.confirmedAt))
    if (!factor) return whyNot(tx, staffId)
    if (!(await takeCode(tx, staffId, factor.secret, typed, now)))
      return wrong(tx, staffId, factor.waitsUntil)
    await tx
      .update(staffTotp)
      .set({ confirmedAt: sql`now()`, wrongCodes: 0, waitsUntil: null })
      .where(eq(staffTotp.staffId, staffId))
    await note(tx, staffId, 'second_factor_set')
    await tellStaff(tx, staffId, { what: 'factor_set' })
    return { kind: 'set', codes: await renewRecoveryCodes(tx, staffId) }
  })
}

/** The factor, one try poorer; nothing while it waits. The fifth try begins the wait, whatever comes of it. */
async function payForTry(tx: Tx, staffId: string, state: SQL) {
  const tries = sql`case when ${staffTotp.waitsUntil} is null then ${staffTotp.wrongCodes} + 1 else 1 end`
  const [factor] = await tx
    .update(staffTotp)
    .set({
      wrongCodes: tries,
      waitsUntil: sql`case when ${tries} >= ${triesAtCode} then now() + make_interval(mins => ${waitMinutes}) end`,
    })
    .where(
      and(
        eq(staffTotp.staffId, staffId),
        state,
        sql`(${staffTotp.waitsUntil} is null or ${staffTotp.waitsUntil} <= now())`,
      ),
    )
    .returning()
  return factor
}

async function whyNot(tx: Tx, staffId: string): Promise<{ kind: 'none' } | { kind: 'wait'; until: number }> {
  const [factor] = await tx.select().from(staffTotp).where(eq(staffTotp.staffId, staffId))
  return factor?.waitsUntil ? { kind: 'wait', until: factor.waitsUntil.getTime() } : { kind: 'none' }
}

async function takeCode(
  tx: Tx,
  staffId: string,
  sealed: string,
  typed: string,
  now: number,
): Promise<boolean> {
  const step = stepOf(openSecret(staffId, sealed), typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, ''), now)
  if (step === null) return false
  const taken = await tx
    .update(staffTotp)
    .set({ lastStep: step })
    .where(and(eq(staffTotp.staffId, staffId), lt(staffTotp.lastStep, step)))
    .returning()
  return taken.length === 1
}

async function wrong(
  tx: Tx,
  staffId: string,
  waitsUntil: Date | null,
): Promise<{ kind: 'wrong' } | { kind: 'wait'; until: number }> {
  if (!waitsUntil) return { kind: 'wrong' }
  await note(tx, staffId, 'second_factor_locked')
  return { kind: 'wait', until: waitsUntil.getTime() }
}

async function tellOfRecoveryCode(tx: Tx, staffId: string): Promise<void> {
  await note(tx, staffId, 'recovery_code_used')
  const detail = String(await recoveryCodesLeft(staffId, tx))
  await tellStaff(tx, staffId, { what: 'recovery_code_used', detail })
}

async function note(tx: Tx, staffId: string, kind: string): Promise<void> {
  await tx.insert(staffEvent).values({ kind, actorId: staffId, subjectId: staffId })
}
