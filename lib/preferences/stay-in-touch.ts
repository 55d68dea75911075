import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { wordings } from '../supporters/consent-wordings'

/**
 * Where somebody stands whom we asked whether to go on. `asked`: they may say yes. `stays`: they have. `left`: they have
 * stopped mail themselves since, or are nobody we know; the link of that mail does not undo it.
 */
export type Staying = 'asked' | 'stays' | 'left'

export async function readStaying(tx: Tx, addressKey: string): Promise<Staying> {
  const [row] = await tx.execute<{ staying: Staying }>(sql`
    select case when ${isOpen} then 'asked' when s.updates = 'given' and not exists (select from suppression x where x.address_key = s.address_key) then 'stays' else 'left' end as staying
    from supporter s where s.address_key = ${addressKey}`)
  return row?.staying ?? 'left'
}

/** Their yes is what we last heard, or our own stop after their silence; and they have not left all mail. */
const isOpen = sql`((s.updates = 'given' and s.updates_wording_id is distinct from ${wordings.stay.id})
    or (s.updates = 'withdrawn' and s.updates_wording_id = ${wordings.no_answer.id}))
  and not exists (select from suppression x where x.address_key = s.address_key)`

/** A yes in words of its own, by whoever has the mail that asked. Pressed again, or too late, it changes nothing. */
export async function stayInTouch(tx: Tx, addressKey: string): Promise<void> {
  // First, so that a worker that is about to take silence for a no waits, or is waited for.
  await tx.execute(sql`select 1 from supporter where address_key = ${addressKey} for update`)
  await tx.execute(sql`
    insert into consent_event (canonical_email, purpose, action, wording_id, source)
    select s.canonical_email, 'updates', 'given', ${wordings.stay.id}, 'mailing'
    from supporter s where s.address_key = ${addressKey} and ${isOpen}`)
}
