import { and, asc, desc, eq, exists, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { source, statistic, statisticIssue } from '@/db/schema/evidence'
import { protectionDomain } from '@/db/schema/places'
import { publication } from '@/db/schema/publications'
import { type RoughDate, roughDate } from '../../rough-date'

/** A figure with what a reader must see beside it. */
export type Figure = {
  key: string
  kind: (typeof statistic.$inferSelect)['kind']
  shown: string
  says: string
  qualifier: (typeof statistic.$inferSelect)['qualifier']
  certainty: (typeof statistic.$inferSelect)['certainty']
  population: string
  placeWords: string
  placeCode: string | null
  period: string
  asOf: RoughDate
  source: { key: string; title: string; publisher: string; published: RoughDate | null; url: string }
  locator: string
  method: string
  caveat: string
  intervention: string
  baseline: string
  endline: string
  value: number | null
  unit: (typeof statistic.$inferSelect)['unit']
  sensitivity: 'none' | 'mentions' | 'describes'
  domain: { slug: string; name: string } | null
  programme: { title: string; address: string } | null
  /** The figure that replaced it, the last of the line. */
  replacedBy: { key: string; shown: string; asOf: RoughDate } | null
  replacedNote: string
  reviewDue: string | null
  isSample: boolean
  changedAt: number
}

type FigureFilter = {
  keys?: string[]
  issueId?: number
  kind?: string
  sourceKey?: string
  programmeId?: number
  placeCode?: string
  replaces?: string
  /** Leaves out those that another has replaced. */
  current?: boolean
  limit?: number
}

const ofProgramme = alias(publication, 'of_programme')

/** The published figures that fit, in staff's order, newest date first among equals. */
export async function listFigures(filter: FigureFilter = {}): Promise<Figure[]> {
  const rows = await db
    .select({ figure: statistic, source, domain: protectionDomain, programme: ofProgramme })
    .from(statistic)
    .innerJoin(source, eq(source.key, statistic.sourceKey))
    .leftJoin(protectionDomain, eq(protectionDomain.slug, statistic.domainSlug))
    .leftJoin(ofProgramme, and(eq(ofProgramme.id, statistic.programmeId), isNotNull(ofProgramme.live)))
    .where(and(eq(statistic.isPublished, true), ...conditions(filter)))
    .orderBy(asc(statistic.position), desc(statistic.asOf), asc(statistic.key))
    .limit(filter.limit ?? 2000)
  const successors = rows.some(({ figure }) => figure.supersededByKey) ? await readSuccessors() : new Map()
  return rows.map((row) => toFigure(row, successors))
}

/** Those figures among the keys that are published, in the order of the keys. */
export async function figuresByKey(keys: string[]): Promise<Figure[]> {
  if (keys.length === 0) return []
  const figures = await listFigures({ keys })
  return keys.flatMap((key) => figures.filter((figure) => figure.key === key))
}

function conditions({
  keys,
  issueId,
  kind,
  sourceKey,
  programmeId,
  placeCode,
  replaces,
  current,
}: FigureFilter): SQL[] {
  const all: (SQL | false | undefined)[] = [
    keys !== undefined && inArray(statistic.key, keys),
    issueId !== undefined &&
      exists(
        db
          .select({ one: sql`1` })
          .from(statisticIssue)
          .where(and(eq(statisticIssue.statisticKey, statistic.key), eq(statisticIssue.issueId, issueId))),
      ),
    kind !== undefined && sql`${statistic.kind} = ${kind}`,
    sourceKey !== undefined && eq(statistic.sourceKey, sourceKey),
    programmeId !== undefined && eq(statistic.programmeId, programmeId),
    placeCode !== undefined && eq(statistic.placeCode, placeCode),
    replaces !== undefined && eq(statistic.supersededByKey, replaces),
    current === true && isNull(statistic.supersededByKey),
  ]
  return all.filter((one): one is SQL => one !== false && one !== undefined)
}

type Row = {
  figure: typeof statistic.$inferSelect
  source: typeof source.$inferSelect
  domain: typeof protectionDomain.$inferSelect | null
  programme: typeof publication.$inferSelect | null
}
type Successors = Map<string, { next: string | null; shown: string; asOf: RoughDate; isPublished: boolean }>

/** Every figure that is part of a line of replacements, with the one after it. */
async function readSuccessors(): Promise<Successors> {
  const rows = await db
    .select({
      key: statistic.key,
      next: statistic.supersededByKey,
      shown: statistic.shown,
      on: statistic.asOf,
      precision: statistic.asOfPrecision,
      isPublished: statistic.isPublished,
    })
    .from(statistic)
    .where(
      sql`${statistic.supersededByKey} is not null or ${statistic.key} in (select superseded_by_key from statistic where superseded_by_key is not null)`,
    )
  return new Map(
    rows.map(({ key, next, shown, on, precision, isPublished }) => [
      key,
      { next, shown, asOf: { on, precision }, isPublished },
    ]),
  )
}

/** The last published figure of the line that begins here; the database lets no line come back to itself. */
function lastOf(first: string | null, successors: Successors): Figure['replacedBy'] {
  let last: Figure['replacedBy'] = null
  for (let key = first; key; key = successors.get(key)?.next ?? null) {
    const one = successors.get(key)
    if (one?.isPublished) last = { key, shown: one.shown, asOf: one.asOf }
  }
  return last
}

function toFigure({ figure, source: from, domain, programme }: Row, successors: Successors): Figure {
  const { key, kind, shown, says, qualifier, certainty, population, placeWords, placeCode, period } = figure
  const { locator, method, caveat, intervention, baseline, endline, value, unit, sensitivity, isSample } =
    figure
  return {
    ...{ key, kind, shown, says, qualifier, certainty, population, placeWords, placeCode, period },
    ...{ locator, method, caveat, intervention, baseline, endline, value, unit, sensitivity, isSample },
    asOf: { on: figure.asOf, precision: figure.asOfPrecision },
    source: {
      key: from.key,
      title: from.title,
      publisher: from.publisher,
      published: roughDate(from.publishedOn, from.publishedOnPrecision),
      url: from.url,
    },
    domain: domain ? { slug: domain.slug, name: domain.name } : null,
    programme: programme ? { title: programme.title, address: `/programmes/${programme.slug}` } : null,
    replacedBy: lastOf(figure.supersededByKey, successors),
    replacedNote: figure.supersededNote,
    reviewDue: figure.reviewDue,
    changedAt: figure.changedAt.getTime(),
  }
}
