import { ActLink } from '@/app/ui/button'
import { Docket, DocketRow, GoLink } from '@/app/ui/docket'
import { formatCount, formatDay } from '@/app/ui/format'
import { Section } from '@/app/ui/section'
import { smallestBar } from '@/app/ui/smallest-bar'
import { Tag } from '@/app/ui/tag'
import type { RecommendationPage } from '@/lib/recommendations/page-queries'
import type { PushingCampaign } from '@/lib/recommendations/queries'
import { stateNames } from '../../campaigns/[slug]/state-words'

/** What a reader can do about it: the campaigns that push it, or plainly that there is none. */
export function CampaignsThatPush({ recommendation }: { recommendation: RecommendationPage }) {
  const { campaigns, retired } = recommendation
  if (campaigns.length === 0 && retired) return null
  return (
    <Section id="act" title="What you can do" full={campaigns.length > 0}>
      {campaigns.length === 0 ? (
        <p>
          No campaign pushes this yet. You can <a href="/campaigns">sign what is open now</a>, or use this
          page and its sources when you write to your MP.
        </p>
      ) : (
        <Docket>
          {campaigns.map((campaign) => (
            <CampaignLine key={campaign.slug} campaign={campaign} />
          ))}
        </Docket>
      )}
    </Section>
  )
}

function CampaignLine({ campaign }: { campaign: PushingCampaign }) {
  const { slug, name, state, opensAt, confirmed } = campaign
  const isNew = state === 'open' && confirmed < smallestBar
  return (
    <DocketRow
      number={isNew ? 'New' : formatCount(confirmed)}
      numberNote={isNew ? 'be one of the first' : 'signed'}
      title={name}
      href={`/campaigns/${slug}`}
      to={opensAt === null ? '' : `Opened ${formatDay(opensAt)}`}
      status={<Tag state={stateNames[state]} isOpen={state === 'open'} />}
      act={
        state === 'open' ? (
          <GoLink href={`/campaigns/${slug}#sign-heading`}>Sign the petition</GoLink>
        ) : (
          <ActLink href={`/campaigns/${slug}#record`}>Read its record</ActLink>
        )
      }
    />
  )
}
