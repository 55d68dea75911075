import { formatDay, formatLastDay } from '@/app/ui/format'
import type { CampaignPage, CampaignSummary } from '@/lib/campaigns/queries'

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
export function closingWords(
  campaign: Pick<CampaignSummary, 'state' | 'closesAt'>,
  closedAt?: number,
): string {
  const isRunning = campaign.state === 'open' || campaign.state === 'paused'
  if (isRunning) return `Closes ${formatLastDay(campaign.closesAt)}`
  return `Closed ${formatLastDay(closedAt ?? campaign.closesAt)}`
}

/** The state and the dates that go with it, for the line above the demand. */
export function tagOf(campaign: CampaignPage) {
  const closed = campaign.record.find((event) => event.kind === 'closed')
  const turned = campaign.record.find((event) => event.kind === campaign.state)
  const notes = [closingWords(campaign, closed?.at)]
  if (campaign.state === 'closed') notes.length = 0
  const state = stateNames[campaign.state]
  return {
    state:
      campaign.state === 'closed'
        ? closingWords(campaign, closed?.at)
        : turned && campaign.state !== 'paused'
          ? `${state} ${formatDay(turned.at)}`
          : state,
    isOpen: campaign.state === 'open',
    notes,
  }
}
