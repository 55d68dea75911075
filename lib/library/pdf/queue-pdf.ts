import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/**
 * Has the PDF of a briefing made in the background once the transaction commits; several wishes for one briefing become
 * one, and an earlier failure is forgotten. False where no worker has ever run: there is no queue then, and the PDF is made
 * when somebody first asks for it.
 */
export async function queuePdf(tx: Tx, slug: string): Promise<boolean> {
  if (!(await hasQueue(tx))) return false
  await tx.execute(
    sql`select graphile_worker.add_job('makePdf', ${JSON.stringify({ slug })}::json, job_key => ${`pdf ${slug}`}, max_attempts => 5)`,
  )
  return true
}

/** The same where nothing is queued for this briefing yet: what is tried again, or was given up, stays as it is. */
export async function queueFirstPdf(tx: Tx, slug: string): Promise<void> {
  if (!(await hasQueue(tx))) return
  await tx.execute(sql`
    select graphile_worker.add_job('makePdf', ${JSON.stringify({ slug })}::json, job_key => ${`pdf ${slug}`}, max_attempts => 5)
    where not exists (select from graphile_worker.jobs where key = ${`pdf ${slug}`})`)
}

/** Whether a worker has ever run against this database. */
export async function hasQueue(tx: Tx): Promise<boolean> {
  const [queue] = await tx.execute<{ name: string | null }>(
    sql`select to_regclass('graphile_worker.jobs')::text as name`,
  )
  return Boolean(queue?.name)
}
