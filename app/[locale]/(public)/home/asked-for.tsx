import { ActLink } from '@/app/ui/button'
import { Docket, DocketRow, GoLink } from '@/app/ui/docket'
import { Section } from '@/app/ui/section'
import type { AskedFor } from '@/lib/campaigns/front-page-queries'
import { RecommendationTrack } from '../campaigns/[slug]/rests-on'

const rowsShown = 4
const numerals = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** Recommendations, those with a campaign first, and plainly that we have not assessed what became of them. */
export function AskedForDocket({ asked }: { asked: AskedFor[] }) {
  if (asked.length === 0) return null
  const shown = [
    ...asked.filter(({ campaign }) => campaign),
    ...asked.filter(({ campaign }) => !campaign),
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
            href={row.campaign ? `/campaigns/${row.campaign.slug}` : undefined}
            to={`To the ${row.addressee.replace(/^the /i, '')}`}
            status={<RecommendationTrack madeIn={row.madeIn} madeOn={row.madeOn} />}
            act={<ActOf row={row} />}
          />
        ))}
      </Docket>
    </Section>
  )
}

function ActOf({ row }: { row: AskedFor }) {
  if (!row.campaign) return <span>No campaign yet</span>
  const address = `/campaigns/${row.campaign.slug}`
  if (row.campaign.state === 'open')
    return <GoLink href={`${address}#sign-heading`}>Sign the petition</GoLink>
  return <ActLink href={address}>See the campaign</ActLink>
}
