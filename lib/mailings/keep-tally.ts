import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { log } from '../log'
import { readMailing } from './read-mailing'
import { countReport, toTally } from './read-report'

/** What comes back, comes back within days: after so long the figures are final. Mails are kept for longer. */
const figuresMoveDays = 60

/** Writes down what became of every mailing that is over, each night until its figures stand still. */
export async function keepTallies(tx: Tx): Promise<void> {
  const over = await tx.execute<{ id: number }>(sql`
    select id from mailing where finished_at is not null and snapshot_at is not null
      and (finished_at > now() - make_interval(days => ${figuresMoveDays}) or tally is null or not tally ? 'mailed')
      and (tally is null or not tally ? 'forgotten')`)
  for (const { id } of over) {
    try {
      await keepTally(tx, id)
    } catch (error) {
      log.error('what became of a mailing could not be written down', { mailing: id }, error)
    }
  }
}

/** Writes down what became of one; what its test was decided by stays. Nothing once its recipients are forgotten. */
async function keepTally(tx: Tx, mailingId: number): Promise<void> {
  const mailing = await readMailing(mailingId, tx)
  if (!mailing || mailing.tally?.forgotten) return
  const tally = JSON.stringify(toTally(await countReport(tx, mailing)))
  await tx.execute(sql`
    update mailing set tally = coalesce(tally, '{}') || ${tally}::jsonb
    where id = ${mailingId} and (tally is null or not tally ? 'forgotten')`)
}

/**
 * Forgets recipients of mailings, by keys of retention: "mailing:place". Their tally is written first, from the same rows, and
 * stands from then on; a chunk goes with the last of its people.
 */
export async function forgetRecipients(tx: Tx, keys: string[]): Promise<void> {
  const gone = sql`(select split_part(x, ':', 1)::int as mailing_id, split_part(x, ':', 2)::int as place
    from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) as t(x))`
  const mailings = await tx.execute<{ id: number }>(
    sql`select distinct mailing_id as id from ${gone} gone order by 1`,
  )
  for (const { id } of mailings) {
    await tx.execute(sql`select 1 from mailing where id = ${id} for update`)
    if (!(await hasTally(tx, id))) await keepTally(tx, id)
    await tx.execute(
      sql`update mailing set tally = coalesce(tally, '{}') || '{"forgotten": 1}' where id = ${id}`,
    )
  }
  await tx.execute(sql`
    delete from mailing_recipient r using ${gone} gone where r.mailing_id = gone.mailing_id and r.place = gone.place`)
  for (const { id } of mailings)
    await tx.execute(sql`
      delete from mailing_chunk c where c.mailing_id = ${id} and not exists (
        select 1 from mailing_recipient r where r.mailing_id = c.mailing_id and r.place between c.no * 100 and c.no * 100 + 99)`)
}

async function hasTally(tx: Tx, mailingId: number): Promise<boolean> {
  const rows = await tx.execute(sql`select 1 from mailing where id = ${mailingId} and tally ? 'mailed'`)
  return rows.length > 0
}
