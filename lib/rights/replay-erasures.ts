import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { erasePerson } from './erase-person'
import { readJournalAfter } from './journal'

/**
 * Erases again whom a restored backup has brought back: everybody in the journal that the database has not heard of. Runs
 * each time the worker starts and each night, before anything is sent; gives how many there were.
 */
export async function replayErasures(db: Tx): Promise<number> {
  const [row] = await db.execute<{ last: number }>(sql`select coalesce(max(id), 0)::int as last from erasure`)
  const lost = await readJournalAfter(row?.last ?? 0)
  for (const { addressKey } of lost) await db.transaction((tx) => erasePerson(tx, addressKey, 'replay'))
  return lost.length
}
