import { expect, test } from 'vitest'
import { readNextSteps } from '@/lib/campaigns/editing/read-next-steps'
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

const row = (i: number, stepKind: string) => ({ [`stepKind-${i}`]: stepKind })
const read = (typed: Record<string, string>) => {
  const part = readNextSteps(typed)
  return part.kind === 'valid' ? part.changes.nextSteps?.map(({ step }) => step.kind) : part
}

test('A button moves a rule by one place, past rows that are empty or removed', () => {
  const typed = { ...row(0, 'write'), ...row(1, ''), ...row(2, 'share'), ...row(3, 'updates') }
  expect(read(typed)).toEqual(['write', 'share', 'updates'])
  expect(read({ ...typed, move: 'up-2' })).toEqual(['share', 'write', 'updates'])
  expect(read({ ...typed, move: 'down-2' })).toEqual(['write', 'updates', 'share'])
  expect(read({ ...typed, move: 'up-3', 'remove-2': 'yes' })).toEqual(['updates', 'write'])
})

test('A move that leads nowhere changes nothing', () => {
  const typed = { ...row(0, 'write'), ...row(1, 'share') }
  for (const move of ['up-0', 'down-1', 'up-7', 'up-', 'sideways-0', ''])
    expect(read({ ...typed, move }), move).toEqual(['write', 'share'])
})
