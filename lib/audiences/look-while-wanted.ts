import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { roomForSets } from './audience-sql'
import { Turns } from './take-turns'
import type { Looking } from './with-room'

export type Looked<T> =
  | { kind: 'done'; value: T }
  /** Nobody waits for it any more. */
  | { kind: 'unwanted' }
  | { kind: 'too_long' }

/** Somebody who changes ten conditions, or ten who change one, must not take the whole server: so many at once in a process. */
const turns = new Turns(2)

/**
 * Reads about audiences while somebody changes one: two at a time, the others wait. Once the signal comes, or the time is
 * over, PostgreSQL is told to stop as well. `work` changes nothing.
 */
export async function lookWhileWanted<T>(
  signal: AbortSignal,
  longestMs: number,
  work: (tx: Looking) => Promise<T>,
): Promise<Looked<T>> {
  const timeUp = AbortSignal.timeout(longestMs)
  const either = AbortSignal.any([signal, timeUp])
  try {
    const value = await turns.take(either, () => stoppable(either, longestMs, work))
    if (value !== null) return { kind: 'done', value }
  } catch (error) {
    if (!either.aborted) throw error
  }
  return { kind: signal.aborted ? 'unwanted' : 'too_long' }
}

async function stoppable<T>(
  signal: AbortSignal,
  longestMs: number,
  work: (tx: Looking) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    // A little later than we stop it ourselves: for when this process is gone.
    const [server] = await tx.execute<{ pid: number }>(
      sql`select pg_backend_pid() as pid, set_config('statement_timeout', ${String(longestMs + 2000)}, true)`,
    )
    await tx.execute(roomForSets)
    let stopping: Promise<unknown> = Promise.resolve()
    const stop = () => {
      // Asked for its rows it begins; else only when it is waited for.
      stopping = db.execute(sql`select pg_cancel_backend(${server?.pid ?? 0}::int)`).then((rows) => rows)
    }
    signal.addEventListener('abort', stop, { once: true })
    try {
      signal.throwIfAborted()
      return await work(tx)
    } finally {
      signal.removeEventListener('abort', stop)
      // Before the connection is another's: it would be their statement that stops.
      await stopping
    }
  })
}
