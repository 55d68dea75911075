import { describe, expect, test } from 'vitest'
import { readPart } from '@/lib/campaigns/campaign-form'
import { slugFrom } from '@/lib/slug-from'

describe('an address from a name', () => {
  test.each([
    ['A fund to prevent modern slavery', 'a-fund-to-prevent-modern-slavery'],
    ['  Ça suffit — l’été!  ', 'ca-suffit-lete'],
    ['正義', 'campaign'],
    ['Survivors’ rights & redress (2027)', 'survivors-rights-redress-2027'],
    [`${'long '.repeat(40)}`, 'long-long-long-long-long-long-long-long-long-long-long-long'],
  ])('%s → %s', (name, slug) => expect(slugFrom(name, 'campaign')).toBe(slug))
})

describe('the parts of the editor', () => {
  test('text keeps its paragraphs, one line stays one line', () => {
    expect(readPart('content', { why: ' One \r\n\r\n\r\n\r\nTwo\r\nstill two  \n' })).toEqual({
      kind: 'valid',
      changes: { why: 'One\n\nTwo\nstill two' },
    })
    expect(readPart('basics', { name: ' A\n fund ' })).toMatchObject({
      kind: 'valid',
      changes: { name: 'A fund' },
    })
  })

  test('the highlighted words stand in the demand', () => {
    const typed = {
      demand: 'Ask Ofcom to act now',
      demandHighlight: 'act today',
      ask: '',
      addressee: '',
      addresseeShort: '',
    }
    expect(readPart('ask', typed)).toEqual({
      kind: 'invalid',
      mistakes: [{ field: 'demandHighlight', code: 'not_in_demand' }],
    })
    expect(readPart('ask', { ...typed, demandHighlight: 'act now' }).kind).toBe('valid')
  })

  test.each([
    ['ask', { demand: 'x'.repeat(81) }, 'demand', 'too_long'],
    ['ask', { ask: 'turn \u202E around' }, 'ask', 'control_characters'],
    ['basics', { name: '' }, 'name', 'missing'],
    ['basics', { name: 'A', slug: 'A Slug' }, 'slug', 'not_a_slug'],
    ['basics', { name: 'A', slug: 'new' }, 'slug', 'reserved'],
    ['schedule', { opensOn: '2027-02-30', closesOn: '' }, 'opensOn', 'not_a_date'],
    ['schedule', { opensOn: '2027-03-28', opensTime: '01:30', closesOn: '' }, 'opensTime', 'no_such_time'],
    [
      'schedule',
      { opensOn: '2027-03-02', opensTime: '09:00', closesOn: '2027-03-01' },
      'closesOn',
      'closes_first',
    ],
    ['goals', { 'atCount-0': '1,000', 'consequence-0': '' }, 'consequence-0', 'missing'],
    ['basics', { name: 'A', slug: 'preview' }, 'slug', 'reserved'],
    ['sharing', { 'share-x': 'x'.repeat(251) }, 'share-x', 'too_long'],
    ['next_steps', { 'stepKind-0': '', 'whenWritten-0': 'yes' }, 'stepKind-0', 'missing'],
    ['next_steps', { 'stepKind-0': 'campaign' }, 'stepSlug-0', 'missing'],
    [
      'next_steps',
      { 'stepKind-0': 'link', 'stepLabel-0': 'Give', 'stepUrl-0': 'give' },
      'stepUrl-0',
      'not_an_address',
    ],
    ['goals', { 'atCount-0': 'many', 'consequence-0': 'we do' }, 'atCount-0', 'not_a_number'],
    [
      'goals',
      { 'atCount-0': '10', 'consequence-0': 'a', 'atCount-1': '10', 'consequence-1': 'b' },
      'atCount-1',
      'twice',
    ],
    ['evidence', { 'key-3': '49.6 million', 'place-3': '1' }, 'key-3', 'unknown'],
    ['evidence', { 'key-0': 'people-in-slavery', 'key-1': 'people-in-slavery' }, 'key-1', 'twice'],
  ] as const)('%s %j: %s is %s', (part, typed, field, code) => {
    const read = readPart(part, typed as Record<string, string>)
    expect(read).toMatchObject({ kind: 'invalid', mistakes: [{ field, code }] })
  })

  test('rows: empty and removed ones are none, goals sort by number, figures by place', () => {
    const goals = readPart('goals', {
      'atCount-0': '10 000',
      'consequence-0': 'b',
      'atCount-1': '1,000',
      'consequence-1': 'a',
      'atCount-2': '',
      'consequence-2': ' ',
      'atCount-3': '5',
      'consequence-3': 'gone',
      'remove-3': 'yes',
    })
    expect(goals).toMatchObject({
      changes: {
        goals: [
          { atCount: 1000, consequence: 'a' },
          { atCount: 10_000, consequence: 'b' },
        ],
      },
    })
    const figures = readPart('evidence', {
      'key-0': 'last',
      'place-0': '9',
      'key-1': 'first',
      'place-1': '1',
      'key-2': '',
      'place-2': '3',
    })
    expect(figures).toMatchObject({ changes: { figures: ['first', 'last'] } })
  })
})
