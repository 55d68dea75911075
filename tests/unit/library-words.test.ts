import { describe, expect, test } from 'vitest'
import { isToCome, whenWords } from '@/app/[locale]/(public)/events/event-words'
import { spanWords, yearsWords } from '@/app/[locale]/(public)/programmes/programme-words'
import { layOut } from '@/app/[locale]/(public)/stories/[slug]/story-pattern'
import { sourceName } from '@/app/ui/evidence-fact'
import { inWords } from '@/app/ui/figure-words'
import { formatMoney } from '@/app/ui/money'
import { authorNames } from '@/app/ui/source-words'
import { formatRough, isoRough } from '@/lib/rough-date'

describe('dates of which only a part is known', () => {
  test('say no more than is known', () => {
    expect(formatRough({ on: '2020-09-01', precision: 'month' })).toBe('September 2020')
    expect(formatRough({ on: '2016-01-01', precision: 'year' })).toBe('2016')
    expect(formatRough({ on: '2019-04-12', precision: 'day' })).toBe('12 April 2019')
    expect(isoRough({ on: '2020-09-01', precision: 'month' })).toBe('2020-09')
  })
})

describe('when an event is', () => {
  const event = { startsAt: '', endsAt: '', happened: null }

  test('is told by the clock in London, in summer and in winter', () => {
    expect(whenWords({ ...event, startsAt: '2026-12-03T18:30' })).toBe('3 December 2026, 6.30pm')
    expect(whenWords({ ...event, startsAt: '2026-07-03T18:30' })).toBe('3 July 2026, 6.30pm')
    expect(whenWords({ ...event, startsAt: '2026-07-03T00:15' })).toBe('3 July 2026, 12.15am')
  })

  test('has one date when it ends on the same day', () => {
    const sameDay = { ...event, startsAt: '2026-12-03T18:30', endsAt: '2026-12-03T20:00' }
    expect(whenWords(sameDay)).toBe('3 December 2026, 6.30pm to 8.00pm')
    expect(whenWords({ ...event, startsAt: '2026-12-03', endsAt: '2026-12-04' })).toBe(
      '3 December 2026 to 4 December 2026',
    )
  })

  test('is only a year where nothing more is known of a past one', () => {
    expect(whenWords({ ...event, happened: { on: '2019-01-01', precision: 'year' } })).toBe('2019')
    expect(isToCome(event, '2026-11-22')).toBe(false)
  })

  test('is to come on its own day and not on the day after', () => {
    expect(isToCome({ startsAt: '2026-11-22T09:00' }, '2026-11-22')).toBe(true)
    expect(isToCome({ startsAt: '2026-11-22T09:00' }, '2026-11-23')).toBe(false)
  })
})

test('a figure is one sentence with its qualifier', () => {
  expect(inWords({ qualifier: 'at_least', shown: '50%', says: 'less land was stolen' })).toBe(
    'At least 50% less land was stolen',
  )
  expect(inWords({ qualifier: 'none', shown: '1 in 3', says: 'people' })).toBe('1 in 3 people')
})

test('a source is named with its year once', () => {
  const published = { on: '2016-01-01', precision: 'year' } as const
  expect(sourceName({ title: 'Land Theft', published })).toBe('Land Theft, 2016')
  expect(sourceName({ title: 'Land Theft 2016', published })).toBe('Land Theft 2016')
  expect(sourceName({ title: 'Land Theft', published: null })).toBe('Land Theft')
})

test('authors are people by their given names and organisations as they are', () => {
  expect(authorNames([{ given: 'Jane', family: 'Smith' }, { name: 'the World Bank' }])).toBe(
    'Jane Smith and the World Bank',
  )
})

test('money is in whole units of its currency, also where that has no smaller one', () => {
  expect(formatMoney(270_000_000, 'USD')).toBe('US$2,700,000')
  expect(formatMoney(5_000, 'JPY')).toBe('JP¥5,000')
})

test('years are told as far as they are known', () => {
  expect(yearsWords({ startYear: 2011, endYear: null, status: 'running' })).toBe('Since 2011. Running')
  expect(yearsWords({ startYear: null, endYear: null, status: 'unknown' })).toBe('')
  expect(spanWords(2013, 2014)).toBe('2013 to 2014')
  expect(spanWords(2013, 2013)).toBe('2013')
})

describe('the picture of a story', () => {
  const story = 'She told a judge. '.repeat(40)

  test('is the same for the same words and shows nobody', () => {
    expect(layOut(story)).toEqual(layOut(story))
    expect(layOut('She told a judge').map(({ width }) => width)).toEqual([33, 44, 11, 55])
  })

  test('stays in its frame however long the text is', () => {
    for (const { x, width, row } of layOut(story)) {
      expect(x + width).toBeLessThanOrEqual(600)
      expect(row).toBeLessThan(9)
    }
  })

  test('draws nothing for a text without words, and no directive', () => {
    expect(layOut('12 :stat{id=a-b}')).toEqual([])
  })
})
