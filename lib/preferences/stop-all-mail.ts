import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { wordings } from '../supporters/consent-wordings'
import { whoseAddress } from './whose-address'

/**
 * Stops all mail to an address but the answers to what is done with it here, from this moment: what waits in the outbox is
 * dropped when its turn comes, and only a batch that was already being handed over still goes. Of somebody we do not know,
 * or no longer, the keyed hash is kept and nothing else. Doing it again changes nothing. A stop after passing bounces becomes their own.
 */
export async function stopAllMail(tx: Tx, key: string, source: 'one_click' | 'preferences'): Promise<void> {
  // Two at once would both find nothing said yet.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('undersigned.leave/' || ${key}::text, 0))`,
  )
  await tx.execute(sql`
    insert into suppression (address_key, reason, source) values (${key}, 'asked', ${source})
    on conflict (address_key) do update set source = excluded.source, at = excluded.at
      where suppression.reason = 'asked' and suppression.source = 'passing_bounces'`)
  const whose = await whoseAddress(tx, key)
  if (!whose) return
  await tx.execute(sql`
    insert into consent_event (canonical_email, purpose, action, wording_id, source)
    select ${whose.canonicalEmail}, 'updates', 'withdrawn', ${wordings.leave.id}, ${source}
    where (select action from consent_event where canonical_email = ${whose.canonicalEmail} and purpose = 'updates'
      order by id desc limit 1) is distinct from 'withdrawn'`)
}
