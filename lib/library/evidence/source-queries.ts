import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { checkedLink, source, statistic } from '@/db/schema/evidence'
import { type RoughDate, roughDate } from '../../rough-date'
import type { SourceFacts } from '../markdown/evidence'

export type Source = SourceFacts & {
  isbn: string
  place: string
  method: string
  independence: 'independent' | 'commissioned' | 'own' | 'unknown'
  note: string
  isSample: boolean
  /** What the link checker found last; null when it has not asked yet. */
  linkChecked: { at: number; isFine: boolean } | null
}

/** One source with its bibliographic record, or null. */
export async function getSource(key: string): Promise<Source | null> {
  const [row] = await db
    .select({ source, link: checkedLink })
    .from(source)
    .leftJoin(checkedLink, eq(checkedLink.url, source.url))
    .where(eq(source.key, key))
  if (!row) return null
  const { publishedOn, publishedOnPrecision, createdAt: _createdAt, ...rest } = row.source
  const checkedAt = row.link?.checkedAt?.getTime()
  const status = row.link?.status ?? 0
  return {
    ...rest,
    published: roughDate(publishedOn, publishedOnPrecision),
    linkChecked: checkedAt ? { at: checkedAt, isFine: status >= 200 && status < 400 } : null,
  }
}

export type SourceRow = {
  key: string
  kind: string
  title: string
  publisher: string
  published: RoughDate | null
  independence: string
  /** How many published figures come from it. */
  figures: number
}

/** Every source, newest first, with how many published figures rest on it. */
export async function listSources(): Promise<SourceRow[]> {
  const rows = await db
    .select({
      key: source.key,
      kind: source.kind,
      title: source.title,
      publisher: source.publisher,
      publishedOn: source.publishedOn,
      publishedOnPrecision: source.publishedOnPrecision,
      independence: source.independence,
      figures: sql<number>`count(${statistic.key})`.mapWith(Number),
    })
    .from(source)
    .leftJoin(statistic, and(eq(statistic.sourceKey, source.key), eq(statistic.isPublished, true)))
    .groupBy(source.key)
    .orderBy(
      sql`${source.publishedOn} desc nulls last`,
      desc(sql`count(${statistic.key})`),
      asc(source.title),
    )
  return rows.map(({ publishedOn, publishedOnPrecision, ...row }) => ({
    ...row,
    published: roughDate(publishedOn, publishedOnPrecision),
  }))
}
