import { statements } from '@/db/client'
import { codeSchemes } from '../member-statements'
import { findAreaNamed } from '../read-areas'
import type { LivePlace } from './live-answer'

/** An area that a service named, with the wider ones that its people belong to. */
export type ResolvedPlace = { place: LivePlace; areaId: number; wider: number[] }

/**
 * The areas in force that these places are. A code of other boundaries, or a name that no area has, is left out: services
 * have served old seats for months.
 */
export async function resolvePlaces(places: LivePlace[], now: Date): Promise<ResolvedPlace[]> {
  const resolved = await Promise.all(
    places.map(async (place) => {
      const areaId = place.code === null ? await byName(place) : await byCode(place, place.code, now)
      return areaId === null ? [] : [{ place, areaId, wider: await widerOf(areaId, now) }]
    }),
  )
  return resolved.flat()
}

async function byName({ name, chamberSlug }: LivePlace): Promise<number | null> {
  return (await findAreaNamed(name, chamberSlug))?.id ?? null
}

async function byCode({ chamberSlug }: LivePlace, code: string, now: Date): Promise<number | null> {
  const [row] = await statements()<{ id: number }[]>`
    select a.id from area_code c join area a on a.id = c.area_id
    where c.scheme = any(${codeSchemes}) and c.value = ${code} and a.chamber_slug = ${chamberSlug}
      and daterange(a.valid_from, a.valid_to) @> ${now.toISOString()}::date`
  return row?.id ?? null
}

async function widerOf(areaId: number, now: Date): Promise<number[]> {
  const rows = await statements()<{ id: number }[]>`
    select w.wider_id as id from area_within w join area a on a.id = w.wider_id
    where w.area_id = ${areaId} and daterange(a.valid_from, a.valid_to) @> ${now.toISOString()}::date`
  return rows.map(({ id }) => id)
}
