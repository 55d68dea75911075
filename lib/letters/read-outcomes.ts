import { statements } from '@/db/client'

export type Outcomes = { mandateId: number; replied: number; acknowledged: number; nothing: number }

/** What writers have told of their letters to each member of a campaign: numbers only. */
export async function readOutcomes(campaignSlug: string): Promise<Outcomes[]> {
  return statements()<Outcomes[]>`
    select l.mandate_id as "mandateId", (count(*) filter (where l.outcome = 'replied'))::int as replied,
      (count(*) filter (where l.outcome = 'acknowledged'))::int as acknowledged,
      (count(*) filter (where l.outcome = 'nothing'))::int as nothing
    from letter l join campaign c on c.id = l.campaign_id where c.slug = ${campaignSlug} and l.outcome is not null group by 1`
}
