import { formatCount, formatDay } from '@/app/ui/format'
import { placeName } from '@/app/ui/place-names'
import { PlacesTable } from '@/app/ui/places-table'
import { Section } from '@/app/ui/section'
import type { RecommendationPage } from '@/lib/recommendations/page-queries'

/** Who has put a name to it: confirmed signatures of its campaigns, and where they are from. */
export function BackedBy({ recommendation, now }: { recommendation: RecommendationPage; now: number }) {
  const { campaigns, places } = recommendation
  const total = campaigns.reduce((sum, { confirmed }) => sum + confirmed, 0)
  if (total === 0 || places.length === 0) return null
  const of = campaigns.length === 1 ? 'its campaign' : `its ${formatCount(campaigns.length)} campaigns`
  return (
    <Section
      id="backed"
      title="Who backs this"
      note={`${formatCount(total)} confirmed signatures of ${of}. Where a campaign has fewer than five from a place, they are not shown by place.`}
    >
      <PlacesTable
        caption={`Confirmed signatures by place, ${formatDay(now)}`}
        rows={places.map((place) => ({
          place: place.country === 'GB' && !place.area ? 'United Kingdom, area not known' : placeName(place),
          confirmed: place.confirmed,
        }))}
        total={total}
      />
    </Section>
  )
}
