import { statements } from '@/db/client'
import { getOrganisation } from '../organisation/queries'
import { type ClaimedMail, claimMail } from './claim-mail'

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
    const column = (of: (mail: ClaimedMail) => string) => ready.map(of)
    const ids = ready.map(({ id }) => id)
    await sql`
      insert into local_mail (mail_id, to_address, from_address, subject, headers, text_part, html_part)
      select id, recipient, sender, subject, headers::jsonb, text_part, html_part from unnest(${ids}::bigint[], ${column(({ message }) => message.to)}::text[],
        ${column(({ message }) => message.from)}::text[], ${column(({ message }) => message.subject)}::text[],
        ${column(({ message }) => JSON.stringify({ 'Reply-To': message.replyTo, ...message.headers }))}::text[],
        ${column(({ message }) => message.text)}::text[], ${column(({ message }) => message.html)}::text[])
        as mails (id, recipient, sender, subject, headers, text_part, html_part)`
    await sql`update mail set state = 'sent', sent_at = now(), error = null,
        data = case when kind like 'staff-%' then '{}' else data end
      where id = any(${ids}::bigint[])`
    await sql`delete from local_mail where id < (select max(id) from local_mail) - ${mostKept}::int`
    return { sent: ready.length, seen }
  })
}
