import { describe, expect, test } from 'vitest'
import { readRule } from '@/lib/letters/rules-form'
import {
  asksOnly,
  chooseTargets,
  type LetterVariant,
  peopleNamed,
  type RuleFits,
  type Stance,
  type Targeting,
  type TargetRule,
} from '@/lib/letters/target-rules'
import { madeArea, madeMember } from '../support/letter-words'

const thanks: LetterVariant = { id: 1, name: 'thanks', kind: 'thanks', ask: 'Thank you.', subjects: [] }
const softer: LetterVariant = { id: 2, name: 'softer', kind: 'softer', ask: 'Please raise it.', subjects: [] }
const special: LetterVariant = { id: 3, name: 'special', kind: 'ask', ask: 'Please do this.', subjects: [] }

const rule = (
  fits: RuleFits,
  act: TargetRule['act'] = 'include',
  variantId: number | null = null,
): TargetRule => ({
  fits,
  act,
  variantId,
})
const commons = rule({ chambers: ['uk-commons'] })

function targeting(changes: Partial<Targeting> = {}): Targeting {
  return {
    rules: [commons],
    variants: [thanks, softer, special],
    stances: new Map(),
    pausedNations: [],
    ...changes,
  }
}
const stances = (stance: Stance) => new Map<number, Stance>([[70, stance]])
const variantOf = (area = madeArea(), changes: Partial<Targeting> = {}) =>
  chooseTargets([area], targeting(changes)).targets.map(({ variant }) => variant?.name ?? 'the ask')

describe('case 32: Speaker, minister, abstaining', () => {
  test.each([
    ['speaker', { offices: [{ kind: 'speaker' as const, title: 'Speaker' }] }],
    ['deputy speaker', { offices: [{ kind: 'deputy_speaker' as const, title: '' }] }],
    ['minister', { offices: [{ kind: 'minister' as const, title: 'Minister' }] }],
    ['abstaining', { abstains: true }],
  ])('case 32: the %s gets the softer ask', (_, changes) => {
    expect(variantOf(madeArea({ mandates: [madeMember(changes)] }))).toEqual(['softer'])
  })

  test('case 32: where no softer words are written, they are asked as everybody is', () => {
    const minister = madeArea({ mandates: [madeMember({ offices: [{ kind: 'minister', title: '' }] })] })
    expect(variantOf(minister, { variants: [thanks] })).toEqual(['the ask'])
  })

  test('case 32: a chair of a committee is asked as everybody is', () => {
    const chair = madeArea({ mandates: [madeMember({ offices: [{ kind: 'committee_chair', title: '' }] })] })
    expect(variantOf(chair)).toEqual(['the ask'])
  })
})

describe('case 33: a member who supports', () => {
  test('case 33: is thanked', () => {
    expect(variantOf(madeArea(), { stances: stances('supports') })).toEqual(['thanks'])
  })

  test('case 33: is thanked even as a minister', () => {
    const minister = madeArea({ mandates: [madeMember({ offices: [{ kind: 'minister', title: '' }] })] })
    expect(variantOf(minister, { stances: stances('supports') })).toEqual(['thanks'])
  })

  test('case 33: is left out where a rule says so before', () => {
    const rules = [rule({ positions: ['supports'] }, 'exclude'), commons]
    const { targets, others } = chooseTargets(
      [madeArea()],
      targeting({ rules, stances: stances('supports') }),
    )
    expect(targets).toEqual([])
    expect(others).toMatchObject([{ why: 'excluded', mandate: { personId: 70 } }])
    expect(variantOf(madeArea(), { rules, stances: stances('opposes') })).toEqual(['the ask'])
  })

  test('case 33: the first rule that fits decides, whatever comes after', () => {
    const exclude = rule({ positions: ['supports'] }, 'exclude')
    const variant = rule({ parties: ['harbour'] }, 'variant', 3)
    expect(variantOf(madeArea(), { rules: [variant, exclude], stances: stances('supports') })).toEqual([
      'special',
    ])
    expect(variantOf(madeArea(), { rules: [exclude, variant], stances: stances('supports') })).toEqual([])
  })
})

describe('a rule', () => {
  test.each<[RuleFits, boolean]>([
    [{}, true],
    [{ nations: ['ENG'] }, true],
    [{ nations: ['SCT'] }, false],
    [{ parties: ['harbour'] }, true],
    [{ parties: ['meadow'] }, false],
    [{ people: [70] }, true],
    [{ people: [71] }, false],
    [{ roles: ['minister'] }, false],
    [{ positions: ['unknown'] }, true],
    [{ chambers: ['uk-commons'], nations: ['ENG'], parties: ['meadow'] }, false],
  ])('of %j fits: %s, every part of it', (fits, isFitting) => {
    expect(variantOf(madeArea(), { rules: [rule(fits)] })).toHaveLength(isFitting ? 1 : 0)
  })

  test('for Canada fits a province of it', () => {
    const area = madeArea({ nation: 'CA-ON' })
    expect(variantOf(area, { rules: [rule({ nations: ['CA'] })] })).toHaveLength(1)
  })

  test('that fits nobody leaves them out, and says so', () => {
    const { others } = chooseTargets([madeArea()], targeting({ rules: [] }))
    expect(others).toMatchObject([{ why: 'no_rule' }])
  })
})

describe('nobody is written to', () => {
  test.each([
    [
      'case 23: during a dissolution',
      madeArea({ vacancy: 'dissolved', mandates: [madeMember()] }),
      'dissolved',
    ],
    ['case 24: in an empty seat', madeArea({ vacancy: 'vacant', mandates: [] }), 'vacant'],
    [
      'case 42: in a house whose term is over',
      madeArea({ vacancy: 'out_of_date', mandates: [] }),
      'out_of_date',
    ],
  ])('%s', (_, area, why) => {
    expect(chooseTargets([area], targeting())).toMatchObject({ targets: [], others: [{ why }] })
  })

  test('case 40: in a nation that is paused, and everybody in another is', () => {
    const scottish = madeArea({ id: 4, nation: 'SCT', mandates: [madeMember({ id: 8, personId: 80 })] })
    const { targets, others } = chooseTargets([scottish, madeArea()], targeting({ pausedNations: ['SCT'] }))
    expect(targets.map(({ area }) => area?.nation)).toEqual(['ENG'])
    expect(others).toMatchObject([{ why: 'paused', area: { nation: 'SCT' } }])
  })

  test('and nothing is told of a house that no rule asks', () => {
    const senedd = { ...madeArea().chamber, slug: 'uk-senedd' }
    const dissolved = madeArea({ chamber: senedd, nation: 'WLS', vacancy: 'dissolved', mandates: [] })
    const why = (rules: TargetRule[]) => chooseTargets([dissolved], targeting({ rules })).others[0]?.why
    expect(why([commons])).toBe('no_rule')
    expect(why([rule({ nations: ['SCT'] })])).toBe('no_rule')
    expect(why([rule({}, 'exclude')])).toBe('no_rule')
    expect(why([commons, rule({ nations: ['WLS'] })])).toBe('dissolved')
  })

  test('but the five others of a list with one empty seat are', () => {
    const five = Array.from({ length: 5 }, (_, i) => madeMember({ id: i + 1, personId: i + 1 }))
    expect(chooseTargets([madeArea({ seats: 6, mandates: five })], targeting()).targets).toHaveLength(5)
  })
})

describe('who sits for no area', () => {
  const lords = { ...madeArea().chamber, slug: 'uk-lords', memberTitle: '' }
  const lord = { chamber: lords, mandate: madeMember({ id: 9, personId: 90, salutation: 'Lord Sample' }) }
  const named = rule({ people: [90] })
  const asked = (changes: Partial<Targeting>, area = madeArea()) =>
    chooseTargets([area], targeting(changes), [lord]).targets.map(({ mandate }) => mandate.personId)

  test('is written to where a rule names them, beside the writer’s own', () => {
    expect(asked({ rules: [commons, named] })).toEqual([70, 90])
    expect(asked({ rules: [rule({ chambers: ['uk-lords'], people: [90] })] })).toEqual([90])
    expect(asked({ rules: [rule({ people: [90] }, 'exclude'), rule({})] })).toEqual([70])
  })

  test('gets the words of their rule and their role like others', () => {
    const { targets } = chooseTargets([], targeting({ rules: [rule({ people: [90] }, 'variant', 3)] }), [
      lord,
    ])
    expect(targets).toMatchObject([
      { area: null, chamber: { slug: 'uk-lords' }, variant: { name: 'special' } },
    ])
  })

  test('is asked by nation and paused as the writer’s own nation is', () => {
    const rules = [rule({ people: [90], nations: ['SCT'] })]
    expect(asked({ rules }, madeArea({ nation: 'SCT' }))).toEqual([90])
    expect(asked({ rules })).toEqual([])
    expect(asked({ rules, pausedNations: ['SCT'] }, madeArea({ nation: 'SCT' }))).toEqual([])
  })

  test('makes it needless to know where a writer lives only where nobody else is asked', () => {
    const [alone, beside, elsewhere] = [[named], [commons, named], [rule({ people: [90, 70] })]]
    expect([alone, beside, elsewhere].map((rules) => asksOnly([90], { rules }))).toEqual([true, false, false])
    expect(asksOnly([90], { rules: [] })).toBe(false)
    expect(peopleNamed({ rules: [rule({ people: [1] }, 'exclude'), named] })).toEqual([90])
  })
})

describe('a rule that staff write', () => {
  const lords = { 'chambers-uk-lords': 'yes' }

  test('for a house without areas is refused without names: no postcode leads to one of its members', () => {
    expect(readRule({ act: 'include', ...lords }, [], ['uk-lords'])).toEqual({
      kind: 'invalid',
      mistakes: [{ field: 'people', code: 'not_named' }],
    })
    expect(readRule({ act: 'include', ...lords, 'chambers-uk-commons': 'yes' }, [], ['uk-lords']).kind).toBe(
      'invalid',
    )
  })

  test('that names them, or leaves the house out, is taken', () => {
    expect(readRule({ act: 'include', ...lords }, [90], ['uk-lords']).kind).toBe('valid')
    expect(readRule({ act: 'exclude', ...lords }, [], ['uk-lords']).kind).toBe('valid')
    expect(readRule({ act: 'include', 'chambers-uk-commons': 'yes' }, [], ['uk-lords']).kind).toBe('valid')
  })
})
