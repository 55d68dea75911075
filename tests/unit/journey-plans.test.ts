import { expect, test } from 'vitest'
import { aboutCampaign, namesThisCampaign, thisCampaign } from '@/lib/journeys/journey'
import { presetAudiences, presetOf, presets } from '@/lib/journeys/presets'
import { readPlan } from '@/lib/journeys/read-plan'
import { shippedJourneys } from '@/lib/journeys/ship-journeys'
import { readMerges } from '@/lib/mailings/compose/merge-fields'

const welcome = shippedJourneys[0]!

test.each(shippedJourneys)('$key can be kept as it ships', ({ plan, startsWith }) => {
  expect(readPlan(JSON.parse(JSON.stringify(plan)), startsWith)).toEqual({ kind: 'plan', plan })
})

test.each(shippedJourneys)(
  '$key says something true to whoever it knows nothing of: each field has a fallback',
  ({ plan }) => {
    for (const { subject, preview, body } of plan.steps.flatMap(({ texts }) => texts))
      for (const text of [subject, preview, body]) expect(readMerges(text, 'x').problems).toEqual([])
  },
)

test.each(shippedJourneys)('$key keeps to the house’s voice', ({ plan }) => {
  for (const { subject, preview, body } of plan.steps.flatMap(({ texts }) => texts))
    expect(`${subject} ${preview} ${body}`).not.toMatch(/!(?!\[)|—|empower|unlock|seamless|urgent/i)
})

test('a version that was frozen before journeys were of some campaigns is of any', () => {
  const { about, ...entry } = welcome.plan.entry
  expect(readPlan({ ...welcome.plan, entry }, 'joined')).toEqual({ kind: 'plan', plan: welcome.plan })
  expect(about).toEqual({ campaignIds: [], recommendationIds: [] })
})

test('only the journey that asks whether to go on may stop writing by itself', () => {
  const stop = { name: 'stop', does: 'stop', waitDays: 30, onlyWhere: null, texts: [] }
  const plan = {
    ...welcome.plan,
    steps: [...welcome.plan.steps, { ...stop, onlyFor: { kind: 'group', must: 'all', of: [] } }],
  }
  expect(readPlan(plan, 'lapsed').kind).toBe('plan')
  expect(readPlan(plan, 'joined')).toMatchObject({ mistakes: [{ code: 'stops_without_asking' }] })
})

test.each([
  ['no steps', { steps: [] }],
  ['a wait that is no number of days', { steps: [{ ...welcome.plan.steps[0], waitDays: 1.5 }] }],
  [
    'a subject of two lines',
    {
      steps: [
        {
          ...welcome.plan.steps[0],
          texts: [{ ...welcome.plan.steps[0]!.texts[0], subject: 'One\r\nBcc: two' }],
        },
      ],
    },
  ],
  ['two steps of one name', { steps: [welcome.plan.steps[0], welcome.plan.steps[0]] }],
  ['an audience that is none', { entry: { who: { kind: 'sql' }, needs: [] } }],
  ['something nobody knows', { also: true }],
])('a plan with %s is refused', (_, change) => {
  expect(readPlan({ ...welcome.plan, ...change }, 'joined').kind).toBe('mistakes')
})

test('the campaign a journey is about takes its place in an audience, however deep', () => {
  const wrote = { not: true, kind: 'wrote' as const, campaignIds: [thisCampaign, 7], withinDays: null }
  const audience = {
    ...{ kind: 'group' as const, must: 'all' as const },
    of: [{ kind: 'group' as const, must: 'any' as const, of: [wrote] }],
  }
  expect(namesThisCampaign(audience)).toBe(true)
  const about = aboutCampaign(audience, 42)
  expect(namesThisCampaign(about)).toBe(false)
  expect(JSON.stringify(about)).toContain('[42,7]')
})

test.each(presets)('the choice %s is known again when it comes out of the database', (preset) => {
  const turned = JSON.parse(JSON.stringify(presetAudiences[preset]), (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  )
  expect(presetOf(turned)).toBe(preset)
})
