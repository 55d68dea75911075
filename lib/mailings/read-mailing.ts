import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { Audience } from '../audiences/audience'
import type { MailingKind, MailingState, MailingText, Variant } from './mailing'
import { type Stuck, stuckSql } from './stuck-mailing'

export type Named = { id: string; name: string }
export type TestedBy = 'signatures' | 'letters'

/** A mailing, everything that was decided of it. Instants are milliseconds. */
export type Mailing = {
  id: number
  name: string
  kind: MailingKind
  campaignId: number | null
  topics: string[]
  audience: Audience
  state: MailingState
  /** Of the draft: grows with every change. */
  version: number
  containsAsk: boolean
  startsAt: number | null
  ratePerMinute: number
  test: { each: number; by: TestedBy; hours: number } | null
  winner: Variant | null
  decidedAt: number | null
  correctsId: number | null
  /** The mailing that takes over from this one, where there is one. */
  correctedById: number | null
  reachesAgain: boolean
  /** Whoever changed it last: another person approves it. */
  writtenBy: Named | null
  testedVersion: number | null
  needsApproval: boolean
  approvalAskedOf: Named | null
  approvalAskedAt: number | null
  /** The approval of the draft as it stands; null where there is none, or of an older draft. */
  approved: { by: Named; at: number; people: number } | null
  snapshotAt: number | null
  /** How many it goes to, as of the snapshot, and why the others are left out. */
  people: number | null
  leftOut: Record<string, number>
  paused: { at: number; by: 'staff' | 'breaker' | 'grown' | 'changed'; why: string } | null
  stuck: Stuck | null
  finishedAt: number | null
  tally: Record<string, number> | null
  isSample: boolean
  createdAt: number
  changedAt: number
  /** By language, then by variant. */
  texts: MailingText[]
}

const ms = (column: string) => sql`(extract(epoch from ${sql.raw(column)}) * 1000)::float8`
const nameOf = (table: string) => sql.raw(`coalesce(nullif(${table}.name, ''), ${table}.email, '')`)
const named = (table: string) =>
  sql`case when ${sql.raw(`${table}.id`)} is not null then jsonb_build_object('id', ${sql.raw(`${table}.id`)}, 'name', ${nameOf(table)}) end`

/** All of one mailing; null for one that is not there. */
export async function readMailing(id: number, tx: Tx = db): Promise<Mailing | null> {
  if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) return null
  const [row] = await tx.execute<Mailing>(sql`
    select m.id, m.name, m.kind, m.campaign_id as "campaignId", to_jsonb(m.topics) as topics, m.audience, m.state, m.version,
      m.contains_ask as "containsAsk", ${ms('m.starts_at')} as "startsAt", m.rate_per_minute as "ratePerMinute",
      case when m.test_each is not null
        then jsonb_build_object('each', m.test_each, 'by', m.test_by, 'hours', m.test_hours) end as test,
      m.winner, ${ms('m.decided_at')} as "decidedAt", m.corrects_id as "correctsId",
      (select c.id from mailing c where c.corrects_id = m.id) as "correctedById", m.reaches_again as "reachesAgain",
      ${named('w')} as "writtenBy", m.tested_version as "testedVersion", m.needs_approval as "needsApproval",
      ${named('o')} as "approvalAskedOf", ${ms('m.approval_asked_at')} as "approvalAskedAt",
      case when m.approved_version = m.version then jsonb_build_object('by', ${named('a')},
        'at', ${ms('m.approved_at')}, 'people', m.approved_people) end as approved,
      ${ms('m.snapshot_at')} as "snapshotAt", m.people, m.left_out as "leftOut",
      case when m.paused_at is not null then jsonb_build_object('at', ${ms('m.paused_at')}, 'by', m.paused_by, 'why', m.paused_why) end as paused,
      ${stuckSql} as stuck, ${ms('m.finished_at')} as "finishedAt", m.tally, m.is_sample as "isSample", ${ms('m.created_at')} as "createdAt",
      ${ms('m.changed_at')} as "changedAt",
      coalesce((select jsonb_agg(jsonb_build_object('locale', t.locale, 'variant', t.variant, 'subject', t.subject,
        'preview', t.preview, 'body', t.body) order by t.locale <> 'en-GB', t.locale, t.variant)
        from mailing_text t where t.mailing_id = m.id), '[]') as texts
    from mailing m left join staff w on w.id = m.written_by left join staff o on o.id = m.approval_asked_of
      left join staff a on a.id = m.approved_by
    where m.id = ${id}`)
  return row ?? null
}

export type ListedMailing = {
  id: number
  name: string
  kind: MailingKind
  state: MailingState
  campaignName: string | null
  startsAt: number | null
  snapshotAt: number | null
  finishedAt: number | null
  changedAt: number
  pausedBy: 'staff' | 'breaker' | 'grown' | 'changed' | null
  stuck: Stuck | null
  /** Whether the draft as it stands is approved. */
  isApproved: boolean
  /** As of its snapshot; null before. */
  people: number | null
  /** How many mails were made so far. */
  mailed: number
  writtenBy: string
  isSample: boolean
}

const listedAtMost = 300

/** What is under way first, then what is to come, then drafts, then what is over, the newest before the older. */
export async function listMailings(): Promise<ListedMailing[]> {
  const rows = await db.execute<ListedMailing>(sql`
    select m.id, m.name, m.kind, m.state, c.name as "campaignName", ${ms('m.starts_at')} as "startsAt",
      ${ms('m.snapshot_at')} as "snapshotAt", ${ms('m.finished_at')} as "finishedAt", ${ms('m.changed_at')} as "changedAt",
      case when m.state = 'paused' then m.paused_by end as "pausedBy", ${stuckSql} as stuck,
      coalesce(m.approved_version = m.version, false) as "isApproved", m.people,
      coalesce((m.tally->>'mailed')::int, (select sum(k.mailed)::int from mailing_chunk k where k.mailing_id = m.id), 0) as mailed,
      ${nameOf('w')} as "writtenBy", m.is_sample as "isSample"
    from mailing m left join campaign c on c.id = m.campaign_id left join staff w on w.id = m.written_by
    order by array_position(array['sending','paused','scheduled','in_review','draft'], m.state) nulls last,
      case when m.state = 'scheduled' then m.starts_at end, coalesce(m.finished_at, m.changed_at) desc, m.id desc
    limit ${listedAtMost}`)
  return [...rows]
}
