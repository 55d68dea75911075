import type { FieldSpec, FormAction, FormValues } from '@/app/staff/ui/form-spec'
import type { CampaignState } from '@/lib/campaigns/campaign'
import type { EditedCampaign } from '@/lib/campaigns/editor-queries'
import type { CampaignLife } from '@/lib/campaigns/life-queries'
import type { Permission } from '@/lib/staff/permissions'

/** Something that can be done with a campaign: what it does in a sentence, and its form. */
export type Act = {
  id: string
  title: string
  say: string
  needs: Permission
  /** Bound to the campaign, and where it matters to the state it was made for. */
  action: FormAction
  fields: FieldSpec[]
  values: FormValues
  button: string
  tone?: 'go' | 'end'
}

export type ActContext = {
  slug: string
  campaign: EditedCampaign
  life: CampaignLife
  stage: CampaignState
  successors: { slug: string; name: string }[]
  /** What the form of the outcome begins with, where somebody chose a text that was written ahead. */
  outcomeAhead: FormValues | null
  now: number
}
