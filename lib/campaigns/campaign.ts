/** The words of a campaign and the questions one may ask of it. Shared with the browser: imports nothing. */

export type CampaignState =
  | 'draft'
  | 'in_review'
  | 'scheduled'
  | 'open'
  | 'paused'
  | 'closed'
  | 'delivered'
  | 'won'
  | 'part_won'
  | 'lost'
  | 'superseded'
  | 'archived'
  | 'removed'

/** What the questions need to know. Instants are milliseconds since 1970. */
export type CampaignTiming = {
  state: CampaignState
  opensAt: number | null
  closesAt: number | null
  closedAt: number | null
}

/** How long a link in a mail still confirms after closing (e-petitions' rule). */
export const graceHours = 24

/** A scheduled campaign opens by the clock, not by the job that later writes it down; the same for closing. */
export function acceptsSignatures(campaign: CampaignTiming, now: number): boolean {
  const isOpen =
    campaign.state === 'open' ||
    (campaign.state === 'scheduled' && campaign.opensAt !== null && now >= campaign.opensAt)
  return isOpen && campaign.closesAt !== null && now < campaign.closesAt
}

/** Confirming stays possible while paused, for as long as that lasts, and for a day after closing. */
export function acceptsConfirmations(campaign: CampaignTiming, now: number): boolean {
  if (['draft', 'in_review', 'removed'].includes(campaign.state)) return false
  if (campaign.state === 'paused') return true
  const end = Math.min(campaign.closesAt ?? Infinity, campaign.closedAt ?? Infinity)
  return now < end + graceHours * 3_600_000
}

/** Its deadline does not end a pause: the days of the pause are given back when it opens again. */
export function isPaused(campaign: CampaignTiming, _now: number): boolean {
  return campaign.state === 'paused'
}

/** Anybody may read it: it is or was open, or has been announced as won or lost. */
export function isPublic(campaign: CampaignTiming, now: number): boolean {
  if (campaign.state === 'scheduled') return campaign.opensAt !== null && now >= campaign.opensAt
  return !['draft', 'in_review', 'archived', 'removed'].includes(campaign.state)
}

function hasOutcome(campaign: CampaignTiming): boolean {
  return ['won', 'part_won', 'lost', 'superseded'].includes(campaign.state)
}

/** What a reader is told: the state by the clock. */
export type PublicState =
  | 'open'
  | 'paused'
  | 'closed'
  | 'delivered'
  | 'won'
  | 'part_won'
  | 'lost'
  | 'superseded'

export function publicState(campaign: CampaignTiming, now: number): PublicState {
  if (acceptsSignatures(campaign, now)) return 'open'
  if (isPaused(campaign, now)) return 'paused'
  if (hasOutcome(campaign) || campaign.state === 'delivered') return campaign.state as PublicState
  return 'closed'
}
