import type postgres from 'postgres'
import { statements } from '@/db/client'
import { log } from '../../log'
import { gravity, type MailNewsType } from './mail-news'
import { suppressFor } from './suppress-for'
import { withdrawForComplaint } from './withdraw-for-complaint'

/** A piece of news whose mail is known. */
export type KnownNews = {
  id: string
  type: MailNewsType
  severity: string
  detail: string
  /** An instant, as the database writes it. */
  occurredAt: string
  mailId: number
  mailKind: string
  toAddress: string
  /** '' where the person of the address was erased. */
  addressKey: string
  signatureId: string | null
  letterId: string | null
}

/** What a letter that came back means is for lib/letters to say, in the same transaction. */
export type OnLetter = (sql: postgres.TransactionSql, letterId: string, news: KnownNews) => Promise<void>

const atATime = 200

/**
 * Applies the news that waits, each in a transaction of its own and once, in whatever order it came. News of a mail whose
 * name at the provider we have not written down yet waits for it, for up to a day. Safe to kill at any instant and to run in
 * several processes: one of them works at a time. Gives how many it applied.
 */
export async function applyNews(onLetter: OnLetter): Promise<number> {
  const waiting = await statements()<{ id: string }[]>`
    select e.id from mail_event e where e.applied_at is null
      and exists (select 1 from mail m where m.provider_id = e.provider_id)
    order by e.received_at limit ${atATime}`
  let applied = 0
  for (const { id } of waiting) {
    try {
      if (await applyOne(id, onLetter)) applied += 1
    } catch (error) {
      log.error('news of a mail could not be applied', {}, error)
    }
  }
  await giveUpOld()
  return applied
}

async function applyOne(id: string, onLetter: OnLetter): Promise<boolean> {
  return statements().begin(async (sql) => {
    // One at a time over all processes: three passing bounces of an address are counted, and each must see the others.
    await sql`select pg_advisory_xact_lock(hashtextextended('undersigned.mail.news', 0))`
    const [news] = await sql<KnownNews[]>`
      update mail_event e set applied_at = now(), mail_id = m.id from mail m
      where e.id = ${id} and e.applied_at is null and m.provider_id = e.provider_id
      returning e.id, e.type, e.severity, e.detail, e.occurred_at as "occurredAt", m.id::float8 as "mailId",
        m.kind as "mailKind", m.to_address as "toAddress", m.address_key as "addressKey", m.signature_id as "signatureId",
        m.letter_id as "letterId"`
    if (!news) return false
    await markMail(sql, news)
    if (news.letterId && news.mailKind === 'letter') await onLetter(sql, news.letterId, news)
    else {
      await markSignature(sql, news)
      await suppressFor(sql, news)
      await withdrawForComplaint(sql, news)
    }
    return true
  })
}

/** The gravest word stands, and of several alike the earliest. */
async function markMail(sql: postgres.TransactionSql, { mailId, type, occurredAt }: KnownNews) {
  await sql`
    update mail set came_back = ${type}, came_back_at = case when came_back = ${type} then least(came_back_at, ${occurredAt}::timestamptz)
      else ${occurredAt}::timestamptz end
    where id = ${mailId} and (came_back is null
      or array_position(${[...gravity]}::text[], came_back) <= array_position(${[...gravity]}::text[], ${type}))`
}

const asksToConfirm = ['confirm-signature', 'confirm-reminder']
const doNotArrive: MailNewsType[] = ['failed', 'suppressed', 'bounced']

/** Only while it waits, and only for the address it has now: one that was put right since is not blamed for the old one. */
async function markSignature(sql: postgres.TransactionSql, news: KnownNews) {
  if (!news.signatureId || !asksToConfirm.includes(news.mailKind) || !doNotArrive.includes(news.type)) return
  await sql`
    update signature set bounced_at = greatest(bounced_at, ${news.occurredAt}::timestamptz)
    where id = ${news.signatureId} and state = 'pending' and address_key = ${news.addressKey}`
}

/** Whatever waited a day for its mail is of none of ours. */
async function giveUpOld() {
  await statements()`
    update mail_event set applied_at = now()
    where applied_at is null and received_at < now() - interval '1 day'`
}
