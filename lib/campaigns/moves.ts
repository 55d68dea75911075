/** The one table of what may become of a campaign. The database holds the same (campaign_may_move). Imports nothing but types. */

import type { CampaignState } from './campaign'

type Move = { from: readonly CampaignState[]; to: CampaignState }

export const moves = {
  submit: { from: ['draft'], to: 'in_review' },
  return_to_draft: { from: ['in_review', 'scheduled'], to: 'draft' },
  schedule: { from: ['draft', 'in_review'], to: 'scheduled' },
  publish: { from: ['draft', 'in_review', 'scheduled'], to: 'open' },
  pause: { from: ['open'], to: 'paused' },
  reopen: { from: ['paused', 'closed'], to: 'open' },
  close: { from: ['open', 'paused'], to: 'closed' },
  hand_in: { from: ['open', 'paused', 'closed'], to: 'delivered' },
  // An outcome that was written too early, or that an appeal has changed, can be written again.
  win: { from: ['open', 'paused', 'closed', 'delivered', 'part_won', 'lost'], to: 'won' },
  win_in_part: { from: ['open', 'paused', 'closed', 'delivered', 'won', 'lost'], to: 'part_won' },
  lose: { from: ['open', 'paused', 'closed', 'delivered', 'won', 'part_won'], to: 'lost' },
  // What has an outcome keeps its page: people look it up.
  supersede: { from: ['open', 'paused', 'closed', 'delivered'], to: 'superseded' },
  remove: {
    from: ['open', 'paused', 'closed', 'delivered', 'won', 'part_won', 'lost', 'superseded'],
    to: 'removed',
  },
  // By the clock. A paused campaign does not close: its days are given back when it opens again.
  open_on_its_day: { from: ['scheduled'], to: 'open' },
  close_on_its_day: { from: ['open'], to: 'closed' },
} as const satisfies Record<string, Move>

export type CampaignMove = keyof typeof moves

/** The state an act leads to, or null where it is not allowed. */
export function stateAfter(from: CampaignState, act: CampaignMove): CampaignState | null {
  return statesBefore(act).includes(from) ? moves[act].to : null
}

/** The states in which an act is allowed. */
export function statesBefore(act: CampaignMove): CampaignState[] {
  return [...moves[act].from]
}

/** What may be done with a campaign in this state, the clock's own moves left out. */
export function movesFrom(state: CampaignState): CampaignMove[] {
  const acts = Object.keys(moves) as CampaignMove[]
  return acts.filter((act) => !act.endsWith('_on_its_day') && stateAfter(state, act) !== null)
}

/** Whether any act leads from one state to the other. */
export function mayMove(from: CampaignState, to: CampaignState): boolean {
  return (Object.keys(moves) as CampaignMove[]).some((act) => stateAfter(from, act) === to)
}
