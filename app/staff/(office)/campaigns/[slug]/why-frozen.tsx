import { Note } from '@/app/staff/ui/parts'
import { type CampaignPart, campaignParts, frozenFields } from '@/lib/campaigns/campaign-content'

/** Why words that somebody has signed cannot be changed; nothing in a part that has none of them. */
export function WhyFrozen({ part }: { part: CampaignPart }) {
  const frozen: readonly string[] = frozenFields
  if (!campaignParts[part].some((field) => frozen.includes(field))) return null
  return (
    <Note tone="good">
      <p>
        Somebody has signed these words, so they cannot change any more. To ask for something else, begin
        another campaign.
      </p>
    </Note>
  )
}
