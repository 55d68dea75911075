import { asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { source } from '@/db/schema/evidence'
import { place } from '@/db/schema/places'

export type Place = {
  code: string
  name: string
  region: string
  presence: (typeof place.$inferSelect)['presence']
  summary: string
  hidesPrecisePlace: boolean
  asOf: string | null
  source: { key: string; title: string } | null
}

/** Every place on record by region and name, those without any work of ours too. */
export async function listPlaces(): Promise<Place[]> {
  const rows = await db
    .select({ place, source })
    .from(place)
    .leftJoin(source, eq(source.key, place.sourceKey))
    .orderBy(asc(place.region), asc(place.name))
  return rows.map(toPlace)
}

/** One place by its ISO code, or null. */
export async function getPlace(code: string): Promise<Place | null> {
  const [row] = await db
    .select({ place, source })
    .from(place)
    .leftJoin(source, eq(source.key, place.sourceKey))
    .where(eq(place.code, code))
  return row ? toPlace(row) : null
}

type Row = { place: typeof place.$inferSelect; source: typeof source.$inferSelect | null }

function toPlace({
  place: { code, name, region, presence, summary, hidesPrecisePlace, asOf },
  source: from,
}: Row): Place {
  return {
    ...{ code, name, region, presence, summary, hidesPrecisePlace, asOf },
    source: from ? { key: from.key, title: from.title } : null,
  }
}
