import { describe, expect, test } from 'vitest'
import { compareTexts } from '@/lib/library/publications/compare-contents'
import { emptyContent, type PublicationKind } from '@/lib/library/publications/content'
import { contentFields, type FormFields, readContentForm } from '@/lib/library/publications/content-form'
import { isSlug } from '@/lib/library/publications/slug'
import { slugFrom } from '@/lib/slug-from'

const kinds: PublicationKind[] = [
  ...(['issue', 'explainer', 'briefing', 'story', 'programme', 'news', 'event', 'page'] as const),
]

function read(kind: PublicationKind, changes: FormFields) {
  return readContentForm(kind, { ...contentFields(kind, emptyContent(kind, 'A title')), ...changes })
}

describe('the form of the editor', () => {
  test('every kind goes through its form and comes back the same', () => {
    for (const kind of kinds) {
      const content = emptyContent(kind, 'A title')
      expect(readContentForm(kind, contentFields(kind, content)), kind).toEqual({ kind: 'read', content })
    }
  })

  test('a date is as exact as it was typed, and one that does not exist is refused', () => {
    const made = (typed: string) => read('briefing', { 'details.made': [typed] })
    for (const [typed, precision] of [
      ['2026', 'year'],
      ['2026-09', 'month'],
      ['2026-09-14', 'day'],
    ] as const) {
      const result = made(typed)
      expect(result.kind === 'read' && result.content.details).toMatchObject({ made: { precision } })
      expect(result.kind === 'read' && contentFields('briefing', result.content)['details.made']).toEqual([
        typed,
      ])
    }
    for (const typed of ['2026-02-30', 'spring', '26'])
      expect(made(typed)).toEqual({
        kind: 'mistaken',
        mistakes: [{ field: 'details.made', code: 'not_a_date' }],
      })
  })

  test('rows keep their order, and an empty one is none', () => {
    const result = read('programme', {
      'details.milestones.0.fromYear': [''],
      'details.milestones.2.fromYear': ['2021'],
      'details.milestones.2.text': ['Second'],
      'details.milestones.2.source': ['a-report'],
      'details.milestones.1.fromYear': ['2019'],
      'details.milestones.1.text': ['First'],
      'details.milestones.1.source': ['a-report'],
    })
    expect(result.kind === 'read' && result.content.details).toMatchObject({
      milestones: [{ text: 'First' }, { text: 'Second' }],
    })
  })

  test('line ends of a form become those of a text, and too much is refused by name', () => {
    const result = read('page', { body: ['one\r\ntwo\rthree'] })
    expect(result.kind === 'read' && result.content.body).toBe('one\ntwo\nthree')
    expect(read('page', { body: ['x'.repeat(400_001)] })).toEqual({
      ...{ kind: 'mistaken', mistakes: [{ field: 'body', code: 'too_long' }] },
    })
    expect(read('page', { title: [' '], figures: ['Not A Key'] })).toMatchObject({
      mistakes: [
        { field: 'title', code: 'missing' },
        { field: 'figures', code: 'not_a_key' },
      ],
    })
  })
})

describe('a comparison', () => {
  test('numbers lines as they were and as they are, and marks the words that changed', () => {
    const lines = compareTexts(
      'One\n\nPeople fall in.\n\nLast',
      'One\n\nPeople fall in at night.\nNew\n\nLast',
    )
    const marked = lines.flatMap((line) => ('pieces' in line && line.kind !== 'same' ? [line] : []))
    expect(marked.map(({ kind, was, is }) => [kind, was, is])).toEqual([
      ['removed', 3, null],
      ['added', null, 3],
      ['added', null, 4],
    ])
    const added = marked[1]?.pieces.filter(({ mark }) => mark === 'added').map(({ text }) => text)
    expect(added?.join('')).toContain('at night')
  })

  test('gives back both texts whole, whatever they are', () => {
    for (const [was, is] of [
      ['', 'a'],
      ['a', ''],
      ['a\nb\nc', 'c\nb\na'],
      ['same', 'same'],
    ] as const) {
      const lines = compareTexts(was, is)
      const side = (mark: 'added' | 'removed') =>
        lines.flatMap((line) =>
          'pieces' in line && line.kind !== mark ? [line.pieces.map(({ text }) => text).join('')] : [],
        )
      if (lines.every(({ kind }) => kind !== 'gap')) {
        expect(side('added').join('\n')).toBe(was)
        expect(side('removed').join('\n')).toBe(is)
      }
    }
  })
})

test('an address is made of the whole words of a title', () => {
  expect(slugFrom('What’s next for 2027?', 'untitled')).toBe('whats-next-for-2027')
  expect(slugFrom('Éléonore & Søn', 'untitled')).toMatch(/^eleonore/)
  expect(slugFrom('???', 'untitled')).toBe('untitled')
  expect(isSlug(slugFrom('word '.repeat(50), 'untitled'))).toBe(true)
})
