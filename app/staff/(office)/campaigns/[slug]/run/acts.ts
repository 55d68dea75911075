import type { CampaignState } from '@/lib/campaigns/campaign'
import { type CampaignMove, movesFrom } from '@/lib/campaigns/moves'
import type { Act, ActContext } from './act'
import { beforeOpening } from './before-opening'
import { endings } from './endings'
import { whileRunning } from './while-running'

/** The acts a campaign allows at its stage, the likeliest first. At most one is solid green. */
export function actsFor(context: ActContext): Act[] {
  const { stage } = context
  const { publishAct, scheduleAct, submitAct, returnAct } = beforeOpening(context)
  const { entryAct, pauseAct, closeAct, reopenAct } = whileRunning(context)
  const { handInAct, endAct, supersedeAct, removeAct } = endings(context)
  const byStage: Partial<Record<CampaignState, Act[]>> = {
    draft: [publishAct, scheduleAct, submitAct],
    in_review: [publishAct, scheduleAct, returnAct],
    scheduled: [publishAct, returnAct],
    open: [entryAct, pauseAct, handInAct, endAct, closeAct, supersedeAct, removeAct],
    paused: [reopenAct, entryAct, handInAct, endAct, closeAct, supersedeAct, removeAct],
    closed: [handInAct, endAct, entryAct, reopenAct, supersedeAct, removeAct],
    delivered: [endAct, entryAct, supersedeAct, removeAct],
    won: [entryAct, endAct, removeAct],
    part_won: [entryAct, endAct, removeAct],
    lost: [entryAct, endAct, removeAct],
    superseded: [removeAct],
  }
  return byStage[stage] ?? []
}

const nextWords: Record<CampaignMove, string> = {
  submit: 'sent for review',
  return_to_draft: 'taken back to drafting',
  schedule: 'scheduled',
  publish: 'published',
  pause: 'paused',
  reopen: 'opened again',
  close: 'closed',
  hand_in: 'handed in',
  win: 'won',
  win_in_part: 'won in part',
  lose: 'written down as not won',
  supersede: 'replaced by another',
  remove: 'removed',
  open_on_its_day: '',
  close_on_its_day: '',
}

/** "From here it can be closed, handed in or removed." */
export function whatIsPossible(stage: CampaignState): string {
  const possible = movesFrom(stage).map((move) => nextWords[move])
  if (possible.length === 0) return 'Nothing more can become of it: this is where it ends.'
  return `From here it can be ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(possible)}.`
}
