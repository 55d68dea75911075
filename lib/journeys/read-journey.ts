import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { MailingKind } from '../mailings/mailing'
import type { JourneyPlan, JourneyStart } from './journey'
import { planOf, type StoredPlan } from './plan-of'

/** Instants are milliseconds. */
export type Journey = {
  id: number
  key: string
  name: string
  kind: MailingKind
  startsWith: JourneyStart
  isOn: boolean
  onSince: number | null
  /** The version that those who enter now begin; null before the first is published. */
  published: { no: number; plan: JourneyPlan; publishedAt: number } | null
  /** What comes next, while somebody writes it: always there before the first is published. `seen` tells one saving from another. */
  draft: { no: number; plan: JourneyPlan; changedAt: number; writtenBy: string; seen: string } | null
}

type Row = Omit<Journey, 'published' | 'draft'> & { version: number }
type VersionRow = StoredPlan & {
  no: number
  publishedAt: number | null
  changedAt: number
  writtenBy: string | null
  seen: string
}

/** Null when there is none of this key. */
export async function readJourney(key: string, tx: Tx = db): Promise<Journey | null> {
  const [row] = await tx.execute<Row>(sql`
    select j.id, j.key, j.name, j.kind, j.starts_with as "startsWith", j.is_on as "isOn", extract(epoch from j.on_since)::float8 * 1000 as "onSince", j.version
    from journey j where j.key = ${key}`)
  if (!row) return null
  const versions = await tx.execute<VersionRow>(sql`
    select v.no, v.entry, v.steps, v.exits, extract(epoch from v.published_at)::float8 * 1000 as "publishedAt",
      extract(epoch from v.changed_at)::float8 * 1000 as "changedAt", s.name as "writtenBy", v.changed_at::text as seen
    from journey_version v left join staff s on s.id = v.written_by
    where v.journey_id = ${row.id} and (v.no = ${row.version} or v.published_at is null) order by v.no`)
  const { version, ...journey } = row
  const [now, next] = [versions.find(({ no }) => no === version), versions.find(({ no }) => no > version)]
  if (!now && !next) throw new Error(`journey ${key} has no version ${version}`)
  return {
    ...journey,
    published: now
      ? { no: now.no, plan: planOf(now, row.startsWith), publishedAt: now.publishedAt ?? now.changedAt }
      : null,
    draft: next
      ? {
          ...{ no: next.no, plan: planOf(next, row.startsWith), changedAt: next.changedAt },
          ...{ writtenBy: next.writtenBy ?? '', seen: next.seen },
        }
      : null,
  }
}

/** What a change begins with: the draft, where there is one. */
export function planToChange({ key, draft, published }: Journey): JourneyPlan {
  const version = draft ?? published
  if (!version) throw new Error(`journey ${key} has no version`)
  return version.plan
}
