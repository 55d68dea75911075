import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { MailingKind } from '../mailings/mailing'
import type { JourneyStart } from './journey'

/** Instants are milliseconds. The figures are over all its versions. */
export type ListedJourney = {
  key: string
  name: string
  kind: MailingKind
  startsWith: JourneyStart
  /** Campaigns and recommendations that it is about, by name; empty: any. */
  about: string[]
  /** Nothing of it was published yet. */
  isNew: boolean
  isOn: boolean
  onSince: number | null
  hasDraft: boolean
  entered: number
  waiting: number
  mailed: number
  left: number
}

export async function listJourneys(): Promise<ListedJourney[]> {
  const rows = await db.execute<ListedJourney>(sql`
    select j.key, j.name, j.kind, j.starts_with as "startsWith", j.is_on as "isOn", j.version = 0 as "isNew",
      array(select c.name from campaign c where v.entry->'about'->'campaignIds' @> to_jsonb(c.id)
        union all select r.number || '. ' || r.title from recommendation r
          where v.entry->'about'->'recommendationIds' @> to_jsonb(r.id)) as about,
      extract(epoch from j.on_since)::float8 * 1000 as "onSince",
      exists (select from journey_version v where v.journey_id = j.id and v.published_at is null) as "hasDraft",
      coalesce(t.entered, 0) as entered, coalesce(t.mailed, 0) as mailed, coalesce(t.went, 0) as "left",
      (select count(*)::int from journey_person p where p.journey_id = j.id and p.state = 'waiting') as waiting
    from journey j join journey_version v on v.journey_id = j.id and v.no = greatest(j.version, 1)
      left join (select journey_id, sum(people) filter (where what = 'entered')::int as entered,
          sum(people) filter (where what = 'mailed')::int as mailed, sum(people) filter (where what = 'left')::int as went
        from journey_tally group by 1) t on t.journey_id = j.id
    order by j.id`)
  return [...rows]
}
