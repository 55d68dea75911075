import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { askServices } from './live/ask-services'
import type { LivePlace } from './live/live-answer'
import { type LiveServices, liveServices } from './live/live-services'
import { findManyInPostcodesIo } from './live/postcodes-io'
import { resolvePlaces } from './live/resolve-places'
import { mainChamber } from './local-lookup'
import { codeSchemes } from './member-statements'
import type { LookupCountry } from './postcode-rules'
import { type FullPostcode, readPostcode } from './read-postcode'

const batchSize = 2000
/** A run ends after so many; the next goes on where it ended. */
const batchesMax = 25
const askedAtOnceMax = 500
const askedSinglyMax = 40
const bulkTimeoutMs = 30_000

type Unplaced = { country: LookupCountry; postcode: string }

/**
 * Notes in which constituency each confirmed signature was given, by its postcode: from the local table, and from the
 * services that are set for what it does not know. What cannot be placed is tried again after a day, and once a newer list
 * of postcodes is there. A postcode in several seats is in none. Gives how many were placed. Signing never waits for it.
 */
export async function placeSignatures(
  db: Tx,
  now: Date,
  services: LiveServices = liveServices(),
): Promise<{ placed: number }> {
  const asked = countriesAsked(services)
  const due = [neverTried, triedBefore(now)]
  let placed = 0
  for (let batch = 0; batch < batchesMax && due[0]; batch += 1) {
    const done = await placeLocally(db, now, asked, due[0])
    placed += done.placed
    if (done.tried < batchSize) due.shift()
  }
  return { placed: placed + (await placeByServices(db, now, services)) }
}

/** Two questions, since each is one walk along the index and both at once would be a sort. */
const neverTried = sql`s.placed_at is null`
const triedBefore = (
  now: Date,
) => sql`s.placed_at < greatest(${now.toISOString()}::timestamptz - interval '1 day',
  case when list.loaded_at <= ${now.toISOString()}::timestamptz then list.loaded_at end)`

const countriesAsked = (services: LiveServices) =>
  (['GB', 'CA', 'US'] as const).filter((country) => services[country].length > 0)

const mainChambers = sql`(values ('GB', ${mainChamber.GB}), ('CA', ${mainChamber.CA}), ('US', ${mainChamber.US})) as main (country, chamber)`

/** One batch, in one statement. Signatures of a country without a list and without a service are left alone. */
async function placeLocally(
  db: Tx,
  now: Date,
  asked: LookupCountry[],
  isDue: SQL,
): Promise<{ tried: number; placed: number }> {
  const at = now.toISOString()
  const [row] = await db.execute<{ tried: number; placed: number }>(sql`
    with list as (
      select main.country, g.id, g.chamber_slug, g.loaded_at from ${mainChambers}
      left join postcode_generation g on g.chamber_slug = main.chamber and g.is_current
      where g.id is not null or main.country in (select jsonb_array_elements_text(${JSON.stringify(asked)}::jsonb))
    ), due as (
      select s.id, s.country, regexp_replace(s.postcode, '[^A-Z0-9]', '', 'g') as packed
      from signature s join list on list.country = s.country
      where s.state = 'confirmed' and s.constituency_id is null and s.postcode is not null
        and ${isDue}
      order by s.placed_at limit ${batchSize} for update of s skip locked
    ), keyed as (
      select id, country, case country when 'US' then left(packed, 5) else left(packed, -2) end as sector,
        case country when 'US' then '..' else right(packed, 2) end as unit
      from due
    ), said as (
      select keyed.id, area.id as area_id, coalesce(sector.units ~ ('^(..)*' || keyed.unit), true) as is_live
      from keyed join list on list.country = keyed.country
      join postcode_sector sector on sector.generation_id = list.id and sector.sector = keyed.sector
        and (sector.units is null or sector.units ~ ('^(..)*' || keyed.unit) or sector.ended_units ~ ('^(..)*' || keyed.unit))
      join area_code on area_code.scheme in ${codeSchemes} and area_code.value = sector.area_code
      join area on area.id = area_code.area_id and area.chamber_slug = list.chamber_slug
        and daterange(area.valid_from, area.valid_to) @> ${at}::date
    ), best as (
      select id, min(area_id) as area_id from said
      where is_live or not exists (select from said other where other.id = said.id and other.is_live)
      group by id having count(distinct area_id) = 1
    ), noted as (
      update signature set constituency_id = best.area_id, placed_at = ${at}::timestamptz
      from due left join best on best.id = due.id where signature.id = due.id
      returning signature.constituency_id
    )
    select count(*)::int as tried, count(constituency_id)::int as placed from noted`)
  return row ?? { tried: 0, placed: 0 }
}

async function placeByServices(db: Tx, now: Date, services: LiveServices): Promise<number> {
  const countries = countriesAsked(services)
  if (countries.length === 0) return 0
  const waiting = await db.execute<Unplaced>(sql`
    select distinct country, postcode from signature
    where state = 'confirmed' and constituency_id is null and postcode is not null and placed_at = ${now.toISOString()}::timestamptz
      and country in ${countries} limit ${askedAtOnceMax}`)
  const codes = [...waiting].flatMap(({ country, postcode }) => {
    const read = readPostcode(postcode, country)
    return read.kind === 'full' ? { read, postcode } : []
  })
  const isBulk = ({ read }: { read: FullPostcode }) => read.country === 'GB' && services.bulk !== null
  const found = await askInBulk(codes.filter(isBulk), now, services)
  const single = codes.filter((one) => !isBulk(one)).slice(0, askedSinglyMax)
  for (const one of single) found.push(...(await askSingly(one, now, services)))
  return notePlaces(db, found, now)
}

type Asked = { read: FullPostcode; postcode: string }
type Placing = { country: string; postcode: string; areaId: number }

async function askInBulk(asked: Asked[], now: Date, { bulk }: LiveServices): Promise<Placing[]> {
  if (!bulk || asked.length === 0) return []
  const packed = asked.map(({ read }) => read.packed)
  const places = await findManyInPostcodesIo(bulk, packed, Date.now() + bulkTimeoutMs)
  const once = new Map<string | null, LivePlace>([...places.values()].map((place) => [place.code, place]))
  const resolved = await resolvePlaces([...once.values()], now)
  const areaOf = new Map(resolved.map(({ place, areaId }) => [place.code, areaId]))
  return asked.flatMap(({ read, postcode }) => {
    const areaId = areaOf.get(places.get(read.packed)?.code ?? '')
    return areaId ? { country: 'GB', postcode, areaId } : []
  })
}

async function askSingly({ read, postcode }: Asked, now: Date, services: LiveServices): Promise<Placing[]> {
  const asked = await askServices(services[read.country], read, now)
  if (asked?.answer.kind !== 'found') return []
  const [first, ...others] = asked.answer.mainAreaIds
  return first && others.length === 0 ? [{ country: read.country, postcode, areaId: first }] : []
}

/** The postcode is compared again: somebody may have corrected it meanwhile. */
async function notePlaces(db: Tx, found: Placing[], now: Date): Promise<number> {
  if (found.length === 0) return 0
  const noted = await db.execute(sql`
    update signature set constituency_id = found."areaId"
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as found (country text, postcode text, "areaId" int)
    where signature.state = 'confirmed' and signature.constituency_id is null and signature.placed_at = ${now.toISOString()}::timestamptz
      and signature.country = found.country and signature.postcode = found.postcode
    returning 1`)
  return noted.length
}
