import { statements } from '@/db/client'
import type { DayRange } from './day-range'

export type Mark = {
  day: string
  kind:
    | 'opened'
    | 'paused'
    | 'reopened'
    | 'closed'
    | 'delivered'
    | 'goal_reached'
    | 'letters_open'
    | 'updated'
  /** Of a goal. */
  goal: number | null
}

/** What happened to a campaign that its growth may show: by London day, oldest first. */
export async function readMarks(campaignId: number, range: DayRange): Promise<Mark[]> {
  return statements()<Mark[]>`
    select * from (
      select (at at time zone 'Europe/London')::date::text as day,
        case when kind = 'noted' then 'letters_open' else kind end as kind, (facts->>'goal')::int as goal, id
      from campaign_event where campaign_id = ${campaignId}
        and (kind in ('opened', 'paused', 'reopened', 'closed', 'delivered', 'goal_reached', 'updated')
          or (kind = 'noted' and facts->>'letters' = 'opened'))
    ) e where day between ${range.from} and ${range.to} order by day, id`
}
