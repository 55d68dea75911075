import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { takeOut } from '@/db/schema/insight'
import { writeAudit } from '../audit/write-audit'
import { hasQueue } from '../library/pdf/queue-pdf'
import { describeFilter } from './describe-filter'
import type { ExportChoices, HandInChoices } from './take-out'

type Wish = { campaignId: number; reason: string; staffId: string } & (
  | { kind: 'signatures'; choices: ExportChoices }
  | { kind: 'hand_in'; choices: Pick<HandInChoices, 'names' | 'comments'> }
)

/** Has something made in the background once the transaction commits, and writes down who asked and why. Gives its id. */
export async function askTakeOut(tx: Tx, wish: Wish): Promise<string> {
  const { campaignId, kind, reason, choices, staffId } = wish
  const [row] = await tx
    .insert(takeOut)
    .values({ campaignId, kind, reason, choices, askedBy: staffId })
    .returning({ id: takeOut.id })
  if (!row) throw new Error('nothing was asked for')
  const asked =
    wish.kind === 'signatures'
      ? { columns: wish.choices.columns, criteria: describeFilter(wish.choices.filter) }
      : wish.choices
  await writeAudit(tx, {
    ...{ action: kind === 'hand_in' ? 'hand_in.asked' : 'export.asked', staffId },
    ...{ objectKind: 'campaign', objectId: String(campaignId) },
    facts: { takeOut: row.id, reason, ...asked },
  })
  await queueTakeOut(tx, row.id)
  return row.id
}

/** Puts it into the queue; several wishes for one become one. Where no worker has ever run, the first one finds it. */
export async function queueTakeOut(tx: Tx, id: string): Promise<void> {
  if (!(await hasQueue(tx))) return
  await tx.execute(sql`
    select graphile_worker.add_job('makeTakeOut', ${JSON.stringify({ id })}::json, job_key => ${`take-out ${id}`}, max_attempts => 1)`)
}

/** Tries once more what could not be made, or what lacks its PDF. False when it is neither. */
export async function tryAgain(tx: Tx, { id, staffId }: { id: string; staffId: string }): Promise<boolean> {
  const [row] = await tx.execute<{ campaign_id: number; kind: string }>(sql`
    update take_out set state = 'queued', error = '', asked_at = now(), link_hash = null
    where id = ${id} and (state = 'failed' or (state = 'ready' and error = 'no_browser')) returning campaign_id, kind`)
  if (!row) return false
  await writeAudit(tx, {
    ...{ action: row.kind === 'hand_in' ? 'hand_in.asked' : 'export.asked', staffId },
    ...{ objectKind: 'campaign', objectId: String(row.campaign_id), facts: { takeOut: id, again: true } },
  })
  await queueTakeOut(tx, id)
  return true
}

/** Takes it back: its files go, and its link opens nothing. Who is making it finds that out at its end. */
export async function removeTakeOut(
  tx: Tx,
  { id, staffId }: { id: string; staffId: string },
): Promise<boolean> {
  const [row] = await tx.select().from(takeOut).where(eq(takeOut.id, id))
  if (!row || row.state === 'gone') return false
  await tx.execute(
    sql`update take_out set state = 'gone', expires_at = least(expires_at, now()) where id = ${id}`,
  )
  await writeAudit(tx, {
    ...{ action: row.kind === 'hand_in' ? 'hand_in.removed' : 'export.removed', staffId },
    ...{ objectKind: 'campaign', objectId: String(row.campaignId), facts: { takeOut: id } },
  })
  return true
}
