import { statements } from '@/db/client'

export type NamedPerson = { id: number; name: string; seat: string }

/** "Member of Parliament for X" is told by the caller; here the area, or the chamber where there is none, of who sits today. */
const seatOf = () => statements()`
  coalesce((select string_agg(coalesce(a.name, ch.name), ', ' order by ch.position) from mandate m
    join chamber ch on ch.slug = m.chamber_slug left join area a on a.id = m.area_id
    where m.person_id = p.id and m.ended_on is null), '')`

/** People by their ids, by name. */
export async function readPeopleByIds(ids: number[]): Promise<NamedPerson[]> {
  if (ids.length === 0) return []
  return statements()<NamedPerson[]>`
    select p.id, p.name, ${seatOf()} as seat from person p where p.id = any(${ids}::int[]) order by p.sort_name, p.id`
}

/** People whose name has all of these words, whatever the capitals; those who sit first; at most 20. */
export async function findPeople(words: string): Promise<NamedPerson[]> {
  const wanted = words.split(/\s+/).filter(Boolean).slice(0, 6)
  if (wanted.length === 0) return []
  const patterns = wanted.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  return statements()<NamedPerson[]>`
    select p.id, p.name, ${seatOf()} as seat from person p where p.name ilike all(${patterns}::text[])
    order by exists (select 1 from mandate m where m.person_id = p.id and m.ended_on is null) desc, p.sort_name, p.id limit 20`
}

/** A line somebody typed: a number of ours, or a name. `several` gives them to choose by number. */
export type PersonMeant =
  | { kind: 'found'; person: NamedPerson }
  | { kind: 'nobody'; typed: string }
  | { kind: 'several'; typed: string; people: NamedPerson[] }

export async function personMeant(typed: string): Promise<PersonMeant> {
  const words = typed.trim()
  const number = /^(\d{1,9})\b/.exec(words)?.[1]
  const people = number ? await readPeopleByIds([Number(number)]) : await findPeople(words)
  const exact = people.filter(({ name }) => name.toLowerCase() === words.toLowerCase())
  const [person] = exact.length === 1 ? exact : people
  if (!person) return { kind: 'nobody', typed: words }
  return exact.length === 1 || people.length === 1
    ? { kind: 'found', person }
    : { kind: 'several', typed: words, people }
}
