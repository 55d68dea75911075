import { type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { onRace } from '../signatures/desk/on-race'
import { type Criteria, candidates } from './criteria'

export type AtWork = {
  id: number
  state: 'running' | 'restoring'
  criteria: Criteria
  countedAt: string
  cursor: string | null
}

/** The next signatures that it may take out, newest first, from where it stopped. */
export async function nextToTakeOut(job: AtWork, limit: number): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select s.id from signature s where ${candidates(job.criteria, job.countedAt)} and ${await beyondCursor(job)}
    order by s.created_at desc, s.id limit ${limit}`)
  return rows.map(({ id }) => id)
}

async function beyondCursor({ cursor }: AtWork): Promise<SQL> {
  const [at] = await db.execute<{ at: string }>(
    sql`select created_at::text as at from signature where id = ${cursor}::uuid`,
  )
  // Nobody is taken out twice without it: it only spares reading again what is done.
  if (!at) return sql`true`
  return sql`s.created_at <= ${at.at}::timestamptz and (s.created_at < ${at.at}::timestamptz or s.id > ${cursor}::uuid)`
}

/**
 * Takes out one batch, and remembers where it stands, by one statement: both or neither. A signature that its signer or
 * other staff changed meanwhile is passed over. The "case" keeps the criteria from an index of their own: the rows are read by
 * their ids, and not everything that fits, each time. False when somebody has cancelled the whole.
 */
export async function takeOutBatch(job: AtWork, ids: string[]): Promise<boolean> {
  const done = await onRace(() =>
    db.execute(sql`
      with job as (
        select id from invalidation where id = ${job.id} and state = 'running' for update
      ), taken as (
        update signature s set state = 'invalidated', state_before = s.state, seat = null, invalidation_id = job.id
        from job, ${idsIn(ids)} as batch (id)
        where s.id = batch.id and case when batch.id is not null then ${candidates(job.criteria, job.countedAt)} end
        returning s.id
      )
      update invalidation i set invalidated = i.invalidated + (select count(*) from taken), cursor = ${ids.at(-1) ?? null}::uuid
      from job where i.id = job.id returning i.id`),
  )
  return done.length > 0
}

export function idsIn(ids: string[]): SQL {
  return sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`
}
