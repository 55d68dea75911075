import { statements } from '@/db/client'
import type { Attribution, ChamberWords } from './lookup'

/** A chamber with what it elects in it, for the lists people read. */
export type ChamberSummary = ChamberWords & { areas: number }

/** Chambers we know an area or a member of, in their order. */
export async function listChambers(): Promise<ChamberSummary[]> {
  return statements()<ChamberSummary[]>`
    select slug, name, country, kind, member_title as "memberTitle", member_noun as "memberNoun", decides,
      (select count(*)::int from area where chamber_slug = chamber.slug and (valid_to is null or valid_to > current_date)) as areas
    from chamber
    where exists (select from area where chamber_slug = chamber.slug) or exists (select from mandate where chamber_slug = chamber.slug)
    order by position`
}

/** One chamber by its slug, whether anything of it was imported or not; null where there is none. */
export async function readChamber(slug: string): Promise<ChamberWords | null> {
  const [row] = await statements()<ChamberWords[]>`
    select slug, name, country, kind, member_title as "memberTitle", member_noun as "memberNoun", decides
    from chamber where slug = ${slug}`
  return row ?? null
}

export type ListedArea = {
  id: number
  slug: string
  name: string
  nameAlt: string
  nation: string
  region: string
  kind: 'constituency' | 'region' | 'list'
}

/** The areas in force of a chamber, by name. */
export async function listAreas(chamberSlug: string): Promise<ListedArea[]> {
  return statements()<ListedArea[]>`
    select id, slug, name, name_alt as "nameAlt", nation, region, kind from area
    where chamber_slug = ${chamberSlug} and (valid_to is null or valid_to > current_date) order by name, id`
}

/** The ids of areas that this one lies in, and of those that lie in it. */
export async function readRelatedAreas(areaId: number): Promise<{ wider: number[]; narrower: number[] }> {
  const rows = await statements()<{ areaId: number; widerId: number }[]>`
    select area_id as "areaId", wider_id as "widerId" from area_within where area_id = ${areaId} or wider_id = ${areaId}`
  return {
    wider: rows.filter((row) => row.areaId === areaId).map(({ widerId }) => widerId),
    narrower: rows.filter((row) => row.widerId === areaId).map((row) => row.areaId),
  }
}

/** Every source that areas, members, ways to reach them or postcodes in use rest on; with a chamber, those of it alone. */
export async function listDirectorySources(chamberSlug?: string): Promise<Attribution[]> {
  const chamber = chamberSlug ?? null
  return statements()<Attribution[]>`
    select slug, title, url, licence, attribution, as_of::text as "asOf" from directory_source s
    where exists (select from area where source_slug = s.slug and (valid_to is null or valid_to > current_date)
        and chamber_slug = coalesce(${chamber}::text, chamber_slug))
      or exists (select from mandate where source_slug = s.slug and ended_on is null
        and chamber_slug = coalesce(${chamber}::text, chamber_slug))
      or exists (select from contact_channel where source_slug = s.slug
        and (chamber_slug is null or chamber_slug = coalesce(${chamber}::text, chamber_slug)))
      or exists (select from postcode_generation where source_slug = s.slug and is_current
        and chamber_slug = coalesce(${chamber}::text, chamber_slug))
    order by title`
}

/** Addresses of every chamber's list and every area in force, for the sitemap. */
export async function readDirectoryAddresses(): Promise<string[]> {
  const [chambers, areas] = await Promise.all([
    listChambers(),
    statements()<{ chamberSlug: string; slug: string }[]>`
      select chamber_slug as "chamberSlug", slug from area where valid_to is null or valid_to > current_date
      order by chamber_slug, slug`,
  ])
  return [
    ...chambers.map(({ slug }) => `/my-representatives/${slug}`),
    ...areas.map(({ chamberSlug, slug }) => `/my-representatives/${chamberSlug}/${slug}`),
  ]
}
