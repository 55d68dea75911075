import { statements } from '@/db/client'
import { fewestShown } from './read-standing'

export type AreaLetters = {
  chamberSlug: string
  chamberName: string
  areaSlug: string
  areaName: string
  sent: number
  /** Replies that writers have reported. */
  replied: number
}

/**
 * How many letters we sent from each area under a campaign, by name. An area with fewer than five is left out. What people
 * only say they sent does not count: anybody could make up four of them, and see the fifth.
 */
export async function readAreaLetters(campaignSlug: string): Promise<AreaLetters[]> {
  return statements()<AreaLetters[]>`
    select ch.slug as "chamberSlug", ch.name as "chamberName", a.slug as "areaSlug", a.name as "areaName",
      count(*)::int as sent, (count(*) filter (where l.outcome = 'replied'))::int as replied
    from letter l join campaign c on c.id = l.campaign_id join area a on a.id = l.area_id join chamber ch on ch.slug = a.chamber_slug
    where c.slug = ${campaignSlug} and l.state in ('sent', 'unknown')
    group by ch.slug, ch.name, ch.position, a.id having count(*) >= ${fewestShown} order by ch.position, a.name`
}
