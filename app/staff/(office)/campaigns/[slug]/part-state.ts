import { stages } from '@/app/staff/ui/campaign-words'
import type { Sign } from '@/app/staff/ui/parts'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { formatCount, formatLastDay } from '@/app/ui/format'
import type { CampaignState } from '@/lib/campaigns/campaign'
import { type CampaignContent, type CampaignPart, publishChecks } from '@/lib/campaigns/campaign-content'

export type Standing = {
  content: CampaignContent
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
    case 'form':
      return { sign: 'done', words: content.asksWhy ? 'Asks why' : 'Done' }
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

function outcomeState({ stage }: Standing): PartState {
  if (['draft', 'in_review', 'scheduled', 'open', 'paused'].includes(stage))
    return { sign: 'to_come', words: 'After it closes' }
  if (stage === 'closed') return { sign: 'now', words: 'To record' }
  return { sign: 'done', words: stages[stage].words }
}

function scheduleState({ content: { opensAt, closesAt }, now }: Standing): PartState {
  if (closesAt === null) return { sign: 'to_come', words: 'No closing day' }
  if (opensAt !== null && opensAt > now) return { sign: 'done', words: formatWhen(opensAt) }
  return { sign: 'done', words: `To ${formatLastDay(closesAt)}` }
}

function checkedState(part: CampaignPart, { content, now }: Standing): PartState {
  const mine = publishChecks(content, now).filter((check) => check.part === part)
  const met = mine.filter(({ isMet }) => isMet).length
  if (met === mine.length) return { sign: 'done', words: doneWords(part, content) }
  if (met > 0) return { sign: 'half', words: `${met} of ${mine.length}` }
  return {
    sign: 'to_come',
    words: mine.some(({ isRequired }) => isRequired) ? 'Not begun' : 'Better with it',
  }
}

function doneWords(part: CampaignPart, { goals }: CampaignContent): string {
  if (part !== 'goals') return 'Done'
  return goals
    .slice(0, 2)
    .map(({ atCount }) => formatCount(atCount))
    .join(', ')
}
