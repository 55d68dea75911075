import { statements } from '@/db/client'
import type { Attribution } from './lookup'
import { schemeList } from './member-statements'
import type { LookupCountry } from './postcode-rules'
import type { NamedArea } from './read-areas'
import type { FullPostcode } from './read-postcode'

/** The chamber whose list decides whether a postcode exists; the others add to it. */
export const mainChamber: Record<LookupCountry, string> = {
  GB: 'uk-commons',
  CA: 'ca-commons',
  US: 'us-house',
}

type Row = {
  chamberSlug: string
  /** Null: nothing of the sector is in this list. Empty: the list knows the postcode and not its place. */
  code: string | null
  isLive: boolean
  isEnded: boolean
  area: NamedArea | null
  nation: string | null
  /** Areas this one lies in: of its own chamber (a region) or of another. */
  wider: { id: number; chamberSlug: string }[]
  source: Attribution
}

export type LocalAnswer =
  | {
      kind: 'found'
      isEnded: boolean
      /** All chambers' areas, wider ones too. */
      areaIds: number[]
      nearby: NamedArea[]
      sources: Attribution[]
    }
  /** The list knows the postcode, and no seat for it. */
  | { kind: 'no_seat'; nearby: NamedArea[]; sources: Attribution[] }
  | { kind: 'unknown'; nearby: NamedArea[] }
  /** No list of this country was imported, or the areas it names were not. */
  | { kind: 'not_loaded' }

/** What the imported lists say of a postcode, by one indexed query. A postcode that is not in them is unknown: no range is trusted. */
export async function lookLocally(postcode: FullPostcode, now: Date): Promise<LocalAnswer> {
  const rows = await readSectors(postcode.country, [postcode.sector], postcode.unit ?? '', now)
  const main = rows.filter((row) => row.chamberSlug === mainChamber[postcode.country])
  if (main.length === 0) return { kind: 'not_loaded' }
  const isEnded = !main.some((row) => row.isLive)
  const hits = main.filter((row) => (isEnded ? row.isEnded : row.isLive))
  const placed = hits.filter((row) => row.area)
  const nearby = areasOf(main.filter((row) => !hits.includes(row)))
  const [first] = hits
  if (!first) return { kind: 'unknown', nearby }
  const sources = sourcesOf(rows.filter((row) => row.isLive || row.isEnded))
  if (placed.length === 0)
    return first.code === '' ? { kind: 'no_seat', nearby, sources } : { kind: 'not_loaded' }
  const nations = new Set(placed.map(({ nation }) => nation))
  const others = rows.filter(
    (row) => !main.includes(row) && (row.isLive || row.isEnded) && nations.has(row.nation),
  )
  return { kind: 'found', isEnded, areaIds: idsOf([...placed, ...others]), nearby, sources }
}

/** The areas that any postcode in use in these sectors lies in. Empty where there are none. */
export async function lookInSectors(
  sectors: string[],
  now: Date,
): Promise<{ areaIds: number[]; sources: Attribution[] }> {
  const rows = (await readSectors('GB', sectors, '', now)).filter((row) => row.area && row.isLive)
  return { areaIds: idsOf(rows), sources: sourcesOf(rows) }
}

function readSectors(country: LookupCountry, sectors: string[], unit: string, now: Date): Promise<Row[]> {
  return statements()<Row[]>`${sectorStatement(country, sectors, unit, now)}`
}

/** The one question to the local table: by its primary key, under a millisecond. `unit` empty: whether any unit is in use. */
export function sectorStatement(country: LookupCountry, sectors: string[], unit: string, now: Date) {
  const pattern = `^(..)*${unit || '..'}`
  return statements()`
    select g.chamber_slug as "chamberSlug", s.area_code as code,
      coalesce(s.sector is not null and (s.units is null or s.units ~ ${pattern}), false) as "isLive",
      coalesce(s.ended_units ~ ${pattern}, false) as "isEnded",
      case when a.id is not null then json_build_object('id', a.id, 'slug', a.slug, 'chamberSlug', a.chamber_slug, 'name', a.name) end as area,
      a.nation,
      array(select json_build_object('id', w.wider_id, 'chamberSlug', wider.chamber_slug) from area_within w join area wider on wider.id = w.wider_id
        where w.area_id = a.id and daterange(wider.valid_from, wider.valid_to) @> ${now.toISOString()}::date) as wider,
      json_build_object('slug', d.slug, 'title', d.title, 'url', d.url, 'licence', d.licence, 'attribution', d.attribution, 'asOf', d.as_of) as source
    from postcode_generation g
    join chamber c on c.slug = g.chamber_slug and c.country = ${country}
    join directory_source d on d.slug = g.source_slug
    left join postcode_sector s on s.generation_id = g.id and ${isOneOf(sectors)}
    left join lateral (select a.* from area_code ac join area a on a.id = ac.area_id
      where ac.scheme in (${schemeList()}) and ac.value = s.area_code and a.chamber_slug = g.chamber_slug
        and daterange(a.valid_from, a.valid_to) @> ${now.toISOString()}::date limit 1) a on true
    where g.is_current`
}

/** One sector is compared as one, so that PostgreSQL keeps the plan. */
function isOneOf(sectors: string[]) {
  const [only = ''] = sectors
  return sectors.length > 1 ? statements()`s.sector = any(${sectors})` : statements()`s.sector = ${only}`
}

/** A chamber's own list of postcodes is nearer the truth than the seats that another chamber's lie in. */
function idsOf(rows: Row[]): number[] {
  const placed = rows.filter((row) => row.area)
  const listed = new Set(placed.map(({ chamberSlug }) => chamberSlug))
  const widerOf = (row: Row) =>
    row.wider.filter(({ chamberSlug }) => chamberSlug === row.chamberSlug || !listed.has(chamberSlug))
  return [
    ...new Set(placed.flatMap((row) => [row.area?.id ?? [], ...widerOf(row).map(({ id }) => id)].flat())),
  ]
}

function areasOf(rows: Row[]): NamedArea[] {
  const areas = rows.flatMap((row) => row.area ?? [])
  return [...new Map(areas.map((area) => [area.id, area])).values()].sort((a, b) =>
    a.name.localeCompare(b.name),
  )
}

function sourcesOf(rows: Row[]): Attribution[] {
  return [...new Map(rows.map((row) => [row.source.slug, row.source])).values()]
}
