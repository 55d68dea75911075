import { statements } from '@/db/client'
import { withdrawUnsent } from '../mail/dissolve-batch'

/**
 * Takes back what was frozen of cancelled mailings and certainly never went, as while the provider was away. Called after a
 * cancellation, and by the clock for what was in somebody's hands then. By the mails: a chunk that was taken apart names no batch.
 */
export async function withdrawCancelled(): Promise<void> {
  const sql = statements()
  const cancelled = await sql<{ id: number }[]>`
    select distinct m.id from mailing m join mail on mail.mailing_id = m.id join mail_batch b on b.id = mail.batch_id
    where m.state = 'cancelled' and m.finished_at > now() - interval '2 days' and b.state = 'open'`
  for (const { id } of cancelled) await sql.begin((inner) => withdrawUnsent(inner, id))
}
