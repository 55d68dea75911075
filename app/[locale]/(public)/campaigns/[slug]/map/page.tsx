import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActLink } from '@/app/ui/button'
import { formatCount, formatDay } from '@/app/ui/format'
import { HtmlOnce } from '@/app/ui/html-once'
import { PageHead } from '@/app/ui/page-head'
import { seatFigure } from '@/app/ui/seat-figure'
import { Section } from '@/app/ui/section'
import { readPublicSeats, type SeatTotals } from '@/lib/insight/seats/read-seats'
import { smallestTotalShown } from '@/lib/insight/small-numbers'
import { readCampaign } from '../read-campaign'
import s from './map.module.css'
import { seatTableHtml } from './seat-table-html'

export const dynamic = 'force-static'
export const revalidate = 300

type PageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params
  const campaign = await readCampaign(slug)
  if (!campaign) return { title: 'There is no such campaign' }
  return {
    title: `Signatures by constituency: ${campaign.name}`,
    description: 'Confirmed signatures by constituency of the House of Commons, as a map and as a table.',
    alternates: { canonical: `/campaigns/${slug}/map` },
  }
}

/** Where the signatures of a campaign come from, by constituency: five and more, as a map and as a table. */
export default async function MapPage({ params }: PageProps) {
  const { slug } = await params
  const campaign = await readCampaign(slug)
  if (!campaign) notFound()
  const seats = await readPublicSeats(campaign.id)
  const shown = (seats ?? []).filter(({ confirmed }) => confirmed >= smallestTotalShown)
  return (
    <>
      <PageHead
        crumbs={[
          { words: 'Home', href: '/' },
          { words: 'Campaigns', href: '/campaigns' },
          { words: campaign.name, href: `/campaigns/${slug}` },
          { words: 'Map' },
        ]}
        title="Signatures by constituency"
        lead={leadOf(seats, shown.length)}
      >
        <p>
          <ActLink href={`/campaigns/${slug}`}>{campaign.name}</ActLink>
        </p>
      </PageHead>
      {seats && shown.length > 0 && <MapAndTable seats={seats} shown={shown} />}
    </>
  )
}

function leadOf(seats: SeatTotals[] | null, shown: number): string {
  if (seats === null)
    return 'The count of this campaign is held still while we look at something unusual. The map comes back when the count goes on.'
  if (seats.length === 0) return 'There is no list of constituencies here yet.'
  if (shown === 0) return 'No constituency has five confirmed signatures yet.'
  const number = `${formatCount(shown)} of ${formatCount(seats.length)}`
  return `${number} constituencies have five confirmed signatures or more. Smaller numbers are not shown, so that nobody can be found by them.`
}

function MapAndTable({ seats, shown }: { seats: SeatTotals[]; shown: SeatTotals[] }) {
  const { map, key } = seatFigure(seats)
  return (
    <>
      <Section
        id="map"
        title="As a map"
        note="One hexagon, one seat. The layout is our own: a place shows the region, not the map."
      >
        <figure className={s.figure}>
          {map}
          <figcaption>
            {key}
            <p>
              Constituency of the postcode given, on the boundaries of 2024, {formatDay(Date.now())}. Whoever
              gave none, or lives abroad, is in no constituency.
            </p>
          </figcaption>
        </figure>
      </Section>
      <Section id="table" title="As a table" note="Constituencies with five and more, the most first.">
        <HtmlOnce id="seats" className={s.table} html={seatTableHtml(shown)} />
      </Section>
    </>
  )
}
