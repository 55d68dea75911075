import { and, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { asset } from '@/db/schema/consents'
import { quote, source, statistic } from '@/db/schema/evidence'
import { recommendation } from '@/db/schema/recommendations'
import { isMadeInPublic } from '@/lib/search/made-in-public'
import { standsToday } from '../../consent-stands'
import { roughDate } from '../../rough-date'
import type {
  AssetFacts,
  Evidence,
  QuoteFacts,
  RecommendationFacts,
  SourceFacts,
  StatisticFacts,
} from '../markdown/evidence'
import type { TextReference } from '../markdown/render'

type Kind = TextReference['kind']
type Named = Pick<TextReference, 'kind' | 'key'>

/**
 * Everything the references of a text stand for: one query for each kind that is named, however many keys. Keys that
 * nothing has are missing from the maps. Figures that readers do not see yet come with `isPublished: false`.
 */
export async function readEvidence(tx: Tx, references: readonly Named[]): Promise<Evidence> {
  const keysOf = (kind: Kind) => [
    ...new Set(references.filter((named) => named.kind === kind).map(({ key }) => key)),
  ]
  const [statistics, sources, recommendations, quotes, assets] = await Promise.all([
    readStatistics(tx, keysOf('statistic')),
    readSources(tx, keysOf('source')),
    readRecommendations(tx, keysOf('recommendation')),
    readQuotes(tx, keysOf('quote')),
    readAssets(tx, keysOf('asset')),
  ])
  return {
    statistics: byKey(statistics),
    sources: byKey(sources),
    recommendations: new Map(recommendations.map((facts) => [facts.number, facts])),
    quotes: byKey(quotes),
    assets: byKey(assets),
  }
}

const byKey = <T extends { key: string }>(rows: T[]) => new Map(rows.map((row) => [row.key, row]))

type Replacement = StatisticFacts['replacedBy']

/** The last published figure of the line that begins at this one. */
const replacement = sql<Replacement>`(
  with recursive later (key, step) as (
    select statistic.superseded_by_key, 1
    union select s.superseded_by_key, l.step + 1 from later l join statistic s on s.key = l.key
  )
  select jsonb_build_object('key', s.key, 'shown', s.shown,
    'asOf', jsonb_build_object('on', s.as_of::text, 'precision', s.as_of_precision))
  from later l join statistic s on s.key = l.key
  where s.is_published order by l.step desc limit 1)`

async function readStatistics(tx: Tx, keys: string[]): Promise<StatisticFacts[]> {
  if (keys.length === 0) return []
  const rows = await tx
    .select({ ...getTableColumns(statistic), from: getTableColumns(source), replacement })
    .from(statistic)
    .innerJoin(source, eq(source.key, statistic.sourceKey))
    .where(inArray(statistic.key, keys))
  return rows.map(({ from, asOf, asOfPrecision, replacement, ...row }) => ({
    key: row.key,
    shown: row.shown,
    says: row.says,
    qualifier: row.qualifier,
    value: row.value,
    unit: row.unit,
    placeWords: row.placeWords,
    asOf: { on: asOf, precision: asOfPrecision },
    locator: row.locator,
    caveat: row.caveat,
    certainty: row.certainty,
    source: toSource(from),
    isPublished: row.isPublished,
    replacedBy: replacement,
  }))
}

async function readSources(tx: Tx, keys: string[]): Promise<SourceFacts[]> {
  if (keys.length === 0) return []
  return (await tx.select().from(source).where(inArray(source.key, keys))).map(toSource)
}

function toSource(row: typeof source.$inferSelect): SourceFacts {
  const { key, kind, title, authors, publisher, url, archivedUrl, doi, accessedOn } = row
  const published = roughDate(row.publishedOn, row.publishedOnPrecision)
  return { key, kind, title, authors, publisher, published, url, archivedUrl, doi, accessedOn }
}

/** Today's addressees: who holds a seat now, and whoever took over from them since, in the order of the seats. */
const addressees = sql<string[]>`(
  with recursive held (seat, slug, step) as (
    select a.seat, a.body_slug, 1 from recommendation_addressee a
    where a.recommendation_id = recommendation.id
      and (a.valid_from is null or a.valid_from <= current_date) and (a.valid_to is null or a.valid_to > current_date)
    union select h.seat, s.successor_slug, h.step + 1
    from held h join body_succession s on s.predecessor_slug = h.slug and s."on" <= current_date
  )
  select coalesce(jsonb_agg(b.name order by h.seat, b.name), '[]') from held h join body b on b.slug = h.slug
  where not exists (select 1 from body_succession s where s.predecessor_slug = h.slug and s."on" <= current_date))`

const campaignNow = sql<RecommendationFacts['campaign']>`(
  select jsonb_build_object('slug', c.slug, 'name', c.name) from campaign c
  where c.recommendation_id = recommendation.id and c.state = 'open' order by c.opens_at desc limit 1)`

async function readRecommendations(tx: Tx, numbers: string[]): Promise<RecommendationFacts[]> {
  if (numbers.length === 0) return []
  const { number, title, text, response, implementation } = getTableColumns(recommendation)
  return await tx
    .select({
      ...{ number, title, text, response, implementation, addressees, campaign: campaignNow },
      isPublic: isMadeInPublic(recommendation),
    })
    .from(recommendation)
    .where(inArray(number, numbers))
}

/** Words and pictures that rest on a consent are there only while it stands: a text that names them later shows none. */
const restsOnStanding = (consentId: typeof quote.consentId | typeof asset.consentId) =>
  sql`(${consentId} is null or ${standsToday(consentId)})`

async function readQuotes(tx: Tx, keys: string[]): Promise<QuoteFacts[]> {
  if (keys.length === 0) return []
  const rows = await tx
    .select({ quote: getTableColumns(quote), from: getTableColumns(source) })
    .from(quote)
    .leftJoin(source, eq(source.key, quote.sourceKey))
    .where(and(inArray(quote.key, keys), restsOnStanding(quote.consentId)))
  return rows.map(({ quote: row, from }) => {
    const { key, form, text, speaker, role, organisation, isPseudonym, isSample } = row
    return {
      ...{ key, form, text, speaker, role, organisation, isPseudonym, isSample },
      source: from && toSource(from),
    }
  })
}

async function readAssets(tx: Tx, keys: string[]): Promise<AssetFacts[]> {
  if (keys.length === 0) return []
  const { key, kind, alt, isDecorative, credit, depicts, width, height, widths, title, bytes } =
    getTableColumns(asset)
  return await tx
    .select({ key, kind, alt, isDecorative, credit, depicts, width, height, widths, title, bytes })
    .from(asset)
    .where(and(inArray(asset.key, keys), isNull(asset.removedAt), restsOnStanding(asset.consentId)))
}
