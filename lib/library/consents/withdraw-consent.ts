import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { consent } from '@/db/schema/consents'
import { type TakenAway, takeAwayWhatRests } from './take-away-what-rests'

/** What readers are told at the address of a story: nothing of why, nor of whom. */
const publicReason = 'This story was taken down at the wish of the person it is about.'

type WithdrawnConsent =
  | ({ kind: 'withdrawn' } & TakenAway)
  | { kind: 'not_found' }
  | { kind: 'withdrawn_before' }

/** Ends a consent for good, and takes away everything that rests on it, at once or not at all. Nothing brings it back. */
export async function withdrawConsent(tx: Tx, id: number, staffId: string): Promise<WithdrawnConsent> {
  return tx.transaction(async (tx) => {
    const ended = await tx
      .update(consent)
      .set({ withdrawnAt: sql`now()` })
      .where(and(eq(consent.id, id), isNull(consent.withdrawnAt)))
      .returning({ id: consent.id })
    if (ended.length === 0) {
      const [known] = await tx.select({ id: consent.id }).from(consent).where(eq(consent.id, id))
      return { kind: known ? 'withdrawn_before' : 'not_found' }
    }
    return { kind: 'withdrawn', ...(await takeAwayWhatRests(tx, id, { staffId, reason: publicReason })) }
  })
}
