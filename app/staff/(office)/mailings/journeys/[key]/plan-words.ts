import { type Span, wordsOfAudience } from '@/app/staff/ui/audience-words'
import {
  alwaysLeaves,
  leftWords,
  needWords,
  presetWords,
  standingWords,
  startWords,
} from '@/app/staff/ui/journey-words'
import type { Audience } from '@/lib/audiences/audience'
import { describeAudience } from '@/lib/audiences/describe-audience'
import { readAudienceNames } from '@/lib/audiences/read-audience-names'
import { type JourneyPlan, type JourneyStart, type JourneyStep, thisCampaign } from '@/lib/journeys/journey'
import { presetOf } from '@/lib/journeys/presets'
import { readScopeNames } from '@/lib/journeys/scope-names'

/** A plan in sentences. */
export type PlanWords = {
  starts: string
  enters: Span[]
  /** For whom each step is. */
  steps: Span[][]
  exits: { name: string; called: string; words: Span[] }[]
  alwaysLeaves: string
}

export async function wordsOfPlan(plan: JourneyPlan, startsWith: JourneyStart): Promise<PlanWords> {
  const { entry, steps, exits } = plan
  const [starts, enters, ...others] = await Promise.all([
    startSentences(plan, startsWith),
    wordsOfRule(entry.who),
    ...steps.map(wordsOfStep),
    ...exits.map(({ when }) => wordsOfRule(when)),
  ])
  return {
    starts,
    enters,
    steps: others.slice(0, steps.length),
    exits: exits.map(({ name }, at) => ({
      ...{ name, called: leftWords(name) },
      words: others[steps.length + at] ?? [],
    })),
    alwaysLeaves: alwaysLeaves(startsWith, entry),
  }
}

/** The name of the campaign that stands for whichever a journey is about, in a sentence and in a list. */
export const thisCampaignWords = 'the campaign it is about'

/** "People who have not yet written to a representative." */
export async function wordsOfRule(audience: Audience): Promise<Span[]> {
  const known = await readAudienceNames(audience)
  const names = { ...known, campaigns: new Map([...known.campaigns, [thisCampaign, thisCampaignWords]]) }
  return wordsOfAudience(describeAudience(audience, names))
}

async function startSentences({ entry }: JourneyPlan, startsWith: JourneyStart): Promise<string> {
  const { campaigns, recommendations } = await readScopeNames(entry.about)
  const about = [
    ...campaigns.map(({ id, name }) => name ?? `a campaign that is gone (${id})`),
    ...recommendations.map(({ id, name }) => `campaigns of recommendation ${name ?? `that is gone (${id})`}`),
  ]
  return [
    `When ${startWords[startsWith]}.`,
    ...(about.length > 0 ? [`Only of: ${about.join('; ')}.`] : []),
    ...entry.needs.map((need) => `Only where ${needWords[need]}.`),
  ].join(' ')
}

/** For whom a step is: a choice of the list in its own words, else what was built. */
async function wordsOfStep({ onlyFor, onlyWhere }: JourneyStep): Promise<Span[]> {
  const preset = presetOf(onlyFor)
  const plain = (words: string): Span => ({ words, isStrong: false })
  const where = onlyWhere ? `${standingWords[onlyWhere]}.` : ''
  if (preset === 'everybody' && where) return [plain(where)]
  const who = preset ? [plain(`${presetWords[preset]}.`)] : await wordsOfRule(onlyFor)
  return where ? [...who, plain(` ${where}`)] : who
}
