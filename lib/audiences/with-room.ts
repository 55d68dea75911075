import { db } from '@/db/client'
import { roomForSets } from './audience-sql'

export type Looking = Parameters<Parameters<typeof db.transaction>[0]>[0]

/** Reads in the transaction that is given, which has `roomForSets`, or else in one of its own. */
export async function withRoom<T>(given: Looking | undefined, read: (tx: Looking) => Promise<T>): Promise<T> {
  if (given) return read(given)
  return db.transaction(async (tx) => {
    await tx.execute(roomForSets)
    return read(tx)
  })
}
