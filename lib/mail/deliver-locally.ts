import type postgres from 'postgres'
import { statements } from '@/db/client'
import { getOrganisation } from '../organisation/queries'
import { type ClaimedMail, claimMail } from './claim-mail'
import type { TakenBatch } from './take-batch'

/** The local mailbox keeps the newest ones: a bench of a million must not fill the disk. */
const mostKept = 20_000

/**
 * Moves waiting mails, at most 100, into the local mailbox. The move and the word "sent" are one transaction, so each
 * is delivered exactly once whatever crashes. `seen` counts what was taken from the outbox, `sent` what was delivered.
 */
export async function deliverLocally(): Promise<{ sent: number; seen: number }> {
  const organisation = await getOrganisation()
  return statements().begin(async (sql) => {
    const { ready, seen } = await claimMail(sql, organisation)
    if (ready.length === 0) return { sent: 0, seen }
    const ids = ready.map(({ id }) => id)
    await keepInMailbox(sql, ready)
    await sql`update mail set state = 'sent', sent_at = now(), error = null,
        data = case when kind like 'staff-%' or kind = 'letter' then '{}' else data end
      where id = any(${ids}::bigint[])`
    return { sent: ready.length, seen }
  })
}

/**
 * Puts a batch that was taken into the local mailbox: the move and the word "sent" are one transaction. Gives how many it
 * delivered; none where somebody else had done it.
 */
export async function deliverBatchLocally({ id, messages }: TakenBatch): Promise<number> {
  return statements().begin(async (sql) => {
    const [open] = await sql`
      update mail_batch set state = 'accepted', messages = null, lease_until = null, error = null
      where id = ${id} and state = 'open' returning 1`
    if (!open) return 0
    const mails = await sql<{ id: number; position: number; isErased: boolean }[]>`
      update mail set state = 'sent', sent_at = now(), error = null where batch_id = ${id} and state = 'batched'
      returning id::float8 as id, position, to_address = '' as "isErased"`
    await keepInMailbox(
      sql,
      mails.flatMap(({ id: mailId, position, isErased }) => {
        const message = messages[position]
        return message && !isErased ? [{ id: mailId, message }] : []
      }),
    )
    return mails.length
  })
}

async function keepInMailbox(sql: postgres.TransactionSql, mails: ClaimedMail[]) {
  await sql`
    insert into local_mail (mail_id, to_address, from_address, subject, headers, text_part, html_part)
    select * from jsonb_to_recordset(${rowsOf(mails)}::jsonb)
      as mails (id bigint, recipient text, sender text, subject text, headers jsonb, text_part text, html_part text)`
  await sql`delete from local_mail where id < (select max(id) from local_mail) - ${mostKept}::int`
}

/** One value: as seven arrays the driver would escape every character of them in JavaScript. */
function rowsOf(mails: ClaimedMail[]): string {
  return JSON.stringify(
    mails.map(({ id, message }) => ({
      id,
      recipient: message.to,
      sender: message.from,
      subject: message.subject,
      headers: { 'Reply-To': message.replyTo, ...message.headers },
      text_part: message.text,
      html_part: message.html,
    })),
  )
}
