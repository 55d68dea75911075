import type { CampaignSensitivity } from '@/lib/campaigns/campaign-content'

/** What a campaign's page tells of violence, and what it carries for that. */
export const sensitivityWords: Record<CampaignSensitivity, string> = {
  none: 'Nothing distressing',
  mentions: 'Mentions violence: the page carries a helpline',
  describes: 'Describes violence: the page carries a helpline and a way to leave it at once',
}
