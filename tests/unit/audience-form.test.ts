import { describe, expect, test } from 'vitest'
import { asValue, readDraft } from '@/app/staff/(office)/mailings/[id]/who/draft'
import { changeTree, readAct } from '@/app/staff/(office)/mailings/[id]/who/draft-acts'
import { typedCountMistake } from '@/app/staff/ui/typed-count'
import { mostConditions } from '@/lib/audiences/audience'
import { readAudience } from '@/lib/audiences/read-audience'

function formOf(fields: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

const two: [string, string][] = [
  ['n.must', 'all'],
  ['n0.kind', 'signed'],
  ['n0.chosen', '3'],
  ['n0.chosen', ''],
  ['n1.kind', 'group'],
  ['n1.must', 'any'],
  ['n1.0.kind', 'mailed'],
  ['n1.0.not', 'yes'],
  ['n1.0.days', '1,000'],
]

/** The tree that is left after a button, as a value. */
function pressing(fields: [string, string][], campaignId: number | null = null) {
  const form = formOf(fields)
  const { draft, added } = changeTree(readDraft(form), readAct(form), campaignId)
  return { value: asValue(draft), added }
}

describe('the tree in the form', () => {
  test('is read from its fields, whatever their order, with commas in numbers', () => {
    const meant = {
      kind: 'group',
      must: 'all',
      of: [
        { kind: 'signed', not: false, campaignIds: [3], withinDays: null },
        { kind: 'group', must: 'any', of: [{ kind: 'mailed', not: true, withinDays: 1000 }] },
      ],
    }
    expect(asValue(readDraft(formOf(two)))).toEqual(meant)
    expect(asValue(readDraft(formOf([...two].reverse())))).toEqual(meant)
  })

  test('keeps what was typed wrongly, for the mistake to be told', () => {
    const wrong = two.map(([name, value]): [string, string] => [name, name === 'n1.0.days' ? 'many' : value])
    const draft = readDraft(formOf(wrong))
    expect(readAudience(asValue(draft))).toEqual({
      kind: 'mistakes',
      mistakes: [{ path: [1, 0], code: 'days' }],
    })
    expect(draft.of[1]).toMatchObject({ of: [{ days: 'many' }] })
  })

  test('takes no field for a condition that the form does not have, and no text for a number', () => {
    expect(
      asValue(
        readDraft(
          formOf([
            ['n0.kind', 'drop table'],
            ['n99999.kind', 'signed'],
            ['x', 'y'],
          ]),
        ),
      ),
    ).toEqual({
      ...{ kind: 'group', must: 'all', of: [] },
    })
    const odd = readDraft(
      formOf([
        ['n0.kind', 'signed'],
        ['n0.chosen', "1' or true --"],
      ]),
    )
    expect(readAudience(asValue(odd)).kind).toBe('mistakes')
  })

  test('what was found and seen does not stay open; what is looked for anew does', () => {
    const seats: [string, string][] = [
      ['n0.kind', 'lives_in_area'],
      ['n0.find', 'leeds'],
    ]
    expect(readDraft(formOf(seats)).of[0]).toMatchObject({ find: 'leeds' })
    expect(readDraft(formOf([...seats, ['n0.found', 'leeds']])).of[0]).toMatchObject({ find: '' })
    expect(readDraft(formOf([...seats, ['n0.found', 'york']])).of[0]).toMatchObject({ find: 'leeds' })
  })
})

describe('a button changes the tree and nothing else', () => {
  test('a condition is added to its group, about the campaign of the mailing', () => {
    const { value, added } = pressing([...two, ['do', 'add:1'], ['n1.new', 'wrote'], ['n.new', 'signed']], 7)
    expect(added).toEqual([1, 1])
    expect(value).toMatchObject({
      of: [
        {},
        { of: [{ kind: 'mailed' }, { kind: 'wrote', not: false, campaignIds: [7], withinDays: null }] },
      ],
    })
  })

  test('what is removed is gone with all that is in it', () => {
    expect(pressing([...two, ['do', 'remove:1']]).value).toMatchObject({ of: [{ kind: 'signed' }] })
    expect(pressing([...two, ['do', 'remove:1.0']]).value).toMatchObject({ of: [{}, { of: [] }] })
    expect(pressing([...two, ['do', 'remove:9']]).value).toEqual(asValue(readDraft(formOf(two))))
  })

  test('a group stands in a group, three deep and no deeper', () => {
    const deep: [string, string][] = ['n0', 'n0.0', 'n0.0.0'].map((name) => [`${name}.kind`, 'group'])
    expect(pressing([...deep.slice(0, 2), ['do', 'none:0.0']]).added).toEqual([0, 0, 0])
    const { value, added } = pressing([...deep, ['do', 'any:0.0.0']])
    expect(added).toBeNull()
    expect(readAudience(value).kind).toBe('audience')
  })

  test('forty conditions are the most, and a button that is none of ours counts', () => {
    const many = Array.from({ length: mostConditions }, (_, at): [string, string] => [
      `n${at}.kind`,
      'signed',
    ])
    expect(pressing([...many, ['do', 'add:'], ['n.new', 'signed']]).added).toBeNull()
    for (const pressed of ['', 'drop', 'add:0.0.0.0.0', 'remove:', 'add:x'])
      expect(pressing([...two, ['do', pressed]]).value).toEqual(asValue(readDraft(formOf(two))))
  })
})

test('the number of people is typed as it stands, and no other number will do', () => {
  for (const typed of ['11908', '11,908', ' 11 908 ']) expect(typedCountMistake(typed, 11_908)).toBeNull()
  for (const typed of [undefined, '', '0', '1190', '119080', 'all', '11908 people', '-11908'])
    expect(typedCountMistake(typed, 11_908), typed).toContain('11,908')
  expect(typedCountMistake('', 0)).not.toBeNull()
})
