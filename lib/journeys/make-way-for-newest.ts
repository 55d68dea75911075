import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { OnJourney } from './enter-journeys'
import { mayEnter } from './may-enter'
import { whoStarts } from './who-starts'

/**
 * Whoever is held on an update by a cap or a pause, not mailed of it yet, leaves it when another is published: nobody is in a
 * journey twice, and the newest is what they are told, within two weeks of its own. They enter for it next.
 */
export async function makeWayForNewest(
  tx: Tx,
  { id, startsWith, since, plan }: OnJourney,
  campaignId: number | undefined,
): Promise<void> {
  await tx.execute(sql`
    with leaving as (
      update journey_person p set state = 'left', left_why = 'newer_update', ended_at = now(), held_since = null
      where p.journey_id = ${id} and p.state = 'waiting' and p.step = 0 and p.held_since is not null and p.batch_id is null
        and exists (select from (${whoStarts(startsWith, since)}) who join supporter s on s.id = who.supporter_id
          where who.supporter_id = p.supporter_id and who.happened_at > p.entered_at and ${mayEnter(plan, campaignId)}
            and not exists (select from journey_person was where was.journey_id = ${id}
              and was.supporter_id = who.supporter_id and was.cause = who.cause))
      returning p.version)
    insert into journey_tally as t (journey_id, version, step, what, people)
    select ${id}::int, version, 0, 'left', count(*)::int from leaving group by version
    on conflict (journey_id, version, step, what) do update set people = t.people + excluded.people`)
}
