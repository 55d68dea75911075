import { type Audience, type Condition, everybody } from '../audiences/audience'
import { thisCampaign } from './journey'

/** Whom a step is for, as it can be chosen without building an audience. */
export const presets = ['everybody', 'not_written', 'written', 'not_heard_back', 'quiet', 'in_uk'] as const
export type Preset = (typeof presets)[number]

const only = (condition: Condition): Audience => ({ kind: 'group', must: 'all', of: [condition] })
const wrote = (not: boolean): Condition => ({
  not,
  kind: 'wrote',
  campaignIds: [thisCampaign],
  withinDays: null,
})

export const presetAudiences: Record<Preset, Audience> = {
  everybody,
  not_written: only(wrote(true)),
  written: only(wrote(false)),
  not_heard_back: only({
    ...{ not: true, kind: 'heard_back', campaignIds: [thisCampaign] },
    outcome: 'replied',
  }),
  quiet: only({ not: true, kind: 'last_acted', withinDays: 30 }),
  in_uk: only({ not: false, kind: 'lives_in_country', countries: ['GB'] }),
}

/** Which of them an audience is; null where it is another. */
export function presetOf(audience: Audience): Preset | null {
  const same = (one: Audience) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(audience))
  return presets.find((preset) => same(presetAudiences[preset])) ?? null
}

/** What the database gives back has its keys in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}
