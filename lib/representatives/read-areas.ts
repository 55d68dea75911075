import { statements } from '@/db/client'
import type { Attribution, FoundArea, FoundMandate } from './lookup'
import { areaRows, memberRows } from './member-statements'

/** Of a chamber's place: enough to offer it as a choice. */
export type NamedArea = { id: number; slug: string; chamberSlug: string; name: string }

/**
 * These areas and who sits for them at this moment, parliaments of the whole country first. During a dissolution, and once
 * the term that our list speaks of is over, nobody sits: `vacancy` says which. Unknown ids are left out.
 */
export async function readAreas(areaIds: number[], now: Date): Promise<FoundArea[]> {
  return (await readAreasWithSources(areaIds, now)).areas
}

/** The same, with the sources that these lines rest on, each once. */
export async function readAreasWithSources(
  areaIds: number[],
  now: Date,
): Promise<{ areas: FoundArea[]; sources: Attribution[] }> {
  if (areaIds.length === 0) return { areas: [], sources: [] }
  const rows = await areaRows(areaIds, now)
  const sources = new Map(rows.flatMap((row) => row.sources).map((source) => [source.slug, source]))
  return { areas: rows.map(({ sources: _, ...area }) => area), sources: [...sources.values()] }
}

/** Everybody who sits in a chamber at this moment, by name; the appointed too. Nobody while it is dissolved. */
export async function readChamberMembers(chamberSlug: string, now: Date): Promise<FoundMandate[]> {
  return memberRows(chamberSlug, now)
}

/** The area of a public address, `/my-representatives/[chamber]/[area]`; null where there is none. */
export async function readAreaByAddress(
  chamberSlug: string,
  slug: string,
  now: Date,
): Promise<FoundArea | null> {
  const [row] = await statements()<{ id: number }[]>`
    select id from area where chamber_slug = ${chamberSlug} and slug = ${slug}`
  if (!row) return null
  const [area] = await readAreas([row.id], now)
  return area ?? null
}

/** Areas in force whose name, in any language, or former name has all of these words, beginnings of words counting; at most 20. */
export async function findAreasByName(words: string, chamberSlug: string): Promise<NamedArea[]> {
  const wanted = foldWords(words).split(' ').filter(Boolean)
  if (wanted.length === 0) return []
  const all = await readNames(chamberSlug)
  return all
    .filter(({ names }) => wanted.every((word) => names.some((name) => ` ${name}`.includes(` ${word}`))))
    .slice(0, 20)
    .map(({ id, slug, name }) => ({ id, slug, chamberSlug, name }))
}

/** The area in force that is called so, now or before, whatever the accents and capitals; null where none or several are. */
export async function findAreaNamed(name: string, chamberSlug: string): Promise<NamedArea | null> {
  const wanted = foldWords(name)
  const found = (await readNames(chamberSlug)).filter(({ names }) => names.includes(wanted))
  const [one] = found
  return one && found.length === 1 ? { id: one.id, slug: one.slug, chamberSlug, name: one.name } : null
}

async function readNames(chamberSlug: string) {
  const rows = await statements()<
    { id: number; slug: string; name: string; nameAlt: string; aliases: string[] }[]
  >`
    select id, slug, name, name_alt as "nameAlt", aliases from area
    where chamber_slug = ${chamberSlug} and (valid_to is null or valid_to > current_date) order by name`
  return rows.map((row) => ({
    ...row,
    names: [row.name, row.nameAlt, ...row.aliases].filter(Boolean).map(foldWords),
  }))
}

/** A name as it is compared: without accents, capitals and punctuation. "Glyndŵr" is "glyndwr". */
export function foldWords(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
