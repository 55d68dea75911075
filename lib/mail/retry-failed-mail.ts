import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { letter } from '@/db/schema/letters'
import { mail } from '@/db/schema/mail'

/**
 * Puts refused mails back into the outbox, for staff who have put right what was wrong; gives how many it was. Only
 * refused ones, which certainly were not sent: a mail whose outcome is unknown is never sent again.
 */
export async function retryFailedMail(tx: Tx, mailIds: number[]): Promise<number> {
  if (mailIds.length === 0) return 0
  const retried = await tx
    .update(mail)
    .set({ state: 'queued', batchId: null, position: null, error: null, notBefore: sql`now()` })
    .where(and(inArray(mail.id, mailIds), eq(mail.state, 'failed')))
    .returning({ id: mail.id, letterId: mail.letterId })
  const letters = retried.flatMap(({ letterId }) => letterId ?? [])
  if (letters.length > 0)
    await tx
      .update(letter)
      .set({ state: 'sending', reason: '' })
      .where(and(inArray(letter.id, letters), eq(letter.state, 'failed')))
  return retried.length
}
