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
    const ids = ready.map(({ id }) => id)
    await sql`
      insert into local_mail (mail_id, to_address, from_address, subject, headers, text_part, html_part)
      select * from jsonb_to_recordset(${rowsOf(ready)}::jsonb)
        as mails (id bigint, recipient text, sender text, subject text, headers jsonb, text_part text, html_part text)`
    await sql`update mail set state = 'sent', sent_at = now(), error = null,
        data = case when kind like 'staff-%' or kind = 'letter' then '{}' else data end
      where id = any(${ids}::bigint[])`
    await sql`delete from local_mail where id < (select max(id) from local_mail) - ${mostKept}::int`
    return { sent: ready.length, seen }
  })
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
