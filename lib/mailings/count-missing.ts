import { sql } from 'drizzle-orm'
import { db, statements } from '@/db/client'
import { amongMany, roomForSets } from '../audiences/audience-sql'
import { canSendSql } from '../consent/can-send-sql'
import { readContactPolicy } from '../consent/read-policy'
import { mainChamber } from '../representatives/local-lookup'
import type { MergeField } from './mailing'
import { purposeOf } from './purpose-of'
import type { Mailing } from './read-mailing'

/** How many of those it would go to, now, have nothing for a field of their own: they read its fallback. */
export async function countMissing(
  mailing: Pick<Mailing, 'audience' | 'kind' | 'topics' | 'containsAsk' | 'campaignId'>,
  at: number,
): Promise<Partial<Record<MergeField, number>>> {
  const { from, refusal } = canSendSql(purposeOf(mailing), at, await readContactPolicy(statements()))
  const columns = sql`s.id, s.canonical_email, s.name, s.constituency_id, ${refusal} as reason`
  const [row] = await db.transaction(async (tx) => {
    await tx.execute(roomForSets)
    return tx.execute<Record<'nameless' | 'seatless' | 'unheld' | 'unsigned', number>>(sql`
    with reached as materialized (
      select id, canonical_email, name, constituency_id from ${amongMany(columns, from, mailing.audience, at)} fit where reason is null),
    by_seat as (select constituency_id, count(*)::int as people from reached group by 1),
    seat as (
      select a.id, (select count(*) = 1 from mandate m join person p on p.id = m.person_id where m.area_id = a.id
          and m.ended_on is null) and not exists (select from chamber_period e where e.chamber_slug = a.chamber_slug
          and e.dissolved_at <= now() and (e.returned_at is null or e.returned_at > now())) as is_held
      from area a where a.chamber_slug in (select jsonb_array_elements_text(${JSON.stringify(Object.values(mainChamber))}::jsonb))
        and (a.valid_to is null or a.valid_to > current_date))
    select (select count(*)::int from reached where name = '') as nameless,
      (select coalesce(sum(b.people), 0)::int from by_seat b left join seat on seat.id = b.constituency_id where seat.id is null) as seatless,
      (select coalesce(sum(b.people), 0)::int from by_seat b left join seat on seat.id = b.constituency_id
        where seat.is_held is not true) as unheld,
      (select count(*)::int from reached r where not exists (select from signature g where g.campaign_id = ${mailing.campaignId}::int
        and g.canonical_email = r.canonical_email and g.supporter_id = r.id and g.state = 'confirmed')) as unsigned`)
  })
  if (!row) return {}
  const { nameless, seatless, unheld, unsigned } = row
  return {
    ...{ name: nameless, 'name.first': nameless, constituency: seatless, 'mp.name': unheld },
    ...{ 'signature.date': unsigned, 'signature.number': unsigned },
  }
}
