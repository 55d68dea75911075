import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

export const pauseDays = [30, 90] as const

/** Holds back all mail but answers for so many days from now; a longer pause stays. Nothing for somebody we do not know. */
export async function pauseMail(tx: Tx, key: string, days: (typeof pauseDays)[number]): Promise<void> {
  await tx.execute(sql`
    insert into mail_preference (supporter_id, paused_until)
    select id, now() + make_interval(days => ${days}) from supporter where address_key = ${key}
    on conflict (supporter_id) do update
    set paused_until = greatest(mail_preference.paused_until, excluded.paused_until), changed_at = now()`)
}

/** Ends a pause at once. */
export async function endPause(tx: Tx, key: string): Promise<void> {
  await tx.execute(sql`
    update mail_preference p set paused_until = null, changed_at = now()
    from supporter s where s.id = p.supporter_id and s.address_key = ${key} and p.paused_until is not null`)
}
