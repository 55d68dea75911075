import { expect, test } from 'vitest'
import { partState } from '@/app/staff/(office)/campaigns/[slug]/part-state'
import {
  type CampaignContent,
  consentEditionInForce,
  missingForPublishing,
  publishChecks,
} from '@/lib/campaigns/campaign-content'
import { readPart } from '@/lib/campaigns/campaign-form'
import { typedOf } from '@/lib/campaigns/editing/typed-of'
import { wordingChecks } from '@/lib/campaigns/editing/wording-checks'
import { wordings } from '@/lib/supporters/consent-wordings'

const content: CampaignContent = {
  ...{ name: 'Light on the quay', slug: 'light-on-the-quay', demand: 'Ask the board to light the quay' },
  ...{ demandHighlight: '', ask: '', addressee: '', addresseeShort: '', petitionText: '', why: '' },
  ...{ figures: [], goals: [], recommendationId: null, asksWhy: false, nextSteps: [], sharing: {} },
  ...{ confirmNote: '', thanksNote: '', opensAt: null, closesAt: null },
  ...{ consentEdition: consentEditionInForce, sensitivity: 'none', outcomeDrafts: {} },
}
const checksOf = (changes: Partial<CampaignContent>) =>
  wordingChecks({ ...content, ...changes }).filter(({ isMet }) => !isMet)

test('An ask that a child can read has nothing to put right', () => {
  const ask =
    'It is dark on the quay, and people fall. We ask the board to put up lamps and keep them on all night.'
  expect(checksOf({ ask })).toEqual([])
  expect(wordingChecks(content)).toEqual([])
})

test('Hard words, long sentences and words we do not use are found in the part they stand in', () => {
  const ask =
    'We respectfully request that the appropriate interdepartmental authorities immediately operationalise comprehensive illumination infrastructure along the aforementioned waterfront, notwithstanding budgetary considerations, for pedestrian accessibility and for the general and continuing benefit of everybody.'
  const checks = checksOf({ ask, why: 'Every victim matters.', sharing: { x: 'Empower people.' } })
  expect(checks.map(({ check, part }) => `${part} ${check}`)).toEqual([
    'ask reading_age',
    'ask long_sentence',
    'content house_style',
    'sharing house_style',
  ])
})

test('A part says whether it is done, begun, optional or still to come', () => {
  const state = (changes: Partial<CampaignContent>, part: Parameters<typeof partState>[0]) =>
    partState(part, {
      ...{ content: { ...content, ...changes }, stage: 'draft', letters: null, now: 0 },
      isHelplineCurrent: true,
    })
  expect(state({}, 'content')).toEqual({ sign: 'to_come', words: 'Not begun' })
  expect(state({}, 'ask')).toEqual({ sign: 'half', words: '1 of 5' })
  expect(state({}, 'next_steps')).toEqual({ sign: 'to_come', words: 'Optional' })
  expect(state({ nextSteps: [{ condition: {}, step: { kind: 'share' } }] }, 'next_steps')).toEqual({
    sign: 'done',
    words: '1 rule',
  })
  expect(state({ goals: [{ atCount: 1000, consequence: 'hand it in' }] }, 'goals')).toEqual({
    sign: 'done',
    words: '1,000',
  })
  expect(state({}, 'outcome')).toEqual({ sign: 'to_come', words: 'Better with it' })
  expect(state({ outcomeDrafts: { lost: { lost: 'They refused.' } } }, 'outcome')).toEqual({
    sign: 'half',
    words: '1 of 3 texts',
  })
})

test('The edition of consent that is in force is that of the newest of the words that the form shows', () => {
  const editions = [wordings.sign, wordings.publish_name, wordings.updates].map(({ id }) => id.slice(-7))
  expect(consentEditionInForce).toBe(editions.sort().at(-1))
})

test('Words of consent that are not chosen, or not in force any more, keep a campaign from being published', () => {
  const missing = (consentEdition: string) =>
    missingForPublishing({ content: { ...content, consentEdition }, isHelplineCurrent: true }, 0)
  expect(missing(consentEditionInForce)).not.toContain('consent')
  expect(missing('')).toContain('consent')
  expect(missing('2025-01')).toContain('consent')
})

test('A page that tells of violence needs a helpline whose number was checked; another page does not', () => {
  const helpline = (sensitivity: CampaignContent['sensitivity'], isHelplineCurrent: boolean) =>
    publishChecks({ content: { ...content, sensitivity }, isHelplineCurrent }, 0).find(
      ({ check }) => check === 'helpline',
    )
  expect(helpline('none', false)).toBeUndefined()
  expect(helpline('mentions', false)).toMatchObject({ isMet: false, isRequired: true })
  expect(helpline('describes', true)).toMatchObject({ isMet: true })
})

test('What is written ahead of an ending comes back to its form as it was typed, and an empty one is none', () => {
  const typed = { outcomeWon: 'The lamps are lit.', outcomePartLost: 'Not at night.', outcomeLost: ' ' }
  const read = readPart('outcome', typed)
  const outcomeDrafts = { won: { won: 'The lamps are lit.' }, part_won: { won: '', lost: 'Not at night.' } }
  expect(read).toEqual({ kind: 'valid', changes: { outcomeDrafts } })
  expect(typedOf({ ...content, outcomeDrafts })).toMatchObject({
    ...{ outcomeWon: 'The lamps are lit.', outcomePartWon: '', outcomePartLost: 'Not at night.' },
    outcomeLost: '',
  })
})
