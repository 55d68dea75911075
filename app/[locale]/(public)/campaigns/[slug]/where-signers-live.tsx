import { ActLink } from '@/app/ui/button'
import { formatDay } from '@/app/ui/format'
import { placeName } from '@/app/ui/place-names'
import { PlacesTable } from '@/app/ui/places-table'
import { Section } from '@/app/ui/section'
import type { CampaignPage } from '@/lib/campaigns/queries'

/** Counts by postcode area in the United Kingdom and by country elsewhere, none smaller than five. */
export function WhereSignersLive({ campaign, now }: { campaign: CampaignPage; now: number }) {
  if (campaign.places.length === 0 && campaign.seatsShown === 0) return null
  return (
    <Section
      id="where"
      title="Where signers live"
      note="Postcode areas in the United Kingdom, countries elsewhere. Places with fewer than five signers are not shown."
    >
      {campaign.seatsShown > 0 && (
        <p>
          <ActLink href={`/campaigns/${campaign.slug}/map`}>See the map of constituencies</ActLink>
        </p>
      )}
      <PlacesTable
        caption={`Confirmed signatures by place, ${formatDay(now)}`}
        rows={campaign.places.map((place) => ({ place: rowName(place), confirmed: place.confirmed }))}
        total={campaign.confirmed}
      />
    </Section>
  )
}

function rowName(place: { country: string; area: string }): string {
  return place.country === 'GB' && !place.area ? 'United Kingdom, area not known' : placeName(place)
}
