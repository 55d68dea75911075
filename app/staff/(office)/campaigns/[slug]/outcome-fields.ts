import type { FieldSpec } from '@/app/staff/ui/form-spec'
import { longest } from '@/lib/campaigns/campaign-content'

const outcomeText = (name: string, label: string, hint: string): FieldSpec => ({
  ...{ kind: 'text', rows: 4, name, label, hint, max: longest.why },
})

/** Written with a cool head, and offered when the day comes. */
export const outcomeFields: FieldSpec[] = [
  outcomeText('outcomeWon', 'If it is won: what was won', 'By whom, and what we do to see that it is kept.'),
  outcomeText('outcomePartWon', 'If it is won in part: what was won', 'What was promised or done.'),
  outcomeText(
    'outcomePartLost',
    'If it is won in part: what was not',
    'What was left out, and what we do now.',
  ),
  outcomeText(
    'outcomeLost',
    'If it is not won: what was refused',
    'What we do now. People who signed read this first.',
  ),
]

/** While an ending is still to come, what is said of it can be written ahead. */
export function isBeforeOutcome(stage: string): boolean {
  return ['draft', 'in_review', 'scheduled', 'open', 'paused', 'closed', 'delivered'].includes(stage)
}
