import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/**
 * A small directory of invented people on real names of places, enough for every kind of look-up: two seats that share a
 * sector, a Welsh six, a Scottish constituency with its region, Northern Ireland, Canada, two American states.
 */
export type MadeArea = { id: number; members: number[] }

export const directoryDay = '2026-06-27'

/** Nothing is known: no areas, people, postcodes or answers. */
export async function emptyDirectory(): Promise<void> {
  await db.execute(sql`select tests.empty('directory_source, area, area_within, area_code, postcode_generation, postcode_sector,
    postcode_answer, person, mandate, party, chamber_period, contact_channel restart identity cascade')`)
  await db.execute(sql`insert into directory_source (slug, title, url, licence, attribution, as_of, stale_after_days)
    values ('members', 'Members of the tests', 'https://example.org/members', 'Open Government Licence', 'Contains nothing but tests', ${directoryDay}, 7),
      ('postcodes', 'Postcodes of the tests', 'https://example.org/postcodes', 'Open Government Licence', 'Contains postcodes of the tests', '2023-08-09', 120)`)
}

type AreaToMake = {
  chamber: string
  name: string
  /** "gss:E14001172". */
  code?: string
  nation?: string
  seats?: number
  kind?: string
  members?: string[]
  within?: number[]
  isNonVoting?: boolean
}

/** An area with these people on its seats, each with an address under example.org. */
export async function makeArea(made: AreaToMake): Promise<MadeArea> {
  const slug = made.name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  const [area] = await db.execute<{ id: number }>(sql`
    insert into area (chamber_slug, slug, name, nation, kind, seats, is_non_voting, source_slug)
    values (${made.chamber}, ${slug}, ${made.name}, ${made.nation ?? 'ENG'}, ${made.kind ?? 'constituency'}, ${made.seats ?? 1},
      ${made.isNonVoting ?? false}, 'members') returning id`)
  const id = area!.id
  if (made.code) {
    const [scheme, value] = made.code.split(':')
    await db.execute(sql`insert into area_code (scheme, value, area_id) values (${scheme}, ${value}, ${id})`)
  }
  for (const wider of made.within ?? [])
    await db.execute(sql`insert into area_within (area_id, wider_id) values (${id}, ${wider})`)
  const members: number[] = []
  for (const [i, name] of (made.members ?? []).entries())
    members.push(await seatMember({ name, chamber: made.chamber, areaId: id, seat: i + 1 }))
  return { id, members }
}

type MemberToSeat = {
  name: string
  chamber: string
  areaId: number | null
  seat?: number
  startedOn?: string | null
  endedOn?: string | null
  checkedOn?: string
}

/** Somebody takes a seat. Gives the id of the mandate. */
export async function seatMember(member: MemberToSeat): Promise<number> {
  const { startedOn = '2024-07-04', endedOn = null, checkedOn = directoryDay } = member
  const [row] = await db.execute<{ id: number }>(sql`
    with who as (insert into person (name, sort_name, is_sample) values (${member.name}, ${member.name}, true) returning id),
    reached as (insert into contact_channel (person_id, kind, value, state, checked_on, source_slug, is_preferred)
      select id, 'email', 'person' || id || '@example.org', 'ok', ${checkedOn}, 'members', true from who)
    insert into mandate (person_id, chamber_slug, area_id, seat, started_on, ended_on, source_slug, checked_on)
    select id, ${member.chamber}, ${member.areaId}, ${member.areaId === null ? null : (member.seat ?? 1)}, ${startedOn}, ${endedOn},
      'members', ${checkedOn} from who returning id`)
  return row!.id
}

type Sector = { sector: string; code: string; units: string | null; ended?: string }

/** A new list of postcodes for a chamber, in force at once. */
export async function loadPostcodes(
  chamber: string,
  sectors: Sector[],
  loadedAt = '2026-06-01T00:00:00Z',
): Promise<void> {
  await db.execute(sql`update postcode_generation set is_current = false where chamber_slug = ${chamber}`)
  const [row] = await db.execute<{ id: number }>(sql`
    insert into postcode_generation (chamber_slug, source_slug, sha256, is_current, loaded_at)
    values (${chamber}, 'postcodes', 'test', true, ${loadedAt}) returning id`)
  for (const { sector, code, units, ended } of sectors)
    await db.execute(sql`insert into postcode_sector (generation_id, sector, area_code, units, ended_units)
      values (${row!.id}, ${sector}, ${code}, ${units}, ${ended ?? ''})`)
}
