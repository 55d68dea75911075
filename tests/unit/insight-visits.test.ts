import { beforeEach, describe, expect, test } from 'vitest'
import { codedPath, isSourceCode, sourceOf } from '@/lib/insight/codes/source-code'
import { readDayRange } from '@/lib/insight/day-range'
import { countRequest, countVisit, giveBack, takeVisits } from '@/lib/insight/visits/count-visits'
import { isRobot } from '@/lib/insight/visits/robots'
import { keepablePath } from '@/lib/running/ready-answers'

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
const noon = Date.parse('2026-11-22T12:00:00Z')
const ask = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  countRequest({ method, url, headers: { 'user-agent': browser, ...headers } }, noon)
const taken = () =>
  takeVisits().map(({ slug, step, source, n }) => `${slug} ${step} ${source || 'none'} ${n}`)

beforeEach(() => void takeVisits())

describe('visits', () => {
  test('count the page, the form and the page to write, each by its source', () => {
    ask('/campaigns/harbour')
    ask('/campaigns/harbour?s=mail-31')
    ask('/campaigns/harbour?s=mail-31')
    ask('/campaigns/harbour/write')
    ask('/campaigns/harbour/signatures', { referer: 'https://x.test/campaigns/harbour?s=mail-31' }, 'POST')
    expect(taken()).toEqual([
      'harbour page none 1',
      'harbour page mail-31 2',
      'harbour write none 1',
      'harbour form mail-31 1',
    ])
    expect(taken()).toEqual([])
  })

  test('leave out robots, pages fetched in advance, and whatever is no page of a campaign', () => {
    ask('/campaigns/harbour', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' })
    ask('/campaigns/harbour', { 'user-agent': '' })
    ask('/campaigns/harbour', { 'sec-purpose': 'prefetch;prerender' })
    ask('/campaigns/harbour', { 'x-undersigned-form': 'a' })
    ask('/campaigns/harbour', {}, 'HEAD')
    ask('/campaigns')
    ask('/campaigns/harbour/positions')
    ask('/campaigns/harbour/signatures')
    ask('/campaigns/%ff')
    expect(taken()).toEqual([])
  })

  test('belong to the day it is in London, also in summer after eleven at night', () => {
    const day = (at: string) => {
      countVisit('harbour', 'page', '', Date.parse(at))
      return takeVisits()[0]?.day
    }
    expect(day('2027-06-30T22:59:59Z')).toBe('2027-06-30')
    expect(day('2027-06-30T23:00:00Z')).toBe('2027-07-01')
  })

  test('a thousand codes made up in a day become two hundred, and nothing is lost', () => {
    for (let n = 0; n < 1000; n++)
      countVisit('harbour', 'page', `made-up-${n}`, Date.parse('2027-07-02T12:00:00Z'))
    const rows = takeVisits()
    expect(rows).toHaveLength(201)
    expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(1000)
  })

  test('what could not be written is there the next time, with what came since', () => {
    countVisit('harbour', 'page', '')
    const rows = takeVisits()
    countVisit('harbour', 'page', '')
    giveBack(rows)
    expect(taken()).toEqual(['harbour page none 2'])
  })
})

test('robots say so; browsers, also inside other apps, are none', () => {
  for (const robot of [
    'curl/8.5',
    'facebookexternalhit/1.1',
    'WhatsApp/2.24',
    'Mozilla/5.0 HeadlessChrome/140',
    undefined,
  ])
    expect(isRobot(robot)).toBe(true)
  const inApp =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/FBIOS]'
  for (const one of [browser, inApp]) expect(isRobot(one)).toBe(false)
})

describe('a source code', () => {
  test('is read from an address only where it is well formed', () => {
    expect([
      sourceOf('s=mail-31'),
      sourceOf('x=1&s=mail-31'),
      sourceOf('s=Mail'),
      sourceOf('s=a b'),
      sourceOf(''),
    ]).toEqual(['mail-31', 'mail-31', '', '', ''])
    expect([isSourceCode('a'.repeat(40)), isSourceCode('a'.repeat(41)), isSourceCode('')]).toEqual([
      true,
      false,
      false,
    ])
    expect(codedPath('harbour', 'wa-share')).toBe('/campaigns/harbour?s=wa-share')
  })

  test('alone in an address leaves the answer what it is without; anything more does not', () => {
    const path = (url: string) => keepablePath({ method: 'GET', url, headers: {} } as never)
    expect(path('/campaigns/harbour?s=mail-31')).toBe('/campaigns/harbour')
    expect(path('/campaigns/harbour')).toBe('/campaigns/harbour')
    for (const url of [
      '/campaigns/harbour?s=Mail',
      '/campaigns/harbour?s=a&x=1',
      '/search?q=a',
      '/api/v1/campaigns?s=a',
    ])
      expect(path(url)).toBeNull()
  })
})

test('days that do not exist or run backwards are refused in words, and days outside are left out', () => {
  const whole = { from: '2026-10-06', to: '2026-11-22' }
  expect(readDayRange({}, whole)).toEqual({ ...whole, mistake: null })
  expect(readDayRange({ from: '2026-02-30' }, whole).mistake).toBe('no_such_day')
  expect(readDayRange({ from: '2026-11-02', to: '2026-11-01' }, whole).mistake).toBe('ends_before_it_begins')
  expect(readDayRange({ from: '1990-01-01', to: '2090-01-01' }, whole)).toEqual({ ...whole, mistake: null })
})
