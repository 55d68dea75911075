import { and, eq, inArray, ne, notInArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { mail } from '@/db/schema/mail'
import type { FrozenKind } from './mail'

const frozenKinds: FrozenKind[] = ['mailing', 'mailing-test', 'journey']

/**
 * Has refused mails sent again, for staff who have put right what was wrong; gives how many it was. Only refused ones, which
 * certainly were not sent: a mail whose outcome is unknown is never sent again. A letter to a representative does not go
 * back into the outbox: it waits for its turn again, with every check that comes before one. Nor does what is composed for
 * many at once: the outbox has no words for it, and who is still to get it is asked of each anew.
 */
export async function retryFailedMail(tx: Tx, mailIds: number[]): Promise<number> {
  if (mailIds.length === 0) return 0
  const retried = await tx
    .update(mail)
    .set({ state: 'queued', batchId: null, position: null, error: null, notBefore: sql`now()` })
    .where(
      and(
        inArray(mail.id, mailIds),
        eq(mail.state, 'failed'),
        // Erased meanwhile.
        ne(mail.toAddress, ''),
        notInArray(mail.kind, ['letter', ...frozenKinds]),
      ),
    )
    .returning({ id: mail.id })
  return retried.length + (await queueLettersAgain(tx, mailIds))
}

/** The refused mail makes room for the one that is written when the turn comes. A letter whose text is erased stays failed. */
async function queueLettersAgain(tx: Tx, mailIds: number[]): Promise<number> {
  const rows = await tx.execute(sql`
    with dropped as (
      update mail set state = 'dropped', dedupe_key = null, data = '{}' from letter l
      where mail.id in ${mailIds} and mail.kind = 'letter' and mail.state = 'failed'
        and l.id = mail.letter_id and l.state = 'failed' and l.body <> ''
      returning mail.letter_id as id)
    update letter set state = 'queued', reason = '' from dropped
    where letter.id = dropped.id and letter.state = 'failed' returning letter.id`)
  return rows.length
}
