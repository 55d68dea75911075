import { type SQL, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'
import { liveSettings } from '../integrity/live-settings'
import { confirmationLifeDays } from './confirm-signature'

/** Nobody is reminded before a day has passed. */
const youngestHours = 24
/** More mails than this at once are confirmed by typing their number. */
export const remindersCeiling = 5000
/** A signature is mailed no more often than this. */
const mailsAtMost = 5

/** Why somebody who has not confirmed is reminded, or is not. */
export const reminderReasons = [
  'due',
  'too_young',
  'too_old',
  'reminded',
  'bounced',
  'suppressed',
  'signed_already',
  'suspected',
  'mailed_enough',
] as const
export type ReminderReason = (typeof reminderReasons)[number]

export type DryRun = Record<ReminderReason, number>

/** What of a campaign's unconfirmed signatures would be reminded now, and why the rest would not. Sends nothing. */
export async function countReminders(campaignId: number): Promise<DryRun> {
  const rows = await db.execute<{ why: ReminderReason; people: number }>(sql`
    select why, count(*)::int as people from (select ${await whySql()} as why
      from signature s where s.campaign_id = ${campaignId} and s.state = 'pending' and s.channel = 'web') all_of_them
    group by 1`)
  const counts = Object.fromEntries(reminderReasons.map((reason) => [reason, 0])) as DryRun
  for (const { why, people } of rows) counts[why] = people
  return counts
}

/** The first reason that holds, the gravest first. */
async function whySql(): Promise<SQL> {
  const { heldFromScore } = (await liveSettings()).limits
  return sql`case
    when s.reminded_at is not null then 'reminded'
    when exists (select 1 from suppression x where x.address_key = s.address_key) then 'suppressed'
    when s.bounced_at >= s.requested_at then 'bounced'
    when exists (select 1 from signature o where o.campaign_id = s.campaign_id
      and o.canonical_email = s.canonical_email and o.seat is not null) then 'signed_already'
    when s.score >= ${heldFromScore} then 'suspected'
    when s.requested_at <= now() - make_interval(days => ${confirmationLifeDays}) then 'too_old'
    when s.requested_at > now() - make_interval(hours => ${youngestHours}) then 'too_young'
    when s.confirmations_sent not between 1 and ${mailsAtMost - 1} then 'mailed_enough'
    else 'due' end`
}

export type RemindOutcome =
  | { kind: 'reminded'; mails: number }
  | { kind: 'nobody' }
  /** The campaign takes no signatures, or is not there. */
  | { kind: 'not_open' }
  /** So many that their number has to be typed, and it was not, or there are more by now. */
  | { kind: 'over_ceiling'; due: number }

/**
 * Reminds everybody who is due, each once for ever, by one conditional statement: of two members of staff who press at once
 * one reminds them. `typed` is the number somebody typed to confirm it, or null; never more are reminded than that.
 */
export async function remindUnconfirmed(
  tx: Tx,
  slug: string,
  typed: number | null,
  staffId: string,
): Promise<RemindOutcome> {
  const [campaign] = await tx.execute<{ id: number }>(sql`
    select id from campaign where slug = ${slug} and state = 'open' and opens_at <= now() and closes_at > now()`)
  if (!campaign) return { kind: 'not_open' }
  const { due } = await countReminders(campaign.id)
  if (due === 0) return { kind: 'nobody' }
  if (due > remindersCeiling && (typed === null || typed < due)) return { kind: 'over_ceiling', due }
  const mails = await remind(tx, campaign.id, typed ?? remindersCeiling)
  if (mails === 0) return { kind: 'nobody' }
  await writeAudit(tx, {
    ...{ staffId, action: 'reminder.sent', objectKind: 'campaign', objectId: String(campaign.id) },
    facts: { mails },
  })
  return { kind: 'reminded', mails }
}

/** Signatures are marked and mails written by one statement. The oldest come first: their links end first. */
async function remind(tx: Tx, campaignId: number, atMost: number): Promise<number> {
  const [row] = await tx.execute<{ mails: number }>(sql`
    with due as (
      select s.id from signature s
      where s.campaign_id = ${campaignId} and s.state = 'pending' and s.channel = 'web' and ${await whySql()} = 'due'
      order by s.requested_at limit ${atMost}
    ), marked as (
      update signature s set reminded_at = now(), confirmations_sent = s.confirmations_sent + 1
      from due where s.id = due.id and s.state = 'pending' and s.reminded_at is null
      returning s.id, s.email, s.address_key, s.requested_at
    ), written as (
      insert into mail (kind, to_address, address_key, signature_id, data, priority, dedupe_key)
      select 'confirm-reminder', m.email, m.address_key, m.id, jsonb_build_object('campaignSlug', c.slug, 'demand', c.demand,
          'addresseeShort', c.addressee_short,
          'requestedAt', to_char(m.requested_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
        1, 'reminder/' || m.id
      from marked m, campaign c where c.id = ${campaignId}
      returning 1
    )
    select count(*)::int as mails from written`)
  return row?.mails ?? 0
}

export type CampaignReminders = {
  slug: string
  name: string
  pending: number
  reminded: number
  /** Confirmed after they had been reminded. */
  confirmedAfter: number
  /** Whose mail to confirm came back. */
  bounced: number
}

/** Campaigns that take signatures, with those who have not confirmed, for staff. */
export async function listReminders(): Promise<CampaignReminders[]> {
  const rows = await db.execute<CampaignReminders>(sql`
    select c.slug, c.name,
      count(*) filter (where s.state = 'pending')::int as pending,
      count(s.reminded_at)::int as reminded,
      count(*) filter (where s.reminded_at is not null and s.confirmed_at > s.reminded_at)::int as "confirmedAfter",
      count(*) filter (where s.state = 'pending' and s.bounced_at >= s.requested_at)::int as bounced
    from campaign c left join signature s on s.campaign_id = c.id and (s.state = 'pending' or s.reminded_at is not null)
    where c.state = 'open' and c.opens_at <= now() and c.closes_at > now()
    group by c.id order by pending desc, c.name`)
  return [...rows]
}

/** The campaign of a dry run; null when there is none. */
export async function whomToRemind(
  slug: string,
): Promise<{ id: number; name: string; isOpen: boolean } | null> {
  const [row] = await db.execute<{ id: number; name: string; isOpen: boolean }>(sql`
    select id, name, state = 'open' and opens_at <= now() and closes_at > now() as "isOpen" from campaign where slug = ${slug}`)
  return row ?? null
}
