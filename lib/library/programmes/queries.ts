import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { source } from '@/db/schema/evidence'
import { place } from '@/db/schema/places'
import { centre, funder, partnership } from '@/db/schema/programmes'
import { publication } from '@/db/schema/publications'

export type Partnership = {
  id: number
  place: { code: string; name: string }
  title: string
  funder: { name: string; acronym: string; url: string }
  /** The funder whose grant it was made under. */
  under: { name: string; acronym: string } | null
  /** In the smallest unit of the currency. */
  amountMinor: number
  currency: string
  startYear: number
  endYear: number
  programme: { title: string; address: string } | null
  source: { key: string; title: string }
  isSample: boolean
}

const underFunder = alias(funder, 'under_funder')

/** Funded pieces of work, the newest first. */
export async function listPartnerships(
  filter: { programmeId?: number; placeCode?: string } = {},
): Promise<Partnership[]> {
  const rows = await db
    .select({ partnership, place, funder, under: underFunder, programme: publication, source })
    .from(partnership)
    .innerJoin(place, eq(place.code, partnership.placeCode))
    .innerJoin(funder, eq(funder.slug, partnership.funderSlug))
    .innerJoin(source, eq(source.key, partnership.sourceKey))
    .leftJoin(underFunder, eq(underFunder.slug, partnership.underSlug))
    .leftJoin(publication, and(eq(publication.id, partnership.programmeId), isNotNull(publication.live)))
    .where(
      and(
        filter.programmeId === undefined ? undefined : eq(partnership.programmeId, filter.programmeId),
        filter.placeCode === undefined ? undefined : eq(partnership.placeCode, filter.placeCode),
      ),
    )
    .orderBy(desc(partnership.startYear), asc(place.name), asc(partnership.id))
  return rows.map((row) => ({
    id: row.partnership.id,
    place: { code: row.place.code, name: row.place.name },
    title: row.partnership.title,
    funder: { name: row.funder.name, acronym: row.funder.acronym, url: row.funder.url },
    under: row.under ? { name: row.under.name, acronym: row.under.acronym } : null,
    amountMinor: row.partnership.amountMinor,
    currency: row.partnership.currency,
    startYear: row.partnership.startYear,
    endYear: row.partnership.endYear,
    programme: row.programme
      ? { title: row.programme.title, address: `/programmes/${row.programme.slug}` }
      : null,
    source: { key: row.source.key, title: row.source.title },
    isSample: row.partnership.isSample,
  }))
}

export type Centre = {
  slug: string
  name: string
  acronym: string
  foundedYear: number | null
  purpose: string
  partners: string
  placeName: string | null
  source: { key: string; title: string }
}

/** Institutions that were set up, by when they were founded. */
export async function listCentres(
  filter: { programmeId?: number; placeCode?: string } = {},
): Promise<Centre[]> {
  const rows = await db
    .select({ centre, placeName: place.name, source })
    .from(centre)
    .innerJoin(source, eq(source.key, centre.sourceKey))
    .leftJoin(place, eq(place.code, centre.placeCode))
    .where(
      and(
        filter.programmeId === undefined ? undefined : eq(centre.programmeId, filter.programmeId),
        filter.placeCode === undefined ? undefined : eq(centre.placeCode, filter.placeCode),
      ),
    )
    .orderBy(asc(centre.foundedYear), asc(centre.name))
  return rows.map(
    ({ centre: { slug, name, acronym, foundedYear, purpose, partners }, placeName, source: from }) => ({
      ...{ slug, name, acronym, foundedYear, purpose, partners, placeName },
      source: { key: from.key, title: from.title },
    }),
  )
}

/** The names of funders, in the order of their slugs given. */
export async function readFunders(
  slugs: string[],
): Promise<{ name: string; acronym: string; url: string }[]> {
  if (slugs.length === 0) return []
  const rows = await db.select().from(funder).where(inArray(funder.slug, slugs))
  return slugs.flatMap((slug) => rows.filter((row) => row.slug === slug))
}
