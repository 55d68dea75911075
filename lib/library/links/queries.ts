import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

export type DeadLink = {
  url: string
  status: number
  error: string
  failures: number
  failedSince: number
  checkedAt: number
  places: { id: number; kind: string; title: string }[]
  sources: { key: string; title: string; archivedUrl: string; isArchive: boolean }[]
}

/** Links that did not answer the last time they were asked, the longest first, each with where it stands. */
export async function listDeadLinks(): Promise<DeadLink[]> {
  const rows = await db.execute<DeadLink>(sql`
    select l.url, l.status, l.error, l.failures, (extract(epoch from l.failed_since) * 1000)::float8 as "failedSince",
      (extract(epoch from l.checked_at) * 1000)::float8 as "checkedAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'title', p.title) order by p.title)
        from publication p where position(l.url in p.live::text) > 0), '[]') as places,
      coalesce((select jsonb_agg(jsonb_build_object('key', s.key, 'title', s.title, 'archivedUrl', s.archived_url, 'isArchive', s.archived_url = l.url) order by s.title)
        from source s where l.url in (s.url, s.archived_url)), '[]') as sources
    from checked_link l where l.failures > 0 order by l.failed_since limit 200`)
  return [...rows]
}

export async function countLinks(): Promise<{
  all: number
  alive: number
  dead: number
  waiting: number
  lastAt: number | null
}> {
  const [row] = await db.execute<{
    all: number
    alive: number
    dead: number
    waiting: number
    lastAt: number | null
  }>(sql`
    select count(*)::int as all, count(*) filter (where checked_at is not null and failures = 0)::int as alive,
      count(*) filter (where failures > 0)::int as dead, count(*) filter (where checked_at is null)::int as waiting,
      (extract(epoch from max(checked_at)) * 1000)::float8 as "lastAt" from checked_link`)
  return row ?? { all: 0, alive: 0, dead: 0, waiting: 0, lastAt: null }
}
