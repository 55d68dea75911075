import { statements } from '@/db/client'

export type SeatTotals = {
  /** 'E14001063'; '' where the directory has none. */
  code: string
  name: string
  region: string
  confirmed: number
}

/** The same for readers: null while staff hold the public count still, so that nothing public tells the real one. */
export async function readPublicSeats(campaignId: number): Promise<SeatTotals[] | null> {
  const [count] = await statements()<{ isHeld: boolean }[]>`
    select frozen is not null as "isHeld" from campaign_count where campaign_id = ${campaignId}`
  return count?.isHeld ? null : readSeats(campaignId)
}

/** Every constituency of the Commons with what was confirmed in it since the campaign began, most first. */
export async function readSeats(campaignId: number): Promise<SeatTotals[]> {
  return statements()<SeatTotals[]>`
    select coalesce(g.value, '') as code, a.name, a.region, coalesce(n.confirmed, 0)::int as confirmed
    from area a
    left join area_code g on g.area_id = a.id and g.scheme = 'gss'
    left join constituency_count n on n.constituency_id = a.id and n.campaign_id = ${campaignId}
    where a.chamber_slug = 'uk-commons' and a.kind = 'constituency' and (a.valid_to is null or n.confirmed > 0)
    order by confirmed desc, a.name`
}
