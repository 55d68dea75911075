import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** What the privacy page promises: mails go after 90 days, what the provider told of them after 30. */
export const mailLifeDays = 90
export const mailEventLifeDays = 30

const atATime = 20_000

/**
 * Forgets mails that are over, their batches, and what came back of them. The counts stay in mail_day, what was stopped stays
 * stopped. In steps, so that it can be killed and run again; what waits or may still be tried is never touched. Nor is what
 * says that somebody has had their mail, while what it was of may still write to them: a mailing that rests for long, a
 * journey that was set back.
 */
export async function sweepMail(tx: Tx): Promise<void> {
  await inSteps(() =>
    tx.execute(sql`
      delete from mail_event where id in (select id from mail_event where applied_at is not null
        and received_at < now() - make_interval(days => ${mailEventLifeDays}) limit ${atATime}) returning 1`),
  )
  await inSteps(() =>
    tx.execute(sql`
      with old as (
        select id from mail where state in ('sent', 'failed', 'unknown', 'dropped')
          and created_at < now() - make_interval(days => ${mailLifeDays})
          and not exists (select 1 from mailing m where m.id = mail.mailing_id and m.state in ('sending', 'paused'))
          and not exists (select 1 from journey_person p where p.id = mail.journey_person_id
            and p.state = 'waiting' and p.step <= mail.journey_step)
        limit ${atATime}
      ), shown as (delete from local_mail where mail_id in (select id from old))
      delete from mail where id in (select id from old) returning 1`),
  )
  await inSteps(() =>
    tx.execute(sql`
      delete from mail_batch where id in (select id from mail_batch b where b.state <> 'open'
        and b.created_at < now() - make_interval(days => ${mailLifeDays})
        and not exists (select 1 from mail where mail.batch_id = b.id) limit ${atATime}) returning 1`),
  )
}

async function inSteps(step: () => Promise<{ length: number }>): Promise<void> {
  while ((await step()).length === atATime);
}
