import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/** What waits for staff around letters to representatives. `since` and `dueAt` in milliseconds. */
export type LetterNeed = { since: number; dueAt: number } & (
  | { kind: 'letters_held' | 'letters_failed'; letters: number; slug: string; name: string }
  | { kind: 'addresses_bounced'; addresses: number }
  | { kind: 'replies_new'; replies: number }
  | { kind: 'positions_noted'; positions: number }
)

const day = 86_400_000
const limits = {
  letters_held: day,
  letters_failed: day,
  addresses_bounced: day,
  replies_new: 3 * day,
  positions_noted: 3 * day,
}

/**
 * Letters that staff have to look at, addresses of members that bounced, replies to read, positions to approve. Letters whose
 * mail was refused are not named here: that mail is.
 */
export async function listLetterNeeds(): Promise<LetterNeed[]> {
  const [held, failed, [bounced], [replies], [positions]] = await Promise.all([
    db.execute<{ letters: number; slug: string; name: string; since: number }>(sql`
      select count(*)::int as letters, c.slug, c.name, extract(epoch from min(l.queued_at))::float8 * 1000 as since
      from letter l join campaign c on c.id = l.campaign_id
      where l.state = 'held' and l.reason not in ('dissolved', 'regulated', 'campaign_paused') and l.queued_at is not null group by 2, 3`),
    db.execute<{ letters: number; slug: string; name: string; since: number }>(sql`
      select count(*)::int as letters, c.slug, c.name, extract(epoch from min(coalesce(l.sent_at, l.queued_at, l.created_at)))::float8 * 1000 as since
      from letter l join campaign c on c.id = l.campaign_id
      where l.state = 'failed' and coalesce(l.sent_at, l.queued_at, l.created_at) > now() - interval '30 days'
        and not exists (select 1 from mail where mail.letter_id = l.id and mail.kind = 'letter' and mail.state = 'failed')
      group by 2, 3`),
    db.execute<{ addresses: number; since: number | null }>(sql`
      select count(*)::int as addresses, extract(epoch from least(min(back.at), (select min(e.at) from directory_event e
        where e.kind = 'channel_bounced' and e.at > now() - interval '30 days')))::float8 * 1000 as since
      from contact_channel cc left join lateral (select min(coalesce(l.sent_at, l.queued_at)) as at from letter l
        where l.channel_id = cc.id and (l.state = 'bounced' or l.reason = 'not_delivered')) back on cc.needs_look
      where cc.kind = 'email' and (cc.state = 'bounced' or (cc.state <> 'withdrawn' and back.at is not null))`),
    db.execute<{ replies: number; since: number | null }>(sql`
      select count(*)::int as replies, extract(epoch from min(created_at))::float8 * 1000 as since from letter_reply where state = 'new'`),
    db.execute<{ positions: number; since: number | null }>(sql`
      select count(*)::int as positions, extract(epoch from min(noted_at))::float8 * 1000 as since from target_position where state = 'noted'`),
  ])
  const since = (at: number | null | undefined) => at ?? Date.now()
  const ofCampaigns = (kind: 'letters_held' | 'letters_failed', rows: typeof held): LetterNeed[] =>
    [...rows].map((row) => ({ kind, ...row, dueAt: row.since + limits[kind] }))
  const needs = [...ofCampaigns('letters_held', held), ...ofCampaigns('letters_failed', failed)]
  if (bounced && bounced.addresses > 0)
    needs.push({
      kind: 'addresses_bounced',
      addresses: bounced.addresses,
      ...spanOf(since(bounced.since), limits.addresses_bounced),
    })
  if (replies && replies.replies > 0)
    needs.push({
      kind: 'replies_new',
      replies: replies.replies,
      ...spanOf(since(replies.since), limits.replies_new),
    })
  if (positions && positions.positions > 0)
    needs.push({
      kind: 'positions_noted',
      positions: positions.positions,
      ...spanOf(since(positions.since), limits.positions_noted),
    })
  return needs
}

function spanOf(since: number, limitMs: number) {
  return { since, dueAt: since + limitMs }
}
