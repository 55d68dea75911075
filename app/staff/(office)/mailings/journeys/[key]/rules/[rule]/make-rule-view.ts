import { readAudience } from '@/lib/audiences/read-audience'
import { aboutNoCampaign, thisCampaign } from '@/lib/journeys/journey'
import type { Journey } from '@/lib/journeys/read-journey'
import { Lists } from '../../../../[id]/who/choices'
import { asValue } from '../../../../[id]/who/draft'
import { mistakesOf } from '../../../../[id]/who/make-view'
import { groupView } from '../../../../[id]/who/tree-view'
import { readScopeOptions } from '../../../scope-options'
import { thisCampaignWords, wordsOfRule } from '../../plan-words'
import type { Rule, Typed } from './rule'
import type { RuleView } from './rule-view'

type Asked = Partial<Pick<RuleView, 'said' | 'focus' | 'mistakes'>>

/** Everything that the form shows of what was typed: its sentence too, where nothing is wrong in it. */
export async function makeRuleView(
  journey: Journey,
  rule: Rule,
  typed: Typed,
  asked: Asked = {},
): Promise<RuleView> {
  const hasCampaign = !aboutNoCampaign.includes(journey.startsWith)
  const read = readAudience(asValue(typed.draft))
  const mistakes = { ...(read.kind === 'mistakes' ? mistakesOf(read.mistakes) : {}), ...asked.mistakes }
  const lists = new Lists(
    hasCampaign ? { campaigns: [{ value: String(thisCampaign), words: thisCampaignWords }] } : {},
  )
  return {
    kind: rule.kind,
    scope: rule.kind === 'enter' && hasCampaign ? await scopeOf(typed) : null,
    name: typed.name,
    canGo: rule.kind === 'exit' && rule.name !== '',
    tree: await groupView(typed.draft, [], lists),
    sentence: read.kind === 'audience' ? await wordsOfRule(read.audience) : null,
    lists: lists.shown(),
    mistakes,
    said: asked.said ?? '',
    focus: Object.keys(mistakes)[0] ?? asked.focus ?? null,
    seen: journey.draft?.seen ?? '',
    at: Date.now(),
  }
}

async function scopeOf({ campaigns, recommendations, needs }: Typed): Promise<RuleView['scope']> {
  const options = await readScopeOptions()
  return {
    campaigns: { chosen: campaigns, options: options.campaigns },
    recommendations: { chosen: recommendations, options: options.recommendations },
    needs,
  }
}
