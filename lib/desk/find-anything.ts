import { type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { may, type Permission, type StaffRole } from '../staff/permissions'

export const foundKinds = ['campaign', 'recommendation', 'publication', 'staff', 'representative'] as const
export type FoundKind = (typeof foundKinds)[number]

/** `key` names it in an address; `note` is its state, kind, role or seat, as it is stored. */
export type FoundThing = { kind: FoundKind; key: string; title: string; note: string }

/** Of each kind at most this many, the closest first. */
export const foundAtMost = 8

const needs: Record<FoundKind, Permission> = {
  campaign: 'campaign.read',
  recommendation: 'library.read',
  publication: 'library.read',
  staff: 'staff.manage',
  representative: 'directory.edit',
}

/**
 * Things of the office whose name holds what was typed, of the kinds that this role may open. Signers are not among them:
 * they are found by the search of signatures. Nothing for less than two letters.
 */
export async function findAnything(typed: string, role: StaffRole): Promise<FoundThing[]> {
  const words = typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (words.length < 2 && !/^\d$/.test(words)) return []
  const looks = foundKinds.filter((kind) => may(role, needs[kind])).map((kind) => looksFor(kind, words))
  const rows = await db.execute<FoundThing>(sql.join(looks, sql` union all `))
  return [...rows]
}

function looksFor(kind: FoundKind, words: string): SQL {
  const holds = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const begins = holds.slice(1)
  const from: Record<FoundKind, SQL> = {
    campaign: sql`select slug as key, name as title, state as note, name ilike ${begins} as is_first from campaign
      where name ilike ${holds} or slug ilike ${holds} or demand ilike ${holds}`,
    recommendation: sql`select number as key, title, number as note, lower(number) = lower(${words}) as is_first from recommendation
      where number ilike ${begins} or title ilike ${holds}`,
    publication: sql`select id::text as key, title, kind as note, title ilike ${begins} as is_first from publication
      where title ilike ${holds} or slug ilike ${holds}`,
    staff: sql`select id as key, coalesce(nullif(name, ''), email) as title, role as note, name ilike ${begins} as is_first from staff
      where name ilike ${holds} or email ilike ${holds}`,
    representative: sql`select p.id::text as key, p.name as title, coalesce((select a.name from mandate m join area a on a.id = m.area_id
        where m.person_id = p.id and m.ended_on is null order by m.id limit 1), '') as note, p.name ilike ${begins} as is_first
      from person p where p.name ilike ${holds}`,
  }
  return sql`(select ${kind}::text as kind, key, title, note from (${from[kind]}) found order by is_first desc, title limit ${foundAtMost})`
}
