import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { whoseAddress } from './whose-address'

/** So that nobody a mail was passed on to can fill its owner's mailbox. */
const minutesBetween = 10
const mostADay = 5

/**
 * Mails the link that opens everything for an hour, to the address itself. Nothing for somebody we do not know, or who was
 * sent one in the last ten minutes or five in a day; the page says the same to all.
 */
export async function askForLink(tx: Tx, key: string, now: number): Promise<void> {
  const whose = await whoseAddress(tx, key)
  if (!whose) return
  const slot = Math.floor(now / (minutesBetween * 60_000))
  await tx.execute(sql`
    insert into mail (kind, to_address, address_key, data, priority, dedupe_key)
    select 'preferences-link', ${whose.email}, ${key}, ${JSON.stringify({ requestedAt: new Date(now).toISOString() })}::text::jsonb, 0,
      ${`preferences-link/${key}/${slot}`}
    where (select count(*) from mail where address_key = ${key} and kind = 'preferences-link'
      and created_at > now() - interval '1 day') < ${mostADay}
    on conflict (dedupe_key) do nothing`)
}
