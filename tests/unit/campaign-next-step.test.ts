import { expect, test } from 'vitest'
import { chooseNextStep, misfitsOf, type NextStepRule, type PersonNow } from '@/lib/campaigns/next-step'

const person: PersonNow = {
  hasWritten: false,
  wantsUpdates: false,
  country: 'GB',
  nation: 'Scotland',
  source: 'mailing',
}
const rules: NextStepRule[] = [
  { condition: { country: 'elsewhere' }, step: { kind: 'share' } },
  { condition: { nation: 'Scotland', hasWritten: false }, step: { kind: 'write' } },
  { condition: {}, step: { kind: 'updates' } },
  { condition: {}, step: { kind: 'share' } },
]

test('The first rule of which every condition holds is taken', () => {
  expect(chooseNextStep(rules, person)).toBe(rules[1])
  expect(chooseNextStep(rules, { ...person, country: 'IE', nation: null })).toBe(rules[0])
  expect(chooseNextStep(rules, { ...person, nation: 'Wales' })).toBe(rules[2])
})

test('Nobody is asked for what they have done already', () => {
  const done = { ...person, hasWritten: true, wantsUpdates: true }
  expect(chooseNextStep(rules, done)).toBe(rules[3])
  expect(chooseNextStep([{ condition: {}, step: { kind: 'write' } }], done)).toBeNull()
})

test('A rule says everything that keeps it from fitting', () => {
  const rule: NextStepRule = {
    condition: { hasWritten: true, country: 'elsewhere', source: 'Partner' },
    step: { kind: 'share' },
  }
  expect(misfitsOf(rule, person)).toEqual(['hasWritten', 'country', 'source'])
  expect(misfitsOf(rule, { ...person, hasWritten: true, country: 'FR', source: 'partner' })).toEqual([])
})
