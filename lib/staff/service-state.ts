import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/** How the service stands, for the line at the head of every staff page. Instants are milliseconds. */
export type ServiceState = {
  signing: { open: number; paused: number }
  mail: { waiting: number; oldestWaitsSeconds: number; failed: number; unknown: number }
  audit: { at: number; drifted: number } | null
  showsSample: boolean
}

type Row = {
  open: number
  paused: number
  waiting: number
  oldest: number
  failed: number
  unknown: number
  audited: number | null
  drifted: number
  sample: boolean
}

/** Failed and unknown mails count for a week: older ones are history. */
export async function getServiceState(): Promise<ServiceState> {
  const [row] = await db.execute<Row>(sql`
    select
      (select count(*)::int from campaign where (state = 'open' or (state = 'scheduled' and opens_at <= now())) and closes_at > now()) as open,
      (select count(*)::int from campaign where state = 'paused' and closes_at > now()) as paused,
      (select count(*)::int from mail where state in ('queued', 'batched')) as waiting,
      (select coalesce(extract(epoch from now() - min(created_at)), 0)::int from mail where state in ('queued', 'batched')) as oldest,
      (select count(*)::int from mail where state = 'failed' and created_at > now() - interval '7 days') as failed,
      (select count(*)::int from mail where state = 'unknown' and created_at > now() - interval '7 days') as unknown,
      (select (extract(epoch from at) * 1000)::float8 from count_audit order by id desc limit 1) as audited,
      (select coalesce(jsonb_array_length(drift), 0)::int from count_audit order by id desc limit 1) as drifted,
      coalesce((select shows_sample from organisation), false) as sample`)
  if (!row) throw new Error('a query without a table gave no row')
  return {
    signing: { open: row.open, paused: row.paused },
    mail: { waiting: row.waiting, oldestWaitsSeconds: row.oldest, failed: row.failed, unknown: row.unknown },
    audit: row.audited === null ? null : { at: row.audited, drifted: row.drifted },
    showsSample: row.sample,
  }
}
