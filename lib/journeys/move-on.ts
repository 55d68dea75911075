import type postgres from 'postgres'
import { wordings } from '../supporters/consent-wordings'
import type { Judged } from './judge-people'
import type { DueGroup } from './take-due'

/** Writes down what became of each of a group, after their mails were frozen into `batchId`. */
export async function moveOn(
  sql: postgres.TransactionSql,
  group: DueGroup,
  judged: Judged[],
  batchId: string | null,
): Promise<void> {
  const idsOf = (...kinds: Judged['kind'][]) =>
    judged.filter(({ kind }) => kinds.includes(kind)).map(({ person }) => person.id)
  await step(sql, group, idsOf('mail'), batchId)
  await step(sql, group, idsOf('pass'), null)
  await sql`
    update journey_person set due_at = now() + interval '1 day', held_since = coalesce(held_since, now())
    where id = any(${idsOf('hold')}::bigint[])`
  await stopMail(sql, judged)
  await leave(sql, judged)
  await count(sql, group, {
    mailed: idsOf('mail').length,
    passed_over: idsOf('pass').length,
    left: idsOf('leave', 'stop').length,
  })
}

/** To the step that comes next, or to the end. */
async function step(
  sql: postgres.TransactionSql,
  { plan, step: from }: DueGroup,
  ids: number[],
  batchId: string | null,
) {
  const next = plan.steps[from + 1]
  if (next)
    await sql`
      update journey_person set step = ${from + 1}, held_since = null, batch_id = coalesce(${batchId}::uuid, batch_id),
        due_at = now() + make_interval(days => ${next.waitDays})
      where id = any(${ids}::bigint[])`
  else
    await sql`
      update journey_person set step = ${from + 1}, held_since = null, batch_id = coalesce(${batchId}::uuid, batch_id),
        state = 'done', ended_at = now()
      where id = any(${ids}::bigint[])`
}

async function leave(sql: postgres.TransactionSql, judged: Judged[]) {
  const leaving = judged.flatMap((each) => {
    if (each.kind === 'stop') return [{ id: each.person.id, why: 'no_answer' }]
    return each.kind === 'leave' ? [{ id: each.person.id, why: each.why }] : []
  })
  await sql`
    update journey_person p set state = 'left', ended_at = now(), held_since = null, left_why = leaving.why
    from unnest(${leaving.map(({ id }) => id)}::bigint[], ${leaving.map(({ why }) => why)}::text[]) as leaving (id, why)
    where p.id = leaving.id`
}

/** Silence after the question means no: from here on nothing is sent that they would have to agree to. */
async function stopMail(sql: postgres.TransactionSql, judged: Judged[]) {
  const ids = judged.filter(({ kind }) => kind === 'stop').map(({ person }) => person.supporterId)
  if (ids.length === 0) return
  await sql`
    insert into consent_event (canonical_email, purpose, action, wording_id, source)
    select canonical_email, 'updates', 'withdrawn', ${wordings.no_answer.id}, 'mailing'
    from supporter where id = any(${ids}::uuid[]) and updates = 'given'`
}

/** Last of all: every lane counts in the same rows. */
async function count(
  sql: postgres.TransactionSql,
  { journeyId, version, step: at }: DueGroup,
  people: Record<'mailed' | 'passed_over' | 'left', number>,
) {
  const counted = Object.entries(people).filter(([, n]) => n > 0)
  await sql`
    insert into journey_tally as t (journey_id, version, step, what, people)
    select ${journeyId}::int, ${version}::int, ${at}::int, told.what, told.people
    from unnest(${counted.map(([what]) => what)}::text[], ${counted.map(([, n]) => n)}::int[]) as told (what, people)
    order by told.what
    on conflict (journey_id, version, step, what) do update set people = t.people + excluded.people`
}
