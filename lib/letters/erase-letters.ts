import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { isHeld } from '../retention-holds'

/** What the pages promise: an unconfirmed letter is deleted after fourteen days. */
export const unconfirmedLetterDays = 14
/** A letter that could not be sent for so long is given up: what its writer wrote may no longer be true. */
const givenUpAfterDays = 90
const unreadReplyDays = 90

/** Of a row `r` of requests: its campaign or its writer's address is held beyond its time. */
export const isLetterHeld = isHeld(
  sql`(h.campaign_id = r.campaign_id or (h.address_key = r.address_key and r.address_key <> ''))`,
)
const isFree = sql`not ${isLetterHeld}`
/** Of a row `r` of requests: nobody confirmed it in its days. */
export const isLetterUnconfirmed = sql`r.state = 'pending' and r.requested_at < now() - make_interval(days => ${unconfirmedLetterDays})`
/** Of a letter `due`, its request `r` and its action `a`: it is over, and the days of its text are. */
export const isTextOver = sql`due.body <> '' and due.state in ('sent', 'unknown', 'bounced', 'withdrawn', 'expired')
  and coalesce(due.sent_at, due.queued_at, due.created_at) < now() - make_interval(days => coalesce(a.keep_text_days, 28)::int)`

/**
 * Forgets what need not be kept of letters and is not held: texts, names and addresses after the days of their action, everything of those
 * that were never confirmed, and the same in the outbox and the local mailbox. Runs each night; safe to run again.
 */
export async function eraseLetters(tx: Tx): Promise<void> {
  await deleteUnconfirmed(tx)
  await giveUpOld(tx)
  await eraseBodies(tx)
  await eraseTexts(tx)
  await eraseMail(tx)
  await tx.execute(sql`
    update letter_reply a set state = 'refused', text = '', handled_at = now() from letter l, letter_request r
    where l.id = a.letter_id and r.id = l.request_id and ${isFree}
      and a.state = 'new' and a.created_at < now() - make_interval(days => ${unreadReplyDays})`)
}

async function deleteUnconfirmed(tx: Tx): Promise<void> {
  await tx.execute(sql`
    with old as (select id from letter_request r where ${isLetterUnconfirmed} and ${isFree} limit 50000 for update skip locked),
      letters as (delete from letter where request_id in (select id from old) and state = 'pending')
    select 1 from old`)
  await tx.execute(sql`
    delete from letter_request r where ${isLetterUnconfirmed} and ${isFree} and not exists (select 1 from letter l where l.request_id = r.id)`)
}

async function giveUpOld(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update letter l set state = 'expired', body = case when ${isFree} then '' else body end from letter_request r
    where r.id = l.request_id and l.state in ('queued', 'held')
      and r.confirmed_at < now() - make_interval(days => ${givenUpAfterDays})`)
}

/** The text of what is over goes in its own days, even while another letter of the same request waits. */
async function eraseBodies(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update letter l set body = '' from letter due join letter_request r on r.id = due.request_id
      left join contact_action a on a.campaign_id = due.campaign_id
    where l.id = due.id and ${isTextOver} and ${isFree}`)
}

/**
 * Once none of a request's letters waits, from the last that was sent or given up. A request for which nobody was found in
 * all its days has expired, and its page says so.
 */
async function eraseTexts(tx: Tx): Promise<void> {
  await tx.execute(sql`
    with due as (
      select r.id from letter_request r left join contact_action a on a.campaign_id = r.campaign_id
      where r.erased_at is null and r.state <> 'pending' and ${isFree}
        and not exists (select 1 from letter l where l.request_id = r.id and l.state in ('pending', 'queued', 'held', 'sending'))
        and greatest(r.confirmed_at, r.requested_at, (select max(coalesce(l.sent_at, l.queued_at)) from letter l where l.request_id = r.id))
          < now() - make_interval(days => case when r.awaits_target then ${givenUpAfterDays}::int else coalesce(a.keep_text_days, 28)::int end)
      limit 50000),
      texts as (update letter l set body = '' from due where l.request_id = due.id)
    update letter_request r set name = '', email = '', postal_address = '', postcode = '', personal_text = '', ask_text = '',
      state = case when r.awaits_target then 'expired' else r.state end, awaits_target = false, erased_at = now()
    from due where r.id = due.id`)
}

async function eraseMail(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update mail set data = '{}' from letter l, letter_request r
    where mail.letter_id = l.id and mail.kind = 'letter' and mail.data <> '{}' and r.id = l.request_id
      and (r.erased_at is not null or mail.state in ('sent', 'dropped') or mail.created_at < now() - interval '28 days')
      and mail.state not in ('queued', 'batched')`)
  await tx.execute(sql`
    delete from local_mail using mail m join letter l on l.id = m.letter_id join letter_request r on r.id = l.request_id
    where local_mail.mail_id = m.id and m.kind = 'letter' and (r.erased_at is not null or (l.body = '' and l.state not in ('queued', 'sending')))`)
}
