import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, type PublicationKind } from '@/lib/library/publications/content'
import { plainText } from '@/lib/search/plain-text'
import { publicationWords } from '@/lib/search/publication-words'
import { addressOfPublication } from '@/lib/search/read-entries'

describe('a text as search sees it', () => {
  test('has no marks: headings, emphasis, links and tables are words, blocks stand apart', () => {
    const text =
      '## The *problem*\n\nA [fund](https://example.org) for **all**.\n\n| a | b |\n|---|---|\n| c | d |\n'
    expect(plainText(text)).toBe('The problem\nA fund for all.\na b\nc d')
  })

  test('a figure stands with what it says, a citation and a block directive leave no trace', () => {
    const figures = new Map([['held', 'an estimated 49.6 million']])
    const text =
      'There were :stat{id=held} people:cite[p. 12]{id=ilo}.\n\n::recommendation{id=2.2}\n\n:::note[Mind]\nIt counts.\n:::\n'
    expect(plainText(text, figures)).toBe('There were an estimated 49.6 million people.\nMind\nIt counts.')
  })

  test('HTML is left out and what only looks like a directive keeps its words', () => {
    expect(plainText('One <script>alert(1)</script> two at 10:half past.')).toBe(
      'One alert(1) two at 10:half past.',
    )
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof plainText(text) === 'string'))
  })

  test('of a text that describes violence nothing after the content note is kept', () => {
    const live = { sensitivity: 'describes', body: 'He was beaten.', details: { background: 'More.' } }
    expect(publicationWords(live, new Map())).toEqual([])
    expect(publicationWords({ ...live, sensitivity: 'mentions' }, new Map())).toEqual([
      'He was beaten.',
      'More.',
    ])
  })

  test('every kind is at the address where the library has it', () => {
    const kinds: PublicationKind[] = [
      'issue',
      'explainer',
      'briefing',
      'story',
      'programme',
      'news',
      'event',
      'page',
    ]
    for (const kind of kinds) expect(addressOfPublication(kind, 'x-1')).toBe(addressOf(kind, 'x-1'))
  })
})
