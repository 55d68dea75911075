import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/** What waits for staff around signatures and behind them. `since` and `dueAt` in milliseconds. */
export type SignatureNeed = { since: number; dueAt: number } & (
  | { kind: 'signatures_held'; signatures: number }
  | { kind: 'reasons_waiting' | 'disclosures'; reasons: number }
  | { kind: 'unusual'; alerts: number; name: string }
  | { kind: 'job_failed'; task: string; jobs: number }
)

const hour = 3_600_000
const limits = {
  signatures_held: 24 * hour,
  reasons_waiting: 72 * hour,
  disclosures: 4 * hour,
  unusual: 2 * hour,
  job_failed: 24 * hour,
}

/** Held signatures, reasons nobody has read, those that tell of abuse, unusual traffic, and jobs that gave up. */
export async function listSignatureNeeds(): Promise<SignatureNeed[]> {
  const [[held], reasons, unusual, jobs] = await Promise.all([
    db.execute<{ n: number; since: number | null }>(sql`
      select count(*)::int as n, extract(epoch from min(confirmed_at))::float8 * 1000 as since from signature where state = 'held'`),
    db.execute<{ state: 'waiting' | 'safeguarding'; n: number; since: number }>(sql`
      select state, count(*)::int as n, extract(epoch from min(created_at))::float8 * 1000 as since
      from signature_comment where state in ('waiting', 'safeguarding') and decided_at is null group by 1`),
    db.execute<{ name: string; n: number; since: number }>(sql`
      select c.name, count(*)::int as n, extract(epoch from min(a.created_at))::float8 * 1000 as since
      from integrity_alert a join campaign c on c.id = a.campaign_id where a.state = 'new' group by 1`),
    listFailedJobs(),
  ])
  const needs: SignatureNeed[] = []
  if (held?.since)
    needs.push({ kind: 'signatures_held', signatures: held.n, ...spanOf(held.since, limits.signatures_held) })
  for (const { state, n, since } of reasons) {
    const kind = state === 'waiting' ? 'reasons_waiting' : 'disclosures'
    needs.push({ kind, reasons: n, ...spanOf(since, limits[kind]) })
  }
  for (const { name, n, since } of unusual)
    needs.push({ kind: 'unusual', name, alerts: n, ...spanOf(since, limits.unusual) })
  for (const { task, n, since } of jobs)
    needs.push({ kind: 'job_failed', task, jobs: n, ...spanOf(since, limits.job_failed) })
  return needs
}

type FailedJob = { task: string; n: number; since: number }

/** Jobs that have been tried as often as they may. The worker makes their table when it first starts. */
async function listFailedJobs(): Promise<readonly FailedJob[]> {
  const [there] = await db.execute<{ is: boolean }>(
    sql`select to_regclass('graphile_worker.jobs') is not null as is`,
  )
  if (!there?.is) return []
  return db.execute<FailedJob>(sql`
    select task_identifier as task, count(*)::int as n, extract(epoch from min(updated_at))::float8 * 1000 as since
    from graphile_worker.jobs where last_error is not null and attempts >= max_attempts group by 1`)
}

function spanOf(since: number, limit: number) {
  return { since, dueAt: since + limit }
}
