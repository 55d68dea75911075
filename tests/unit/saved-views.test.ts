import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { viewName } from '@/lib/desk/views/name-view'
import { keptQuery, viewedPages } from '@/lib/desk/views/viewed-pages'
import { guardedPages } from '../support/staff-matrix'

const page = '/staff/signatures'

test('a filter is kept with its own fields alone, in one order, without the place in the list', () => {
  const params = { state: 'held', q: ' score:>60 ', older: 'x', open: 'y', done: 'z', from: '' }
  expect(keptQuery(page, params)).toEqual({ kind: 'kept', query: 'q=score%3A%3E60&state=held' })
  expect(keptQuery(page, { older: 'x' })).toEqual({ kind: 'nothing' })
  expect(keptQuery('/staff/people', { q: 'x' })).toEqual({ kind: 'no_such_page' })
  expect(keptQuery('constructor', { q: 'x' })).toEqual({ kind: 'no_such_page' })
})

test.each([
  { q: 'zoe.o@example.org' },
  { q: 'Zoë Ordinary' },
  { q: 'ip:203.0.113.7' },
  { q: 'SE5 8AF' },
  { q: 'email:not-one' },
  { s: 'sealed', state: 'held' },
])('a search that names somebody is not kept: %o', (params) => {
  expect(keptQuery(page, params)).toEqual({ kind: 'personal' })
})

test.each(['domain:example.org', '@example.org', 'ip:203.0.113.0/24', 'postcode:SE5', 'score:>60'])(
  'a search that names nobody is: %s',
  (q) => {
    expect(keptQuery(page, { q }).kind).toBe('kept')
  },
)

test('an email in any other list is not kept either', () => {
  expect(keptQuery('/staff/library', { q: 'zoe.o@example.org' })).toEqual({ kind: 'personal' })
})

test('a name is one line of up to 60 letters, and no email', () => {
  expect(viewName.parse('  Saturday \n burst ')).toBe('Saturday burst')
  for (const name of ['', ' ', 'x'.repeat(61), 'zoe@example.org', 'a\u202Eb'])
    expect(viewName.safeParse(name).success).toBe(false)
})

test('every list that can be saved asks what its page asks', () => {
  for (const [path, { needs }] of Object.entries(viewedPages)) {
    expect(guardedPages[path]).toBe(needs)
    expect(existsSync(`app/staff/(office)${path.replace('/staff', '')}/page.tsx`)).toBe(true)
  }
})
