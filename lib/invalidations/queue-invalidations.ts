import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { hasQueue } from '../library/pdf/queue-pdf'

/** Has the work begin once the transaction commits. Without a queue, and after a fault, the clock begins it within a minute. */
export async function queueInvalidations(tx: Tx): Promise<void> {
  if (!(await hasQueue(tx))) return
  await tx.execute(
    sql`select graphile_worker.add_job('workInvalidations', job_key => 'work invalidations', max_attempts => 3)`,
  )
}
