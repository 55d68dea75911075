import { statements } from '@/db/client'
import { foldWords } from '../read-areas'
import type { LivePlace } from './live-answer'
import { type ResolvedPlace, resolvePlaces } from './resolve-places'

/**
 * Codes that Holyrood's constituencies had until the election of May 2026 (S16000074 to S16000150). Many names went on with
 * other boundaries and a new code, so that the name says nothing where a service still has an old one.
 */
function isFromBefore2026(code: string): boolean {
  const number = /^S16(\d{6})$/.exec(code)?.[1]
  return number !== undefined && Number(number) <= 150 && !fixedByLaw.includes(code)
}

/** Na h-Eileanan an Iar, Orkney Islands, Shetland Islands: no review changes their boundaries. */
const fixedByLaw = ['S16000110', 'S16000135', 'S16000142']

/**
 * Writes down the codes of places that our lists have by name alone, from the service that answered with both: where exactly
 * one place of that kind in the chamber goes by the name and has no code yet, and the code is nobody's. The event keeps which
 * service said so. Gives how many were new; what is in doubt stays unknown.
 */
export async function learnCodes(places: LivePlace[], service: string, now: Date): Promise<number> {
  let learnt = 0
  for (const place of places) if (place.kind !== 'region') learnt += await learnCode(place, service, now)
  // A service speaks of the regions of today where it does of the constituencies: its codes of those tell.
  const known = await resolvePlaces(places, now)
  const isOfToday = (chamberSlug: string) =>
    known.some(({ place }) => place.chamberSlug === chamberSlug && isTelling(place))
  for (const place of places)
    if (place.kind === 'region' && isOfToday(place.chamberSlug))
      learnt += await learnCode(place, service, now)
  return learnt
}

const isTelling = ({ kind, code }: LivePlace) =>
  kind === 'constituency' && code !== null && !fixedByLaw.includes(code)

async function learnCode(place: LivePlace, service: string, now: Date): Promise<number> {
  const { code, kind, name, chamberSlug } = place
  if (!kind || !code || name === '' || !/^[ENSW]\d{8}$/.test(code) || isFromBefore2026(code)) return 0
  const areaId = await onlyOneCalled(name, chamberSlug, kind, now)
  if (areaId === null) return 0
  const rows = await statements()`
    with learnt as (
      insert into area_code (scheme, value, area_id) select 'gss', ${code}, ${areaId}
      where not exists (select from area_code where scheme = 'gss' and area_id = ${areaId})
      on conflict do nothing returning value, area_id
    )
    insert into directory_event (kind, facts)
    select 'area_code_learnt', jsonb_build_object('code', value, 'areaId', area_id, 'service', ${service}::text) from learnt
    returning 1`
  return rows.length
}

async function onlyOneCalled(
  name: string,
  chamberSlug: string,
  kind: string,
  now: Date,
): Promise<number | null> {
  const areas = await statements()<{ id: number; names: string[] }[]>`
    select id, array[name, name_alt] || aliases as names from area
    where chamber_slug = ${chamberSlug} and kind = ${kind} and daterange(valid_from, valid_to) @> ${now.toISOString()}::date`
  const wanted = foldWords(name)
  const [one, ...others] = areas.filter(({ names }) => names.some((each) => foldWords(each) === wanted))
  return one && others.length === 0 ? one.id : null
}

/** That a constituency lies in a region, from an answer with one of each, where no list has said it. */
export async function learnRegion(resolved: ResolvedPlace[]): Promise<void> {
  const [constituency, ...more] = resolved.filter(({ place }) => place.kind === 'constituency')
  const [region, ...others] = resolved.filter(({ place }) => place.kind === 'region')
  if (!constituency || !region || more.length > 0 || others.length > 0) return
  const { chamberSlug } = region.place
  if (constituency.place.chamberSlug !== chamberSlug || constituency.wider.length > 0) return
  await statements()`
    insert into area_within (area_id, wider_id) select ${constituency.areaId}, ${region.areaId}
    where not exists (select from area_within w join area a on a.id = w.wider_id
      where w.area_id = ${constituency.areaId} and a.chamber_slug = ${chamberSlug})
    on conflict do nothing`
}
