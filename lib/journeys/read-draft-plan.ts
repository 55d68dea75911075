import type { AudienceNode } from '../audiences/audience'
import { aboutNoCampaign, type JourneyPlan, type JourneyStart, longestWaitForAnswerDays } from './journey'
import { type PlanRead, readPlan } from './read-plan'

type Mistake = Extract<PlanRead, { kind: 'mistakes' }>['mistakes'][number]
export type DraftMistakes = { kind: 'mistakes'; mistakes: Mistake[] }

/** A plan that is to be kept as a draft: all that `readPlan` asks of what was published, and what was learned since. */
export function readDraftPlan(value: unknown, startsWith: JourneyStart): PlanRead {
  const read = readPlan(value, startsWith)
  if (read.kind === 'mistakes') return read
  const mistakes = mistakesIn(read.plan, startsWith)
  return mistakes.length > 0 ? { kind: 'mistakes', mistakes } : read
}

function mistakesIn({ entry, steps, exits }: JourneyPlan, startsWith: JourneyStart): Mistake[] {
  const mistakes: Mistake[] = []
  const { campaignIds, recommendationIds } = entry.about
  const isScoped = campaignIds.length + recommendationIds.length > 0
  if (aboutNoCampaign.includes(startsWith) && (isScoped || entry.needs.length > 0))
    mistakes.push({ path: ['entry', 'about'], code: 'about_no_campaign' })
  if (!steps.some(({ does }) => does === 'mail')) mistakes.push({ path: ['steps'], code: 'no_steps' })
  const waited = steps.slice(1).reduce((sum, { waitDays }) => sum + waitDays, 0)
  const last = steps.at(-1)
  if (last?.does === 'stop' && waited > longestWaitForAnswerDays)
    mistakes.push({ path: ['steps', steps.length - 1, 'waitDays'], code: 'stops_too_late' })
  for (const [at, { name, when }] of exits.entries()) {
    if (saysNothing(when)) mistakes.push({ path: ['exits', at, 'when'], code: 'exit_for_everybody' })
    if (exits.findIndex((one) => one.name === name) < at)
      mistakes.push({ path: ['exits', at, 'name'], code: 'exit_twice' })
  }
  return mistakes
}

/** What says nothing is true of everybody. */
function saysNothing(node: AudienceNode): boolean {
  return node.kind === 'group' && node.of.every(saysNothing)
}
