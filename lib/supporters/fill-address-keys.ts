import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { addressKey } from '../tokens/keys'

const rowsAtATime = 2000

/**
 * Gives supporters without the keyed hash of their address theirs: the database cannot make it, so the sample and rows from
 * before it was kept come without. Gives how many there were. Stopped and called again, it goes on.
 */
export async function fillAddressKeys(db: Tx): Promise<number> {
  for (let filled = 0, after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db.execute<{ id: string; canonicalEmail: string }>(sql`
      select id, canonical_email as "canonicalEmail" from supporter
      where address_key = '' and id > ${after} order by id limit ${rowsAtATime}`)
    const keys = rows.map(({ id, canonicalEmail }) => ({ id, address_key: addressKey(canonicalEmail) }))
    const last = keys.at(-1)
    if (!last) return filled
    await db.execute(sql`
      update supporter s set address_key = k.address_key
      from jsonb_populate_recordset(null::supporter, ${JSON.stringify(keys)}::text::jsonb) k
      where s.id = k.id and s.address_key = ''`)
    filled += keys.length
    after = last.id
  }
}
