import { ActLink } from '@/app/ui/button'
import { Docket, DocketRow, GoLink } from '@/app/ui/docket'
import { addressedTo } from '@/app/ui/recommendation-words'
import { Section } from '@/app/ui/section'
import { londonDay } from '@/lib/campaigns/london-time'
import type { RecommendationSummary } from '@/lib/recommendations/queries'
import { RecommendationTrack } from '../recommendations/recommendation-track'

const rowsShown = 4
const numerals = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** Recommendations, those with a campaign first, and plainly that we have not assessed what became of them. */
export function AskedForDocket({ asked }: { asked: RecommendationSummary[] }) {
  if (asked.length === 0) return null
  const today = londonDay(Date.now())
  const shown = [
    ...asked.filter(({ campaigns }) => campaigns.length > 0),
    ...asked.filter(({ campaigns }) => campaigns.length === 0),
  ].slice(0, rowsShown)
  const count = `${numerals[asked.length] ?? asked.length} recommendation${asked.length === 1 ? '' : 's'}`
  const part = shown.length < asked.length ? ` Here are ${numerals[shown.length]?.toLowerCase()}.` : ''
  return (
    <Section
      id="asked"
      title="What we have asked for"
      note={`${count}, each made to a named body.${part} We have not yet assessed what has been done about them, and say so.`}
      heavy
      full
    >
      <Docket>
        {shown.map((row) => (
          <DocketRow
            key={row.number}
            number={row.number}
            title={row.title}
            href={`/recommendations/${row.number}`}
            to={addressedTo(row)}
            status={<RecommendationTrack of={row} today={today} />}
            act={<ActOf row={row} />}
          />
        ))}
      </Docket>
    </Section>
  )
}

function ActOf({ row }: { row: RecommendationSummary }) {
  const [campaign] = row.campaigns
  if (!campaign) return <span>No campaign yet</span>
  const address = `/campaigns/${campaign.slug}`
  if (campaign.state === 'open') return <GoLink href={`${address}#sign-heading`}>Sign the petition</GoLink>
  return <ActLink href={address}>See the campaign</ActLink>
}
