import { expect, test } from 'vitest'
import { partState } from '@/app/staff/(office)/campaigns/[slug]/part-state'
import type { CampaignContent } from '@/lib/campaigns/campaign-content'
import { wordingChecks } from '@/lib/campaigns/editing/wording-checks'

const content: CampaignContent = {
  ...{ name: 'Light on the quay', slug: 'light-on-the-quay', demand: 'Ask the board to light the quay' },
  ...{ demandHighlight: '', ask: '', addressee: '', addresseeShort: '', petitionText: '', why: '' },
  ...{ figures: [], goals: [], recommendationId: null, asksWhy: false, nextSteps: [], sharing: {} },
  ...{ confirmNote: '', thanksNote: '', opensAt: null, closesAt: null },
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
    partState(part, { content: { ...content, ...changes }, stage: 'draft', letters: null, now: 0 })
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
  expect(state({}, 'outcome')).toEqual({ sign: 'to_come', words: 'After it closes' })
})
