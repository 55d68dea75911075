import { db, type Tx } from '@/db/client'

/** Runs what a page or an action asks for in one transaction: all of it stands, or none. */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(work)
}
