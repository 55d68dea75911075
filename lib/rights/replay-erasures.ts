import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { erasePerson } from './erase-person'
import { readUnknown } from './journal'

/**
 * Erases again whom a restored backup has brought back: everybody in the journal that the database has not heard of. Runs
 * each time the worker starts and each night, before anything is sent; gives how many there were.
 */
export async function replayErasures(db: Tx): Promise<number> {
  const [known] = await db.execute<{ last: number; lacking: number[] }>(sql`
    with known as (select coalesce(max(id), 0)::int as last from erasure)
    select last, array(select n from generate_series(1, last) n except select id from erasure order by 1)::int[] as lacking from known`)
  const lost = await readUnknown(known ?? { last: 0, lacking: [] })
  for (const { id, addressKey } of lost)
    await db.transaction((tx) => erasePerson(tx, addressKey, { cause: 'replay', number: id }))
  return lost.length
}
