import { eq, sql } from 'drizzle-orm'
import type { TransactionSql } from 'postgres'
import { db, statements } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { takeOut } from '@/db/schema/insight'
import { staff } from '@/db/schema/staff'
import { writeAudit } from '../audit/write-audit'
import { PrintError } from '../library/pdf/print-page'
import { log } from '../log'
import { enqueueMail } from '../mail/enqueue-mail'
import { canonicalEmail } from '../supporters/canonical-email'
import { describeFilter } from './describe-filter'
import { fileWriter, removeFiles } from './keep-file'
import { countMatching, writeExport } from './make-export'
import { makeHandIn } from './make-hand-in'
import { type ExportChoices, exportLifeHours, handInLifeDays, type TakeOutRow } from './take-out'

const tellEveryMs = 500

type Outcome = 'made' | 'failed' | 'not_needed' | 'busy'

/**
 * Makes what somebody asked to take out: the files first, then, in one step, that they are there, the log and the mail to
 * whoever asked. One worker at a time; its lock ends with its connection, so that what a killed one left is begun again
 * from nothing by the next.
 */
export async function makeTakeOut(id: string): Promise<Outcome> {
  try {
    return await whileLocked(id, async (snapshot) => {
      const row = await takeUp(id)
      if (!row) return 'not_needed'
      await finish(row, await make(row, snapshot))
      return 'made'
    })
  } catch (error) {
    return whileLocked(id, () => giveUp(id, error))
  }
}

/** One moment of the database, and nobody else at this take-out for as long as it lasts. */
async function whileLocked(
  id: string,
  work: (snapshot: TransactionSql) => Promise<Outcome>,
): Promise<Outcome> {
  return (await statements().begin('isolation level repeatable read read only', async (snapshot) =>
    (await holds(snapshot, id)) ? work(snapshot) : 'busy',
  )) as Outcome
}

async function holds(snapshot: TransactionSql, id: string): Promise<boolean> {
  const [lock] = await snapshot<{ got: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`take-out ${id}`}, 0)) as got`
  return lock?.got === true
}

/** Begins from nothing: what an earlier try left in the store goes first. */
async function takeUp(id: string): Promise<TakeOutRow | null> {
  const [before] = await db.select().from(takeOut).where(eq(takeOut.id, id))
  if (!before || !['queued', 'making'].includes(before.state)) return null
  await removeFiles(before.files)
  const [row] = await db.execute<{ id: string }>(sql`
    update take_out set state = 'making', done = 0, total = 0, files = '[]', error = ''
    where id = ${id} and state in ('queued', 'making') returning id`)
  return row ? { ...before, files: [] } : null
}

type Made = { facts: Record<string, unknown>; slug: string; campaignName: string; error: string }

async function make(row: TakeOutRow, snapshot: TransactionSql): Promise<Made> {
  const [of] = await db
    .select({ slug: campaign.slug, campaignName: campaign.name })
    .from(campaign)
    .where(eq(campaign.id, row.campaignId))
  if (!of) throw new Error('the campaign is gone')
  if (row.kind === 'hand_in') {
    const { printed, ...facts } = await makeHandIn(row, of.slug, snapshot, teller(row.id))
    return { ...of, facts: { ...facts, printed }, error: printed ? '' : 'no_browser' }
  }
  const choices = row.choices as ExportChoices
  const total = await countMatching(snapshot, choices.filter)
  const tell = teller(row.id)
  const file = fileWriter(row.id, `${of.slug}.csv`, 'text/csv')
  await writeExport(snapshot, choices, {
    async write(bytes, done) {
      await file.write(bytes)
      await tell(done, total)
    },
  })
  await file.end()
  const { filter, columns } = choices
  return { ...of, facts: { rows: total, columns, criteria: describeFilter(filter) }, error: '' }
}

/** Writes down how far it is, twice a second at most. */
function teller(id: string): (done: number, total: number) => Promise<void> {
  let last = 0
  return async (done, total) => {
    if (Date.now() - last < tellEveryMs && done < total) return
    last = Date.now()
    await db.execute(
      sql`update take_out set done = ${done}, total = ${total} where id = ${id} and state = 'making'`,
    )
  }
}

async function finish(row: TakeOutRow, { facts, slug, campaignName, error }: Made): Promise<void> {
  const lifeHours = row.kind === 'hand_in' ? handInLifeDays * 24 : exportLifeHours
  await db.transaction(async (tx) => {
    const [ready] = await tx.execute<{ expires: string }>(sql`
      update take_out set state = 'ready', done = total, ready_at = now(), error = ${error},
        expires_at = now() + make_interval(hours => ${lifeHours})
      where id = ${row.id} and state = 'making'
      returning to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as expires`)
    // Somebody took it back while it was made.
    if (!ready) return
    await writeAudit(tx, {
      ...{ action: row.kind === 'hand_in' ? 'hand_in.made' : 'export.made', staffId: row.askedBy },
      ...{ objectKind: 'campaign', objectId: String(row.campaignId) },
      facts: { takeOut: row.id, reason: row.reason, ...facts },
    })
    const [asker] = row.askedBy ? await tx.select().from(staff).where(eq(staff.id, row.askedBy)) : []
    if (asker?.status !== 'active') return
    await enqueueMail(tx, {
      ...{ kind: 'take-out-ready', to: asker.email, canonicalEmail: canonicalEmail(asker.email) },
      ...{ priority: 1, dedupeKey: `take-out/${row.id}` },
      data: { what: row.kind, id: row.id, campaignName, campaignSlug: slug, until: ready.expires },
    })
  })
  const [now] = await db.select({ state: takeOut.state }).from(takeOut).where(eq(takeOut.id, row.id))
  if (now?.state !== 'ready') await dropFiles(row.id)
}

/** What the database said of it could name somebody: only its kind is kept. */
async function giveUp(id: string, error: unknown): Promise<Outcome> {
  const why = error instanceof PrintError ? `print_${error.why}` : 'failed'
  log.error('a take-out could not be made', { takeOut: id, why }, error)
  await dropFiles(id)
  await db.execute(
    sql`update take_out set state = 'failed', error = ${why} where id = ${id} and state = 'making'`,
  )
  return 'failed'
}

async function dropFiles(id: string): Promise<void> {
  const [row] = await db.select({ files: takeOut.files }).from(takeOut).where(eq(takeOut.id, id))
  await removeFiles(row?.files ?? [])
  await db.execute(sql`update take_out set files = '[]' where id = ${id}`)
}
