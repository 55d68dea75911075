import { eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { dataRequest } from '@/db/schema/rights'
import { enqueueMail } from '../mail/enqueue-mail'
import { canonicalEmail } from '../supporters/canonical-email'
import { readDataToken } from '../tokens/data-token'
import { addressKey } from '../tokens/keys'
import { addressesOf, neverWrittenTo } from './addresses-of'

/** A link that shows everything must not lie about for long in a mailbox that others may read. */
export const dataLinkMinutes = 60
/** More, or oftener, would be somebody else filling a mailbox. */
export const dataLinksADay = 5
const minutesBetweenLinks = 10

/**
 * Mails the link of an hour to an address, if we hold anything about it; else nothing happens, and whoever asked is told the
 * same. One in ten minutes and five in a day go to one address, however many ask at once.
 */
export async function mailDataLink(tx: Tx, email: string): Promise<void> {
  const canonical = canonicalEmail(email)
  const key = addressKey(canonical)
  const to = (await firstAddress(tx, key)) ?? (await neverWrittenTo(tx, canonical))
  if (to) await mailLink(tx, key, to)
}

/** The same for whoever has an older link of ours, and need not type an address. */
export async function mailLinkTo(tx: Tx, key: string): Promise<void> {
  const to = await firstAddress(tx, key)
  if (to) await mailLink(tx, key, to)
}

async function firstAddress(tx: Tx, key: string): Promise<string | undefined> {
  return (await addressesOf(tx, key)).emails[0]
}

async function mailLink(tx: Tx, key: string, email: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`data-link ${key}`}, 0))`)
  const [asked] = await tx.execute<{ id: string; at: string }>(sql`
    insert into data_request (address_key) select ${key}
    where (select count(*) from data_request where address_key = ${key} and asked_at > now() - interval '1 day') < ${dataLinksADay}
      and not exists (select 1 from data_request where address_key = ${key} and state = 'asked'
        and asked_at > now() - make_interval(mins => ${minutesBetweenLinks}))
    returning id, to_char(asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at`)
  if (!asked) return
  await enqueueMail(tx, {
    ...{ kind: 'your-data', to: email, canonicalEmail: canonicalEmail(email), priority: 0 },
    data: { requestId: asked.id, requestedAt: asked.at },
  })
}

export type OpenedLink = { kind: 'open' | 'over'; key: string } | { kind: 'unreadable' }

/** Whose everything a link opens: for an hour from when it was asked for, and not after they were erased. */
export async function openDataLink(token: string, now: Date): Promise<OpenedLink> {
  const id = readDataToken(token)
  if (!id) return { kind: 'unreadable' }
  const [row] = await db.select().from(dataRequest).where(eq(dataRequest.id, id))
  if (!row) return { kind: 'unreadable' }
  const isOver = now.getTime() - row.askedAt.getTime() > dataLinkMinutes * 60_000
  return { kind: isOver || row.state !== 'asked' ? 'over' : 'open', key: row.addressKey }
}
