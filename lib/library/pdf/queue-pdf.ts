import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/**
 * Has the PDF of a briefing made in the background once the transaction commits; several wishes for one briefing become
 * one. Where no worker has ever run there is no queue: the PDF is then made when somebody first asks for it.
 */
export async function queuePdf(tx: Tx, slug: string): Promise<void> {
  const [queue] = await tx.execute<{ name: string | null }>(
    sql`select to_regclass('graphile_worker.jobs')::text as name`,
  )
  if (!queue?.name) return
  await tx.execute(
    sql`select graphile_worker.add_job('makePdf', ${JSON.stringify({ slug })}::json, job_key => ${`pdf ${slug}`}, max_attempts => 5)`,
  )
}
