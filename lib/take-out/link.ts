import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'
import { readMac } from '../tokens/signature-token'
import { printPurpose } from './make-hand-in'
import type { HandInChoices, TakeOutFile } from './take-out'

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** A new link for the addressee; an earlier one stops to open anything. Only its hash is kept. Null when it is not ready. */
export async function makeLink(
  tx: Tx,
  { id, staffId }: { id: string; staffId: string },
): Promise<string | null> {
  const token = randomBytes(32).toString('base64url')
  const [row] = await tx.execute<{ campaign_id: number }>(sql`
    update take_out set link_hash = ${hashOf(token)}
    where id = ${id} and kind = 'hand_in' and state = 'ready' and expires_at > now() returning campaign_id`)
  if (!row) return null
  await tell(tx, { action: 'hand_in.link_made', staffId, id, campaignId: row.campaign_id })
  return token
}

/** The link opens nothing from now on. False when there is none. */
export async function revokeLink(tx: Tx, { id, staffId }: { id: string; staffId: string }): Promise<boolean> {
  const [row] = await tx.execute<{ campaign_id: number }>(sql`
    update take_out set link_hash = null where id = ${id} and link_hash is not null returning campaign_id`)
  if (row) await tell(tx, { action: 'hand_in.link_revoked', staffId, id, campaignId: row.campaign_id })
  return row !== undefined
}

export type OpenedHandIn = {
  id: string
  campaignId: number
  choices: HandInChoices
  files: TakeOutFile[]
  expiresAt: number
  state: string
}

/** What the link of an addressee opens: `over` once it has expired. Null where it never was, or was taken back. */
export async function openLink(
  token: string,
): Promise<{ kind: 'open'; handIn: OpenedHandIn } | { kind: 'over' } | null> {
  if (!/^[\w-]{43}$/.test(token)) return null
  const [row] = await db.execute<OpenedHandIn>(sql`
    select ${columns} from take_out where link_hash = ${hashOf(token)}`)
  if (!row) return null
  return row.state === 'ready' && row.expiresAt > Date.now()
    ? { kind: 'open', handIn: row }
    : { kind: 'over' }
}

/** What is printed, by the address that the printer is given; null unless it is being made or is ready. */
export async function openForPrint(token: string): Promise<OpenedHandIn | null> {
  const id = readMac(printPurpose, token)
  if (!id) return null
  const [row] = await db.execute<OpenedHandIn>(sql`
    select ${columns} from take_out where id = ${id} and kind = 'hand_in' and state in ('making', 'ready')`)
  return row ?? null
}

const columns = sql.raw(`id, campaign_id as "campaignId", choices, files, state,
  coalesce(extract(epoch from expires_at)::float8 * 1000, 0) as "expiresAt"`)

type Download = {
  id: string
  campaignId: number
  name: string
  action: 'hand_in.downloaded' | 'export.downloaded'
}

/** Counts a download and writes it down: null for whoever held the link. Call it before the first byte leaves. */
export async function countDownload(
  tx: Tx,
  { staffId, ...download }: Download & { staffId: string | null },
): Promise<void> {
  await tx.execute(sql`update take_out set downloads = downloads + 1 where id = ${download.id}`)
  await tell(tx, { ...download, staffId })
}

const toldAgainAfterHours = 1

/** Writes down that the link was opened, at most once an hour, however often a reader or a program in between asks. */
export async function noteOpened(
  tx: Tx,
  { id, campaignId }: { id: string; campaignId: number },
): Promise<void> {
  await tx.execute(sql`select from take_out where id = ${id} for update`)
  const [known] = await tx.execute(sql`
    select from audit_entry where object_kind = 'campaign' and object_id = ${String(campaignId)}
      and action = 'hand_in.opened' and facts->>'takeOut' = ${id}
      and at > now() - make_interval(hours => ${toldAgainAfterHours}) limit 1`)
  if (!known) await tell(tx, { action: 'hand_in.opened', staffId: null, id, campaignId })
}

type Told = { action: string; staffId: string | null; id: string; campaignId: number; name?: string }

async function tell(tx: Tx, { action, staffId, id, campaignId, name }: Told): Promise<void> {
  await writeAudit(tx, {
    ...{ action, staffId, objectKind: 'campaign', objectId: String(campaignId) },
    facts: { takeOut: id, ...(name && { file: name }) },
  })
}
