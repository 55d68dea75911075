import { type SQL, sql } from 'drizzle-orm'
import { amongMany } from '../audiences/audience-sql'
import { gotCorrected } from '../audiences/got-corrected'
import { readAudience } from '../audiences/read-audience'
import { canSendSql } from '../consent/can-send-sql'
import type { ContactPolicy } from '../consent/contact-policy'
import type { MailingKind } from './mailing'
import { purposeOf } from './purpose-of'

export type DueMailing = {
  id: number
  kind: MailingKind
  topics: string[]
  audience: unknown
  containsAsk: boolean
  correctsId: number | null
  reachesAgain: boolean
}

/** A mailing that was approved for so many waits for another look when more than a tenth more match at its start. */
const mostGrowth = 1.1

/**
 * One statement that writes down whom a mailing goes to, in chunks, counts why others are left out, and moves it on: to
 * 'sending', to 'done' where nobody is left, or to 'paused' where more match than it was approved for, or than may go without a
 * second person. A correction for which nobody is left lets go of what it corrects, which can be corrected anew.
 * Gives `people` and `state`.
 */
export function snapshotSql(mailing: DueMailing, policy: ContactPolicy, now: number): SQL {
  const { id } = mailing
  return sql`
    with recursive judged as materialized (${judged(mailing, policy, now)}),
    counted as materialized (select refusal, count(*)::int as people from judged group by 1),
    all_of_them as (select coalesce(sum(people) filter (where refusal is null), 0)::int as people from counted),
    verdict as materialized (
      select a.people, case when a.people > coalesce(case when m.approved_version = m.version then m.approved_people * ${mostGrowth}::float8 end,
        ${policy.secondPersonOver}) then 'paused' when a.people = 0 then 'done' else 'sending' end as state
      from all_of_them a, mailing m where m.id = ${id}),
    recipients as (
      insert into mailing_recipient (mailing_id, place, supporter_id, address_key, basis)
      select ${id}, row_number() over (order by j.id < pivot.id, j.id) - 1, j.id, j.address_key, j.basis
      from judged j, (select gen_random_uuid() as id) pivot, verdict
      where j.refusal is null and verdict.state = 'sending'),
    chunks as (
      insert into mailing_chunk (mailing_id, no, people, variant)
      select ${id}, no, least(100, v.people - no * 100), ${variantOfChunk(id)}
      from verdict v, generate_series(0, (v.people - 1) / 100) no where v.state = 'sending')
    update mailing m set state = verdict.state, changed_at = now(),
      snapshot_at = case when verdict.state <> 'paused' then now() end,
      corrects_id = case when verdict.state <> 'done' then m.corrects_id end,
      people = case when verdict.state <> 'paused' then verdict.people end,
      left_out = (select coalesce(jsonb_object_agg(refusal, people) filter (where refusal is not null), '{}') from counted),
      next_chunk_at = now(), stuck_since = null, stuck_at = null, finished_at = case when verdict.state = 'done' then now() end,
      paused_at = case when verdict.state = 'paused' then now() end,
      paused_by = case when verdict.state = 'paused' then 'grown' end,
      paused_why = case when verdict.state = 'paused' then verdict.people::text else '' end
    from verdict where m.id = ${id} and m.state = 'scheduled' returning verdict.people, verdict.state`
}

/** Everybody it is meant for, and why we may not write to some of them. */
function judged(mailing: DueMailing, policy: ContactPolicy, now: number): SQL {
  const read = readAudience(mailing.audience)
  if (read.kind === 'mistakes')
    throw new Error(`the audience of mailing ${mailing.id} cannot be read any more`)
  const { from, refusal, basis } = canSendSql(purposeOf(mailing), now, policy)
  const { correctsId, reachesAgain } = mailing
  const why =
    correctsId === null || reachesAgain
      ? refusal
      : sql`case when s.id in (${gotCorrected(correctsId)}) then 'got_corrected' else ${refusal} end`
  const columns = sql`s.id, s.address_key, ${basis} as basis, ${why} as refusal`
  return amongMany(columns, from, read.audience, now)
}

/** Of a test the first so many get A, the next so many B; the rest get what wins. Without one everybody gets A. */
function variantOfChunk(id: number): SQL {
  return sql`(
    select case when m.test_each is null then 'A'
      else (array(select distinct t.variant from mailing_text t where t.mailing_id = m.id order by 1))[no / (m.test_each / 100) + 1] end
    from mailing m where m.id = ${id})`
}
