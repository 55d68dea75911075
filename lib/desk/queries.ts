import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { lastVerification } from '../audit/keep-audit'
import { addDays, daysOf } from '../insight/day-range'
import { londonDay } from '../london-time'
import { listRecommendations } from '../recommendations/queries'
import { type EvidenceNeed, listEvidenceNeeds } from './evidence-needs'
import { type LetterNeed, listLetterNeeds } from './letter-needs'
import { listMailNeeds, type MailNeed } from './mail-needs'
import { listMailingNeeds, type MailingNeed } from './mailing-needs'
import { listRightsNeeds, type RightsNeed } from './rights-needs'
import { listSignatureNeeds, type SignatureNeed } from './signature-needs'
import { listTextNeeds, type TextNeed } from './text-needs'

/** What waits for a person. `since` is when it began to wait, `dueAt` when it is late; milliseconds. */
export type Need =
  | EvidenceNeed
  | LetterNeed
  | MailNeed
  | MailingNeed
  | RightsNeed
  | SignatureNeed
  | ({ since: number | null; dueAt: number } & (
      | { kind: 'in_review' | 'opens' | 'closes' | 'outcome_missing'; slug: string; name: string }
      | { kind: 'answer_overdue'; number: string; title: string }
      | { kind: 'mail_failed' | 'mail_unknown'; mails: number; reason: string }
      | { kind: 'drift'; slug: string; counted: number; actual: number }
      | { kind: 'bounced'; addresses: number }
      | { kind: 'audit_broken'; entry: number }
      | Omit<TextNeed, 'at'>
    ))

const day = 86_400_000
const limits = {
  in_review: 3 * day,
  text: 3 * day,
  outcome_missing: 30 * day,
  mail: day,
  drift: day,
  bounced: 7 * day,
}

type CampaignNeed = {
  kind: 'in_review' | 'opens' | 'closes' | 'outcome_missing'
  slug: string
  name: string
  at: number
}

/** Everything that waits, what is due first before the rest. */
export async function listNeeds(now: number): Promise<Need[]> {
  const [campaigns, mails, drifts, [bounced], texts] = await Promise.all([
    db.execute<CampaignNeed>(sql`
      select 'in_review' as kind, slug, name, extract(epoch from coalesce(
        (select max(at) from campaign_event e where e.campaign_id = campaign.id and e.kind = 'submitted'), updated_at)) * 1000 as at
        from campaign where state = 'in_review'
      union all select 'opens', slug, name, extract(epoch from opens_at) * 1000 from campaign where state = 'scheduled' and opens_at > now()
      union all select 'closes', slug, name, extract(epoch from closes_at) * 1000 from campaign
        where state in ('open', 'paused') and closes_at between now() and now() + interval '7 days'
      union all select 'outcome_missing', slug, name, extract(epoch from closed_at) * 1000 from campaign where state = 'closed' and closed_at is not null`),
    db.execute<{ state: 'failed' | 'unknown'; reason: string; mails: number; since: number }>(sql`
      select state, coalesce(error, '') as reason, count(*)::int as mails, extract(epoch from min(created_at)) * 1000 as since
      from mail where state in ('failed', 'unknown') and created_at > now() - interval '30 days' group by 1, 2 order by 3 desc limit 10`),
    db.execute<{ at: number; slug: string; counted: number; actual: number }>(sql`
      select extract(epoch from a.at) * 1000 as at, d->>'slug' as slug, (d->>'counted')::int as counted, (d->>'actual')::int as actual
      from (select at, drift from count_audit order by id desc limit 1) a, jsonb_array_elements(a.drift) d`),
    db.execute<{ addresses: number; since: number }>(sql`
      select count(*)::int as addresses, extract(epoch from min(at)) * 1000 as since
      from suppression where reason = 'bounced' and at > now() - interval '7 days'`),
    listTextNeeds(),
  ])
  const needs: Need[] = [
    ...[...campaigns].map(ofCampaign),
    ...(await listOverdue(now)),
    ...(await listEvidenceNeeds(now)),
    ...(await listLetterNeeds()),
    ...(await listSignatureNeeds()),
    ...(await listMailNeeds(now)),
    ...(await listMailingNeeds()),
    ...(await listRightsNeeds()),
    ...texts.map(({ at, ...text }) => ({ ...text, since: at, dueAt: at + limits.text })),
    ...[...mails].map(({ state, reason, mails, since }) => {
      const kind = state === 'failed' ? ('mail_failed' as const) : ('mail_unknown' as const)
      return { kind, mails, reason, since: Number(since), dueAt: Number(since) + limits.mail }
    }),
    ...[...drifts].map(({ at, ...drift }) => ({
      kind: 'drift' as const,
      ...drift,
      since: Number(at),
      dueAt: Number(at) + limits.drift,
    })),
  ]
  if (bounced && bounced.addresses > 0)
    needs.push({
      kind: 'bounced',
      addresses: bounced.addresses,
      since: Number(bounced.since),
      dueAt: now + limits.bounced,
    })
  const audit = await lastVerification()
  if (audit?.brokenAt)
    needs.push({ kind: 'audit_broken', entry: audit.brokenAt, since: audit.at, dueAt: audit.at })
  return needs.sort((a, b) => a.dueAt - b.dueAt)
}

/** Recommendations whose answer was due on a day that is over. */
async function listOverdue(now: number): Promise<Need[]> {
  const all = await listRecommendations(now, 'staff')
  return all.flatMap(({ number, title, isOverdue, answerDue }) => {
    const since = isOverdue && answerDue ? Date.parse(answerDue) : null
    return since === null
      ? []
      : [{ kind: 'answer_overdue' as const, number, title, since, dueAt: since + day }]
  })
}

function ofCampaign({ kind, slug, name, at }: CampaignNeed): Need {
  const when = Number(at)
  if (kind === 'in_review' || kind === 'outcome_missing')
    return { kind, slug, name, since: when, dueAt: when + limits[kind] }
  return { kind, slug, name, since: null, dueAt: when }
}

export type LiveCampaign = {
  slug: string
  name: string
  addressee: string
  state: 'open' | 'paused'
  closesAt: number
  confirmed: number
  goal: number | null
  today: number
  sevenDays: number
  weekBefore: number
  /** Of those who signed in the last seven days, the share who have confirmed; null when nobody has signed. */
  confirmRate: number | null
  /** Confirmed a day in London, the last 14 days, oldest first; today is the last. */
  byDay: number[]
}

type LiveRow = {
  id: number
  slug: string
  name: string
  addressee: string
  state: 'open' | 'paused'
  closes_at: number
  confirmed: number
  goal: number | null
  pending: number
}

/** Campaigns that take signatures, or are paused, the busiest week first. Withdrawn signatures are not counted. */
export async function listLiveCampaigns(now: number): Promise<LiveCampaign[]> {
  const today = londonDay(now)
  const days = daysOf({ from: addDays(today, -13), to: today })
  const [campaigns, perDay] = await Promise.all([
    db.execute<LiveRow>(sql`
      select c.id, c.slug, c.name, c.addressee_short as addressee,
        case when c.state = 'paused' then 'paused' else 'open' end as state,
        extract(epoch from c.closes_at) * 1000 as closes_at, coalesce(n.confirmed, 0) as confirmed,
        (select coalesce(min(at_count) filter (where at_count > coalesce(n.confirmed, 0)), max(at_count)) from campaign_goal g where g.campaign_id = c.id) as goal,
        coalesce(waiting.pending, 0) as pending
      from campaign c left join campaign_count n on n.campaign_id = c.id
      left join (select campaign_id, count(*)::int as pending from signature
        where state = 'pending' and requested_at > now() - interval '7 days' group by 1) waiting on waiting.campaign_id = c.id
      where (c.state in ('open', 'paused') or (c.state = 'scheduled' and c.opens_at <= now())) and c.closes_at > now()`),
    db.execute<{ id: number; day: string; confirmed: number }>(sql`
      select id, day::text, confirmed from (
        select campaign_id as id, day, sum(n)::int as confirmed from campaign_day
        where what = 'confirmed' and day >= ${days[0] ?? ''}::date group by 1, 2) summed`),
  ])
  const confirmed = new Map([...perDay].map((row) => [`${row.id} ${row.day}`, row.confirmed]))
  const live = [...campaigns].map((row) =>
    toLive(
      row,
      days.map((start) => confirmed.get(`${row.id} ${start}`) ?? 0),
    ),
  )
  return live.sort((a, b) => b.sevenDays - a.sevenDays)
}

function toLive(row: LiveRow, byDay: number[]): LiveCampaign {
  const sevenDays = sum(byDay.slice(-7))
  const signed = sevenDays + row.pending
  return {
    slug: row.slug,
    name: row.name,
    addressee: row.addressee,
    state: row.state,
    closesAt: Number(row.closes_at),
    confirmed: row.confirmed,
    goal: row.goal,
    today: byDay.at(-1) ?? 0,
    sevenDays,
    weekBefore: sum(byDay.slice(-14, -7)),
    confirmRate: signed === 0 ? null : sevenDays / signed,
    byDay,
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
