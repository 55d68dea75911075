import type postgres from 'postgres'

/**
 * Takes a batch apart that certainly never went: what came from the outbox waits there again, but for people erased meanwhile.
 * Mails of a mailing or a journey go, and their people are asked again: the chunk waits, the step is still to come. A test for staff is told as failed.
 */
export async function dissolveBatch(sql: postgres.TransactionSql, id: string): Promise<void> {
  await sql`
    update mail set state = case when to_address = '' then 'dropped' else 'queued' end, batch_id = null, position = null
    where batch_id = ${id} and state = 'batched' and kind not in ('mailing', 'mailing-test', 'journey')`
  await sql`
    update mail set state = 'failed', error = 'sending was paused before it went'
    where batch_id = ${id} and state = 'batched' and kind = 'mailing-test'`
  await freeChunks(sql, id)
  await stepBack(sql, id)
  await sql`update mail_batch set state = 'rejected', messages = null, lease_until = null where id = ${id}`
}

/**
 * Some mails of a chunk may have gone alone, after a refusal: whoever takes it again passes over them. The chunk of a mailing
 * that was cancelled meanwhile waits for nobody.
 */
async function freeChunks(sql: postgres.TransactionSql, id: string) {
  await sql`
    with gone as (
      delete from mail where batch_id = ${id} and state = 'batched' and kind = 'mailing' returning mailing_id, mailing_place
    ), chunks as (
      select mailing_id, mailing_place / 100 as no, count(*)::int as mails from gone group by 1, 2)
    update mailing_chunk c set
      state = case when m.state <> 'cancelled' then 'waiting' when c.mailed > chunks.mails then 'taken' else 'void' end,
      taken_at = case when m.state = 'cancelled' and c.mailed > chunks.mails then c.taken_at end,
      mailed = case when m.state = 'cancelled' and c.mailed > chunks.mails then c.mailed - chunks.mails end,
      batch_id = null
    from chunks join mailing m on m.id = chunks.mailing_id
    where c.mailing_id = chunks.mailing_id and c.no = chunks.no and c.state = 'taken'`
}

/**
 * Only onto the step that comes before where they are, and never beside a second copy of themselves. Whoever got no mail is not
 * counted as mailed; the counts come last, as whoever moves on takes them last.
 */
async function stepBack(sql: postgres.TransactionSql, id: string) {
  const gone = await sql<{ person: string; step: number }[]>`
    delete from mail where batch_id = ${id} and state = 'batched' and kind = 'journey'
    returning journey_person_id as person, journey_step as step`
  if (gone.length === 0) return
  const people = gone.map(({ person }) => person)
  const steps = gone.map(({ step }) => step)
  await sql`
    update journey_person p set step = gone.step, due_at = now(), state = 'waiting', ended_at = null, left_why = '', batch_id = null
    from unnest(${people}::bigint[], ${steps}::int[]) as gone (person, step)
    where p.id = gone.person and p.step in (gone.step, gone.step + 1) and p.state <> 'left'
      and not exists (select 1 from journey_person other where other.journey_id = p.journey_id
        and other.supporter_id = p.supporter_id and other.state = 'waiting' and other.id <> p.id)`
  await sql`
    with unmailed as (
      select p.journey_id, p.version, gone.step, count(*)::int as people
      from unnest(${people}::bigint[], ${steps}::int[]) as gone (person, step) join journey_person p on p.id = gone.person
      group by 1, 2, 3)
    update journey_tally t set people = t.people - unmailed.people from unmailed
    where t.journey_id = unmailed.journey_id and t.version = unmailed.version and t.step = unmailed.step and t.what = 'mailed'`
}

/**
 * Dissolves every batch of a mailing that certainly never went, so that none of it goes any more. True once none of its
 * batches is in somebody's hands, who may yet learn that it did not go.
 */
export async function withdrawUnsent(sql: postgres.TransactionSql, mailingId: number): Promise<boolean> {
  const open = await sql<{ id: string; isCertain: boolean; isHeld: boolean }[]>`
    select b.id, b.first_attempt_at is null as "isCertain", coalesce(b.lease_until > now(), false) as "isHeld"
    from mail_batch b where b.state = 'open'
      and exists (select 1 from mail m where m.batch_id = b.id and m.mailing_id = ${mailingId})
    order by b.id for update of b`
  for (const { id, isCertain, isHeld } of open) if (isCertain && !isHeld) await dissolveBatch(sql, id)
  return open.every(({ isHeld }) => !isHeld)
}
