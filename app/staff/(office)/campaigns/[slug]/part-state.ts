import { stages } from '@/app/staff/ui/campaign-words'
import type { Sign } from '@/app/staff/ui/parts'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { formatCount, formatLastDay } from '@/app/ui/format'
import type { CampaignState } from '@/lib/campaigns/campaign'
import {
  type CampaignContent,
  type CampaignPart,
  type CheckedCampaign,
  publishChecks,
} from '@/lib/campaigns/campaign-content'

export type Standing = CheckedCampaign & {
  stage: CampaignState
  /** The state of its letters; null where nothing is drafted. */
  letters: 'draft' | 'open' | 'closed' | null
  now: number
}

type PartState = { sign: Sign; words: string }

/** How far a part is: done, what is missing of it, or that it can be left as it is. */
export function partState(part: CampaignPart, standing: Standing): PartState {
  const { content, letters } = standing
  switch (part) {
    case 'actions':
      return { sign: 'done', words: letters === 'open' ? 'Petition, letters' : 'Petition' }
    case 'next_steps':
      return optional(content.nextSteps.length > 0, counted(content.nextSteps.length, 'rule'))
    case 'sharing':
      return optional(Object.keys(content.sharing).length > 0, 'Done')
    case 'mails':
      return optional(content.confirmNote !== '' || content.thanksNote !== '', 'Done')
    case 'outcome':
      return outcomeState(standing)
    case 'schedule':
      return scheduleState(standing)
    default:
      return checkedState(part, standing)
  }
}

function optional(isWritten: boolean, words: string): PartState {
  return isWritten ? { sign: 'done', words } : { sign: 'to_come', words: 'Optional' }
}

function outcomeState({ stage, content: { outcomeDrafts } }: Standing): PartState {
  const written = Object.keys(outcomeDrafts).length
  if (['draft', 'in_review', 'scheduled', 'open', 'paused'].includes(stage))
    return written === 0
      ? { sign: 'to_come', words: 'Better with it' }
      : { sign: written < 3 ? 'half' : 'done', words: `${written} of 3 texts` }
  if (stage === 'closed') return { sign: 'now', words: 'To record' }
  return { sign: 'done', words: stages[stage].words }
}

function scheduleState({ content: { opensAt, closesAt }, now }: Standing): PartState {
  if (closesAt === null) return { sign: 'to_come', words: 'No closing day' }
  if (opensAt !== null && opensAt > now) return { sign: 'done', words: formatWhen(opensAt) }
  return { sign: 'done', words: `To ${formatLastDay(closesAt)}` }
}

function checkedState(part: CampaignPart, standing: Standing): PartState {
  const { content, now } = standing
  const mine = publishChecks(standing, now).filter((check) => check.part === part)
  const met = mine.filter(({ isMet }) => isMet).length
  if (met === mine.length) return { sign: 'done', words: doneWords(part, content) }
  if (met > 0) return { sign: 'half', words: `${met} of ${mine.length}` }
  return {
    sign: 'to_come',
    words: mine.some(({ isRequired }) => isRequired) ? 'Not begun' : 'Better with it',
  }
}

function doneWords(part: CampaignPart, { goals, asksWhy }: CampaignContent): string {
  if (part === 'form' && asksWhy) return 'Asks why'
  if (part !== 'goals') return 'Done'
  return goals
    .slice(0, 2)
    .map(({ atCount }) => formatCount(atCount))
    .join(', ')
}
