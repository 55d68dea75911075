import { formatDay, formatLastDay } from '@/app/ui/format'
import type { CampaignSummary } from '@/lib/campaigns/campaign-summary'
import type { CampaignPage } from '@/lib/campaigns/queries'

/** The state of a campaign as a reader is told it. */
export const stateNames: Record<CampaignSummary['state'], string> = {
  open: 'Open',
  paused: 'Paused',
  closed: 'Closed',
  delivered: 'Handed in',
  won: 'Won',
  part_won: 'Won in part',
  lost: 'Not won',
  superseded: 'Replaced',
}

/** "Closes 31 March 2027" while that is to come, else when it closed. */
function closingWords(campaign: Pick<CampaignSummary, 'state' | 'closesAt' | 'endsAt'>): string {
  if (campaign.state === 'paused') return 'Its last day moves by the time of the pause'
  if (campaign.state === 'open') return `Closes ${formatLastDay(campaign.closesAt)}`
  return `Closed ${formatLastDay(campaign.endsAt)}`
}

/** The state and its dates for a row or a sheet that knows only the summary. */
export function rowTagOf(campaign: CampaignSummary) {
  const closing = closingWords(campaign)
  if (campaign.state === 'closed') return { state: closing }
  return { state: stateNames[campaign.state], isOpen: campaign.state === 'open', notes: [closing] }
}

/** The same on the campaign's own page, which knows from its record when the state was reached. */
export function tagOf(campaign: CampaignPage) {
  const closing = closingWords(campaign)
  if (campaign.state === 'closed') return { state: closing }
  const turned = campaign.record.find((event) => event.kind === campaign.state)
  const name = stateNames[campaign.state]
  return {
    state: turned && campaign.state !== 'paused' ? `${name} ${formatDay(turned.at)}` : name,
    isOpen: campaign.state === 'open',
    notes: [closing],
  }
}
