import type { ReactNode } from 'react'
import type { CampaignSummary } from '@/lib/campaigns/campaign-summary'
import type { OpenAction } from '@/lib/letters/read-action'
import type { AfterSigning } from '@/lib/signatures/after-signing'
import { LinkNext, ShareNext, SignNext, UpdatesNext, WriteNext } from './next-act'

type Can = { action: OpenAction | null; campaigns: CampaignSummary[]; slug: string }

/** The one thing that is asked next: what the campaign's rules say, or without rules a letter, then another petition. */
export function nextOf(after: AfterSigning | null, { action, campaigns, slug }: Can): ReactNode {
  const step = after?.step
  switch (step?.kind) {
    case 'write':
      return action && <WriteNext action={action} />
    case 'share':
      return <ShareNext />
    case 'updates':
      return <UpdatesNext />
    case 'link':
      return <LinkNext label={step.label} url={step.url} />
    case 'campaign':
      return signNext(campaigns.find((one) => one.slug === step.slug))
  }
  if (after?.hasRules) return <ShareNext />
  if (action) return <WriteNext action={action} />
  return signNext(campaigns.find((one) => one.state === 'open' && one.slug !== slug))
}

function signNext(campaign: CampaignSummary | undefined) {
  return campaign && <SignNext campaign={campaign} />
}
