import { and, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { area, areaCode, directorySource, importRun, postcodeGeneration } from '@/db/schema/representatives'
import type { OpenFile } from '../read-file'
import type { SourceFacts, SourceSlug } from '../sources'
import { keepRun, rehearse, type Said, type Staged } from '../stage-import'
import type { StagedArea, StagedList } from '../staged'
import { compareGenerations, type Difference } from './compare-generations'
import { type Loaded, loadGeneration } from './load-generation'
import type { PackedRow } from './pack-postcodes'

/** How the postcodes of a file name their places, and which places have to be among them. */
export type PostcodeTarget = {
  chamber: string
  scheme: 'gss' | 'us-district'
  /** Nations whose every area must have a postcode: a file that breaks off does not. */
  mustReach: string[]
}

type Current = {
  id: number
  sha256: string
  postcodes: number
  asOf: string
  slug: string
  isSample: boolean
}

async function currentGeneration(chamber: string): Promise<Current | undefined> {
  const [found] = await db
    .select({
      id: postcodeGeneration.id,
      sha256: postcodeGeneration.sha256,
      postcodes: postcodeGeneration.postcodes,
      asOf: directorySource.asOf,
      slug: directorySource.slug,
      isSample: directorySource.isSample,
    })
    .from(postcodeGeneration)
    .innerJoin(directorySource, eq(directorySource.slug, postcodeGeneration.sourceSlug))
    .where(and(eq(postcodeGeneration.chamberSlug, chamber), eq(postcodeGeneration.isCurrent, true)))
  return found
}

/** Generations that were loaded and never applied make room, and the runs that spoke of them are given up. */
async function dropUnused(chamber: string): Promise<void> {
  await db.transaction(async (tx) => {
    const dropped = await tx
      .delete(postcodeGeneration)
      .where(and(eq(postcodeGeneration.chamberSlug, chamber), eq(postcodeGeneration.isCurrent, false)))
      .returning({ id: postcodeGeneration.id })
    for (const { id } of dropped)
      await tx
        .update(importRun)
        .set({ state: 'abandoned', staged: null })
        .where(and(eq(importRun.state, 'staged'), sql`(${importRun.source} ->> 'generationId')::int = ${id}`))
  })
}

/** Lets go of what was loaded for nothing, and of the name of a source that nothing else is from. */
async function dropLoaded(generationId: number, slug: string): Promise<void> {
  await db.delete(postcodeGeneration).where(eq(postcodeGeneration.id, generationId))
  await db
    .delete(directorySource)
    .where(
      and(
        eq(directorySource.slug, slug),
        eq(directorySource.sha256, ''),
        sql`not exists (select 1 from ${postcodeGeneration} where source_slug = ${slug})`,
      ),
    )
}

type Place = { code: string; name: string; nation: string }

const placesOf = ({ chamber, scheme }: PostcodeTarget): Promise<Place[]> =>
  db
    .select({ code: areaCode.value, name: area.name, nation: area.nation })
    .from(areaCode)
    .innerJoin(area, eq(area.id, areaCode.areaId))
    .where(and(eq(areaCode.scheme, scheme), eq(area.chamberSlug, chamber), sql`${area.until} is null`))

function checkPlaces(
  target: PostcodeTarget,
  places: Place[],
  named: StagedArea[],
  { codes }: Loaded,
): string[] {
  const refusals: string[] = []
  const known = new Set([...places.map(({ code }) => code), ...named.map((one) => one.codes[0]?.value ?? '')])
  const strange = [...codes].filter((code) => !known.has(code))
  if (strange.length > 0)
    refusals.push(
      `${strange.length} codes in the file are of no place that is known here: ${strange.slice(0, 5).join(', ')}. Import the places first; a file from before the last boundaries cannot be used.`,
    )
  const missed = places.filter(({ code, nation }) => target.mustReach.includes(nation) && !codes.has(code))
  if (missed.length > 0)
    refusals.push(
      `${missed.length} of ${places.length} places have no postcode in the file, such as ${missed
        .slice(0, 3)
        .map(({ name }) => name)
        .join(', ')}. It may break off.`,
    )
  return refusals
}

function checkAgainst(
  current: Current | undefined,
  source: SourceFacts,
  difference: Difference | null,
): string[] {
  if (!current || current.isSample || !difference) return []
  if (current.asOf > source.asOf)
    return [
      `The file speaks of ${source.asOf}; the postcodes in use are of ${current.asOf}. An older file is not imported.`,
    ]
  if (difference.gone <= current.postcodes * 0.05) return []
  return [
    `${difference.gone} of ${current.postcodes} postcodes would be gone, more than 5 in 100. The file may break off.`,
  ]
}

function sentences(
  loaded: Loaded,
  current: Current | undefined,
  source: SourceFacts,
  difference: Difference | null,
): string[] {
  const number = (count: number) => count.toLocaleString('en-GB')
  if (!difference) return [`${number(loaded.postcodes)} postcodes, in ${number(loaded.codes.size)} places.`]
  const { added, gone, moved, ended } = difference
  const said = [
    ...(added > 0 ? [`${number(added)} postcodes are new.`] : []),
    ...(gone > 0 ? [`${number(gone)} postcodes are gone.`] : []),
    ...(moved > 0 ? [`${number(moved)} postcodes lie in another place.`] : []),
    ...(ended !== 0
      ? [`${number(Math.abs(ended))} ${ended > 0 ? 'more' : 'fewer'} are kept as no longer in use.`]
      : []),
  ]
  if (said.length === 0 && current && (current.slug !== source.slug || current.asOf < source.asOf))
    return [`The same postcodes, as of ${source.asOf}, from ${source.title}.`]
  return said
}

const none: Difference = { added: 0, gone: 0, moved: 0, ended: 0 }

/** Null: nothing real is in use yet. */
async function compare(
  current: Current | undefined,
  source: SourceFacts,
  loaded: Loaded,
): Promise<Difference | null> {
  if (!current || current.isSample) return null
  if (current.sha256 === source.sha256 && current.slug === source.slug) return none
  return compareGenerations(current.id, loaded.generationId)
}

async function look(
  target: PostcodeTarget,
  source: SourceFacts,
  loaded: Loaded,
  list: StagedList,
): Promise<Said> {
  const named = await rehearse(list, source, false)
  const counts = { postcodes: loaded.postcodes, places: loaded.codes.size, ...named.counts }
  const refusals = [...named.refusals, ...checkPlaces(target, await placesOf(target), list.areas, loaded)]
  // Comparing everything with next to nothing takes half a minute, and nobody would read it.
  if (refusals.length > 0) return { counts, changes: [], refusals }
  const current = await currentGeneration(target.chamber)
  const difference = await compare(current, source, loaded)
  return {
    counts: { ...counts, ...(difference ?? {}) },
    changes: [...named.changes, ...sentences(loaded, current, source, difference)],
    refusals: checkAgainst(current, source, difference),
  }
}

/**
 * Loads a postcode file beside the one in use and says what would be different. Applying it is one step.
 * The same postcodes again are no change. Throws UnusableFile.
 * @param named places that the file itself names, filled as it is read; those that are missing are made with it
 */
export async function stagePostcodes(
  kind: SourceSlug,
  target: PostcodeTarget,
  file: OpenFile,
  rows: AsyncIterable<PackedRow>,
  facts: Omit<SourceFacts, 'sha256' | 'rowCount'>,
  named: Map<string, StagedArea>,
): Promise<Staged> {
  await dropUnused(target.chamber)
  const loaded = await loadGeneration(target.chamber, { ...facts, sha256: '', rowCount: 0 }, rows)
  const source: SourceFacts = { ...facts, sha256: file.sha256(), rowCount: loaded.rows }
  const list: StagedList = { areas: [...named.values()], members: [], allAreasOf: [], allMembersOf: [] }
  const said = await look(target, source, loaded, list)
  const staged = await keepRun(kind, source, said, [list], { generationId: loaded.generationId })
  if (staged.kind !== 'staged') await dropLoaded(loaded.generationId, source.slug)
  return staged
}
