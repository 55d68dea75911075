import { ActLink } from '@/app/ui/button'
import { Docket } from '@/app/ui/docket'
import { Section } from '@/app/ui/section'
import type { CampaignSummary } from '@/lib/campaigns/campaign-summary'
import { CampaignRow } from './campaigns/campaign-row'

/** The one thing a reader can do now; where nothing is open, it says so and leads to what was asked for. */
export function ActSection({ campaign, id = 'act' }: { campaign: CampaignSummary | undefined; id?: string }) {
  return (
    <Section id={id} title="What you can do" full>
      {campaign ? (
        <Docket>
          <CampaignRow campaign={campaign} />
        </Docket>
      ) : (
        <p>No campaign on this is open at the moment.</p>
      )}
      <p>
        <ActLink href={campaign ? '/campaigns' : '/recommendations'}>
          {campaign ? 'See every campaign' : 'See what we have asked for'}
        </ActLink>
      </p>
    </Section>
  )
}
