import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { nextToPutBack, putBackBatch } from './put-back-batch'
import { type AtWork, nextToTakeOut, takeOutBatch } from './take-out-batch'

/** One transaction each: signing waits for no more than this, and a worker that is killed loses no more. */
const batchSize = 500
/** Read at once, so that a large invalidation is not looked for anew with every batch. */
const readAtOnce = 20_000

/**
 * Works on whatever is running or being restored, the oldest first, until nothing is left or `signal` asks it to stop. One
 * worker at a time, by a lock that goes with its transaction: of a worker that was killed nothing stays behind, and the next
 * goes on where the last whole batch ended.
 */
export async function workInvalidations(signal?: AbortSignal): Promise<void> {
  await db.transaction(async (watch) => {
    const [lock] = await watch.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('undersigned.invalidation')) as mine`,
    )
    if (!lock?.mine) return
    while (!signal?.aborted) {
      const job = await nextJob(db)
      if (!job) return
      await workOn(job, signal)
    }
  })
}

async function nextJob(tx: Tx): Promise<AtWork | null> {
  const [job] = await tx.execute<AtWork>(sql`
    select id, state, criteria, counted_at::text as "countedAt", cursor from invalidation
    where state in ('running', 'restoring') order by id limit 1`)
  return job ?? null
}

/** Reads the next signatures and settles them batch by batch; at their end it says so. Ends early when it was cancelled. */
async function workOn(job: AtWork, signal?: AbortSignal): Promise<void> {
  const [read, settle] =
    job.state === 'running' ? [nextToTakeOut, takeOutBatch] : [nextToPutBack, putBackBatch]
  const ids = await read(job, readAtOnce)
  for (let from = 0; from < ids.length; from += batchSize) {
    if (signal?.aborted) return
    if (!(await settle(job, ids.slice(from, from + batchSize)))) return
  }
  if (ids.length < readAtOnce) await finish(job)
}

async function finish({ id, state }: AtWork): Promise<void> {
  if (state === 'running')
    await db.execute(sql`
      update invalidation set state = 'done', ended_at = now(), cursor = null, skipped = greatest(0, matched - invalidated)
      where id = ${id} and state = 'running'`)
  else
    await db.execute(sql`
      update invalidation set state = 'restored', restored_at = now(), cursor = null where id = ${id} and state = 'restoring'`)
}
