import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { source, statistic } from '@/db/schema/evidence'
import { place } from '@/db/schema/places'
import { publication, type publicationKinds } from '@/db/schema/publications'
import { recommendation } from '@/db/schema/recommendations'
import type { searchEntry, searchKinds } from '@/db/schema/search'
import { figureWords } from './figure-words'
import { isMadeInPublic } from './made-in-public'
import { publicationWords } from './publication-words'

export type Entry = typeof searchEntry.$inferInsert

type Reader = (tx: Tx, key?: string) => Promise<Entry[]>

/** What of this kind is public now, as search sees it: all, or the one of this key. */
export function readEntries(tx: Tx, kind: (typeof searchKinds)[number], key?: string): Promise<Entry[]> {
  const readers: Partial<Record<typeof kind, Reader>> = {
    campaign: readCampaigns,
    recommendation: readRecommendations,
    statistic: readStatistics,
    source: readSources,
    place: readPlaces,
  }
  const read = readers[kind]
  return read ? read(tx, key) : readPublications(tx, kind as (typeof publicationKinds)[number], key)
}

const keyIs = (column: AnyPgColumn, key?: string) => (key === undefined ? undefined : eq(column, key))

/** The same as `isPublic` of lib/campaigns: search is below that room and cannot ask it. A test holds them together. */
const campaignIsPublic = sql`(${campaign.state} not in ('draft','in_review','archived','removed','scheduled') or (${campaign.state} = 'scheduled' and ${campaign.opensAt} <= now()))`

async function readCampaigns(tx: Tx, key?: string): Promise<Entry[]> {
  const rows = await tx
    .select()
    .from(campaign)
    .where(and(campaignIsPublic, keyIs(campaign.slug, key)))
  return rows.map((row) => ({
    kind: 'campaign',
    key: row.slug,
    address: `/campaigns/${row.slug}`,
    title: row.demand,
    summary: row.ask,
    body: bounded([row.outcome, row.why, row.petitionText, row.name, row.addressee]),
    datedOn: row.opensAt?.toISOString().slice(0, 10) ?? null,
  }))
}

async function readRecommendations(tx: Tx, key?: string): Promise<Entry[]> {
  const rows = await tx
    .select({ one: recommendation })
    .from(recommendation)
    .where(and(isMadeInPublic(recommendation), keyIs(recommendation.number, key)))
  return rows.map(({ one }) => ({
    kind: 'recommendation',
    key: one.number,
    address: `/recommendations/${one.number}`,
    title: one.title,
    summary: one.plain,
    body: bounded([one.text]),
    datedOn: one.madeOn,
  }))
}

async function readStatistics(tx: Tx, key?: string): Promise<Entry[]> {
  const rows = await tx
    .select({ one: statistic, sourceTitle: source.title })
    .from(statistic)
    .innerJoin(source, eq(source.key, statistic.sourceKey))
    .where(and(eq(statistic.isPublished, true), keyIs(statistic.key, key)))
  return rows.map(({ one, sourceTitle }) => ({
    kind: 'statistic',
    key: one.key,
    address: `/evidence/${one.key}`,
    title: capitalised(`${figureWords(one)} ${one.says}`),
    summary: [one.placeWords, one.period, one.population].filter(Boolean).join('. '),
    body: bounded([one.caveat, one.method, one.intervention, one.supersededNote, sourceTitle]),
    datedOn: one.asOf,
  }))
}

async function readSources(tx: Tx, key?: string): Promise<Entry[]> {
  const rows = await tx.select().from(source).where(keyIs(source.key, key))
  return rows.map((row) => ({
    kind: 'source',
    key: row.key,
    address: `/sources/${row.key}`,
    title: row.title,
    summary: [
      ...row.authors.map((one) => ('name' in one ? one.name : `${one.given} ${one.family}`)),
      row.publisher,
    ]
      .filter((name, i, names) => name && names.indexOf(name) === i)
      .join(', '),
    body: bounded([row.note, row.method]),
    datedOn: row.publishedOn,
  }))
}

async function readPlaces(tx: Tx, key?: string): Promise<Entry[]> {
  const rows = await tx
    .select()
    .from(place)
    .where(and(ne(place.presence, 'none'), keyIs(place.code, key)))
  return rows.map((row) => ({
    kind: 'place',
    key: row.code,
    address: `/places/${row.code}`,
    title: row.name,
    summary: row.summary,
    body: row.region,
    datedOn: null,
  }))
}

async function readPublications(
  tx: Tx,
  kind: (typeof publicationKinds)[number],
  key?: string,
): Promise<Entry[]> {
  const rows = await tx
    .select({
      slug: publication.slug,
      title: publication.title,
      standfirst: publication.standfirst,
      live: publication.live,
      datedOn: publication.datedOn,
      firstPublishedAt: publication.firstPublishedAt,
    })
    .from(publication)
    .where(
      and(
        eq(publication.kind, kind),
        isNotNull(publication.live),
        // Archived ones keep their page and leave the lists.
        isNull(publication.archivedAt),
        keyIs(publication.slug, key),
      ),
    )
  if (rows.length === 0) return []
  const figures = await readFigures(tx)
  return rows.map((row) => ({
    kind,
    key: row.slug,
    address: addressOfPublication(kind, row.slug),
    title: row.title,
    summary: row.standfirst,
    body: bounded(publicationWords(row.live ?? {}, figures)),
    datedOn: row.datedOn ?? row.firstPublishedAt?.toISOString().slice(0, 10) ?? null,
  }))
}

/** The same as `addressOf` of lib/library, which is above this room. A test holds them together. */
export function addressOfPublication(kind: (typeof publicationKinds)[number], slug: string): string {
  if (kind === 'page') return `/${slug}`
  return kind === 'news' ? `/news/${slug}` : `/${kind === 'story' ? 'stories' : `${kind}s`}/${slug}`
}

async function readFigures(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx
    .select({ key: statistic.key, shown: statistic.shown, qualifier: statistic.qualifier })
    .from(statistic)
    .where(eq(statistic.isPublished, true))
  return new Map(rows.map((row) => [row.key, figureWords(row)]))
}

/** PostgreSQL takes at most a megabyte of distinct words for one entry; this is safely less, whatever the letters. */
const longestBodyBytes = 400_000

function bounded(parts: string[]): string {
  const whole = parts.filter((part) => part.trim() !== '').join('\n')
  const bytes = Buffer.from(whole)
  if (bytes.length <= longestBodyBytes) return whole
  // A letter cut in two at the end becomes a replacement mark, which is dropped.
  return bytes
    .subarray(0, longestBodyBytes)
    .toString('utf8')
    .replace(/\uFFFD+$/, '')
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
