import { type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { quote, source, statistic } from '@/db/schema/evidence'
import type { RoughDate } from '../../rough-date'
import { restingOn } from './delete-evidence'
import { type EvidenceKind, holdEvidence } from './evidence-row'
import { type EvidencePlace, whereEvidenceStands } from './where-evidence-stands'

export const statisticFilters = ['all', 'review', 'outdated', 'unpublished'] as const
export type StatisticFilter = (typeof statisticFilters)[number]

export type DeskStatistic = {
  key: string
  shown: string
  says: string
  asOf: string
  asOfPrecision: RoughDate['precision']
  sourceTitle: string
  isPublished: boolean
  isSample: boolean
  supersededByKey: string | null
  reviewDue: string | null
  isReviewOverdue: boolean
  /** Live texts and campaigns that carry this very figure. */
  livePlaces: number
}

const livePlaces = sql`(select count(*) from publication_reference r join publication p on p.id = r.publication_id
    where r.kind = 'statistic' and r.key = s.key and r.copy = 'live' and p.live is not null)
  + (select count(*) from campaign_figure f join campaign c on c.id = f.campaign_id
    where f.statistic_key = s.key and c.state not in ('draft', 'in_review', 'scheduled'))`

const overdue = sql`s.review_due <= current_date and s.superseded_by_key is null`

const filters: Record<StatisticFilter, SQL> = {
  all: sql`true`,
  review: overdue,
  outdated: sql`s.superseded_by_key is not null and ${livePlaces} > 0`,
  unpublished: sql`not s.is_published`,
}

/** The figures of the desk, at most 500, those that need somebody first. */
export async function listDeskStatistics(filter: StatisticFilter, words: string): Promise<DeskStatistic[]> {
  const like = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db.execute<DeskStatistic>(sql`
    select s.key, s.shown, s.says, s.as_of as "asOf", s.as_of_precision as "asOfPrecision", o.title as "sourceTitle",
      s.is_published as "isPublished", s.is_sample as "isSample", s.superseded_by_key as "supersededByKey",
      s.review_due as "reviewDue", (${overdue}) is true as "isReviewOverdue", (${livePlaces})::int as "livePlaces"
    from statistic s join source o on o.key = s.source_key
    where ${filters[filter]} and (s.shown || ' ' || s.says || ' ' || s.key || ' ' || o.title) ilike ${like}
    order by (${overdue} or (${filters.outdated})) is true desc, s.changed_at desc, s.key limit 500`)
  return [...rows]
}

/** How many figures each filter holds. */
export async function countDeskStatistics(): Promise<Record<StatisticFilter, number>> {
  const columns = statisticFilters.map(
    (name) => sql`count(*) filter (where ${filters[name]})::int as ${sql.identifier(name)}`,
  )
  const [row] = await db.execute<Record<StatisticFilter, number>>(
    sql`select ${sql.join(columns, sql`, `)} from statistic s`,
  )
  return row ?? { all: 0, review: 0, outdated: 0, unpublished: 0 }
}

type Rows = {
  statistic: typeof statistic.$inferSelect
  source: typeof source.$inferSelect
  quote: typeof quote.$inferSelect
}

/** One row as the desk edits it: with its version, where it stands, and for a figure the slugs of its issues. */
export async function getDeskEvidence<K extends EvidenceKind>(
  kind: K,
  key: string,
): Promise<{ row: Rows[K]; version: string; places: EvidencePlace[]; issues: string[] } | null> {
  const held = await holdEvidence(db, kind, key)
  if (!held) return null
  const [places, issues] = await Promise.all([
    whereEvidenceStands(db, kind, key),
    db.execute<{ slug: string }>(
      sql`select p.slug from statistic_issue i join publication p on p.id = i.issue_id where i.statistic_key = ${key} order by 1`,
    ),
  ])
  return {
    row: held.row as unknown as Rows[K],
    version: held.version,
    places,
    issues: kind === 'statistic' ? [...issues].map(({ slug }) => slug) : [],
  }
}

export type EvidenceEvent = {
  id: number
  act: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  reason: string
  at: number
  who: string
}

/** What happened to a figure, a source or a quote, the newest first. */
export async function listEvidenceEvents(kind: EvidenceKind, key: string): Promise<EvidenceEvent[]> {
  const rows = await db.execute<EvidenceEvent>(sql`
    select e.id, e.act, e.before, e.after, e.reason, (extract(epoch from e.at) * 1000)::float8 as at,
      coalesce(nullif(s.name, ''), s.email, '') as who
    from evidence_event e left join staff s on s.id = e.staff_id
    where e.kind = ${kind} and e.key = ${key} order by e.at desc, e.id desc limit 100`)
  return [...rows]
}

type DeskSource = {
  key: string
  kind: string
  title: string
  publisher: string
  publishedOn: string | null
  publishedOnPrecision: RoughDate['precision'] | null
  url: string
  archivedUrl: string
  figures: number
  livePlaces: number
  isLinkDead: boolean
  isSample: boolean
}

export async function listDeskSources(words: string): Promise<DeskSource[]> {
  const like = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db.execute<DeskSource>(sql`
    select o.key, o.kind, o.title, o.publisher, o.published_on as "publishedOn", o.published_on_precision as "publishedOnPrecision",
      o.url, o.archived_url as "archivedUrl", o.is_sample as "isSample",
      (select count(*)::int from statistic s where s.source_key = o.key) as figures,
      (select count(*)::int from publication_reference r where r.kind = 'source' and r.key = o.key and r.copy = 'live') as "livePlaces",
      exists (select 1 from checked_link l where l.url = o.url and l.failures >= 2) as "isLinkDead"
    from source o where (o.title || ' ' || o.publisher || ' ' || o.key) ilike ${like} order by o.title limit 500`)
  return [...rows]
}

type DeskQuote = {
  key: string
  form: string
  text: string
  speaker: string
  livePlaces: number
  /** A consent it rests on has ended: no page shows it. */
  isStopped: boolean
  isSample: boolean
}

export async function listDeskQuotes(): Promise<DeskQuote[]> {
  const rows = await db.execute<DeskQuote>(sql`
    select q.key, q.form, q.text, q.speaker, q.is_sample as "isSample",
      (select count(*)::int from publication_reference r where r.kind = 'quote' and r.key = q.key and r.copy = 'live') as "livePlaces",
      (c.withdrawn_at is not null or c.expires_on <= current_date) is true as "isStopped"
    from quote q left join consent c on c.id = q.consent_id order by q.speaker, q.key limit 500`)
  return [...rows]
}

export type Choice = { value: string; words: string }

/** What the forms of the desk offer to choose from. */
export async function listEvidenceChoices(): Promise<
  Record<'sources' | 'places' | 'domains' | 'programmes' | 'consents' | 'statistics' | 'issues', Choice[]>
> {
  const ask = async (query: SQL) => [...(await db.execute<Choice>(query))]
  const [sources, places, domains, programmes, consents, statistics, issues] = await Promise.all([
    ask(sql`select key as value, left(title, 90) as words from source order by title`),
    ask(sql`select code as value, name as words from place order by name`),
    ask(sql`select slug as value, name as words from protection_domain order by name`),
    ask(
      sql`select id::text as value, title as words from publication where kind = 'programme' order by title`,
    ),
    ask(sql`select id::text as value, subject || ' (consent ' || id || ')' as words from consent
      where covers = 'words' and withdrawn_at is null and (expires_on is null or expires_on > current_date) order by subject`),
    ask(
      sql`select key as value, left(shown || ' ' || says, 90) || ' (' || key || ')' as words from statistic where is_published order by key`,
    ),
    ask(sql`select slug as value, title as words from publication where kind = 'issue' order by title`),
  ])
  return { sources, places, domains, programmes, consents, statistics, issues }
}

/** The figures and quotes that come from a source. */
export function listRestingOn(sourceKey: string) {
  return restingOn(db, sourceKey)
}
