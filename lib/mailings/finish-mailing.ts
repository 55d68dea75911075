import { statements } from '@/db/client'

/**
 * Ends mailings of which nothing is left to do: no chunk waits, a test is decided, and what became of every batch is known.
 * Gives how many.
 */
export async function finishMailings(): Promise<number> {
  const finished = await statements()`
    update mailing m set state = 'done', finished_at = now(), changed_at = now()
    where m.state = 'sending' and (m.test_each is null or m.winner is not null)
      and not exists (select 1 from mailing_chunk c where c.mailing_id = m.id and c.state = 'waiting')
      and not exists (select 1 from mail_batch b join mail on mail.batch_id = b.id where b.state = 'open' and mail.mailing_id = m.id)`
  return finished.count
}
