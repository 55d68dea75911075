import type { ReactNode } from 'react'
import { datesOf, stages } from '@/app/staff/ui/campaign-words'
import { PageHead, Status } from '@/app/staff/ui/parts'
import { Tabs } from '@/app/staff/ui/tabs'
import { formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import { isPublic } from '@/lib/campaigns/campaign'
import { missingForPublishing, stageOf } from '@/lib/campaigns/campaign-content'
import type { EditedCampaign } from '@/lib/campaigns/editor-queries'

const tabs = [
  { path: '', words: 'Edit' },
  { path: '/run', words: 'Publish and run' },
  { path: '/letters', words: 'Letters' },
  { path: '/hand-in', words: 'Hand in' },
  { path: '/history', words: 'History' },
]

type Props = {
  campaign: EditedCampaign
  now: number
  here: '' | '/run' | '/letters' | '/hand-in' | '/history'
  acts?: ReactNode
}

/** Title, how it stands in one sentence, and the pages about one campaign. */
export function CampaignHead({ campaign, now, here, acts }: Props) {
  const { slug, name } = campaign.content
  const base = `/staff/campaigns/${slug}`
  const stage = stages[stageOf(campaign.timing, now)]
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/campaigns', words: 'Campaigns' }]}
        here={slug}
        title={name}
        acts={acts}
      >
        <p>
          <Status sign={stage.sign}>{stage.words}</Status>
          {standing(campaign, now)}
        </p>
      </PageHead>
      <Tabs
        label="About this campaign"
        {...{ base, tabs, here }}
        shown={isPublic(campaign.timing, now) && { href: `/campaigns/${slug}`, words: 'Public page' }}
      />
    </>
  )
}

function standing(campaign: EditedCampaign, now: number): string {
  const { timing, confirmed, since } = campaign
  const dates = datesOf(timing, now)
  const missing = missingForPublishing(campaign, now).length
  const stage = stageOf(timing, now)
  if (stage === 'draft' || stage === 'in_review' || stage === 'scheduled') {
    const by = since?.by ? ` by ${since.by}` : ''
    const when = since ? `, since ${formatWhen(since.at)}${by}` : ''
    const checks =
      missing === 0
        ? 'Everything it needs is there.'
        : `${missing} of the things it needs ${missing === 1 ? 'is' : 'are'} missing.`
    return `${dates && `, ${dates}`}${when}. ${checks}`
  }
  return `${dates && `, ${dates}`}. ${formatCount(confirmed)} confirmed.`
}
