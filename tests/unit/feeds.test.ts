import fc from 'fast-check'
import ICAL from 'ical.js'
import Parser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { newsWords } from '@/app/feed-words'
import { type CalendarEvent, makeCalendar } from '@/lib/feeds/make-calendar'
import { type FeedInWords, makeFeed } from '@/lib/feeds/make-feed'
import type { NewsItem } from '@/lib/feeds/read-news'

const site = 'https://campaigns.example.org'
const nasty = 'A <b>bold</b> & "quoted" ]]> \u0007 title\u2028'
const feed: FeedInWords = {
  title: 'Issues & more',
  description: 'What is <new>',
  author: 'An Organisation & Co',
  page: '/issues/x',
  path: '/issues/x/feed',
  items: [
    {
      name: 'publication/7/2.1',
      title: nasty,
      summary: nasty,
      address: '/briefings/b',
      at: Date.UTC(2026, 9, 14, 12),
    },
    {
      name: 'campaign-event/3',
      title: 'Second',
      summary: '',
      address: '/campaigns/c',
      at: Date.UTC(2025, 0, 1),
    },
  ],
}

const unescaped = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

describe('feeds', () => {
  const clean = 'A <b>bold</b> & "quoted" ]]>  title'

  test.each(['atom', 'rss'] as const)(
    '%s is read by another program: titles whole, addresses absolute, ids lasting',
    async (format) => {
      const read = await new Parser().parseString(makeFeed(format, feed, site))
      const [first, second] = read.items
      expect([read.title, read.items.length]).toEqual(['Issues & more', 2])
      // What Atom calls HTML is text in which nothing is a tag.
      const title = format === 'atom' ? unescaped(first?.title ?? '') : (first?.title ?? '')
      expect(title.replaceAll('\u2028', '')).toBe(clean)
      expect(makeFeed(format, feed, site)).not.toMatch(/<(summary|description)[^>]*>(<!\[CDATA\[)?[^&]*<b>/)
      expect([first?.link, second?.link]).toEqual([`${site}/briefings/b`, `${site}/campaigns/c`])
      expect(first?.isoDate).toBe('2026-10-14T12:00:00.000Z')
      expect((first as { id?: string }).id ?? first?.guid).toBe(
        'tag:campaigns.example.org,2026:publication/7/2.1',
      )
    },
  )

  test('JSON Feed has what its version 1 asks for', () => {
    const read = JSON.parse(makeFeed('json', feed, site))
    expect(read).toMatchObject({
      version: expect.stringMatching(/^https:\/\/jsonfeed\.org\/version\/1/),
      title: 'Issues & more',
      home_page_url: `${site}/issues/x`,
      feed_url: `${site}/issues/x/feed.json`,
    })
    expect(read.items[0]).toMatchObject({
      id: 'tag:campaigns.example.org,2026:publication/7/2.1',
      url: `${site}/briefings/b`,
      date_modified: '2026-10-14T12:00:00.000Z',
      content_html: expect.stringContaining('A &lt;b&gt;bold&lt;/b&gt; &amp; '),
    })
  })

  test('a guid of RSS does not claim to be an address', () => {
    expect(makeFeed('rss', feed, site)).toMatch(/<guid isPermaLink="false">tag:/)
  })

  test('any title makes a feed that can be read, and an empty feed can be read too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (title) => {
        const items = [{ ...feed.items[0]!, title, summary: title }]
        for (const format of ['atom', 'rss'] as const)
          expect(
            (await new Parser().parseString(makeFeed(format, { ...feed, items }, site))).items,
          ).toHaveLength(1)
      }),
      { numRuns: 60 },
    )
    expect((await new Parser().parseString(makeFeed('atom', { ...feed, items: [] }, site))).items).toEqual([])
  })

  test('a correction, a sample and a content note say so', () => {
    const item: NewsItem = {
      kind: 'published',
      name: 'publication/1/1.1',
      at: 0,
      address: '/stories/x',
      isSample: true,
      of: 'story',
      as: 'correction',
      title: 'Maria',
      standfirst: 'She works.',
      contentNote: 'Forced labour',
      note: 'The year was wrong',
    }
    expect(newsWords(item)).toEqual({
      title: 'Correction. Story: Maria',
      summary: 'Sample: this did not happen. Content note: Forced labour. The year was wrong. She works.',
    })
  })
})

describe('calendars', () => {
  const event: CalendarEvent = {
    id: 5,
    address: '/events/x',
    title: 'A talk; with, commas \\ and\nlines',
    standfirst:
      'First line.\nSecond, with; signs \\ and a very long text that must be folded at seventy-five octets, é.',
    version: { major: 2, minor: 1 },
    changedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
    startsAt: '2026-12-03T18:30',
    endsAt: '2026-12-03T20:00',
    placeWords: 'Leeds, UK',
  }
  const read = (one: Partial<CalendarEvent>) => {
    const text = makeCalendar('Events; of, ours', [{ ...event, ...one }], site)
    const calendar = new ICAL.Component(ICAL.parse(text))
    const found = calendar.getFirstSubcomponent('vevent')
    if (!found) throw new Error('no event')
    return { calendar, found, event: new ICAL.Event(found) }
  }

  test('words come out as they went in, and the entry keeps its name', () => {
    const { event: found, calendar, found: component } = read({})
    expect(found.summary).toBe('A talk; with, commas \\ and lines')
    expect(found.description).toBe(event.standfirst)
    expect([found.location, found.uid, found.sequence]).toEqual([
      'Leeds, UK',
      'event-5@campaigns.example.org',
      2001,
    ])
    expect(component.getFirstPropertyValue('url')).toBe(`${site}/events/x`)
    // The parser leaves names that begin with X as they are written; RFC 7986 has them escaped like any text.
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Events\\; of\\, ours')
  })

  test.each([
    ['2026-12-03T18:30', '2026-12-03T18:30:00.000Z'],
    ['2026-07-03T18:30', '2026-07-03T17:30:00.000Z'],
    // The clocks go forward at 1am on 29 March 2026 and back at 2am on 25 October.
    ['2026-03-29T00:30', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T00:30', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T02:30:00.000Z'],
  ])('%s in London is %s', (startsAt, instant) => {
    const { event: found } = read({ startsAt, endsAt: '' })
    expect(found.startDate.toJSDate().toISOString()).toBe(instant)
  })

  test('an event over the night the clocks change lasts as long as it does', () => {
    const { event: found } = read({ startsAt: '2026-10-24T22:00', endsAt: '2026-10-25T03:00' })
    expect(found.endDate.toJSDate().getTime() - found.startDate.toJSDate().getTime()).toBe(6 * 3_600_000)
  })

  test('days alone are whole days, the last one included', () => {
    const one = read({ startsAt: '2026-03-28', endsAt: '' }).event
    expect([one.startDate.isDate, one.startDate.toString(), one.endDate.toString()]).toEqual([
      true,
      '2026-03-28',
      '2026-03-29',
    ])
    const three = read({ startsAt: '2026-12-30', endsAt: '2027-01-01' }).event
    expect([three.startDate.toString(), three.endDate.toString()]).toEqual(['2026-12-30', '2027-01-02'])
  })

  test('an end before the beginning is left out, and a file without events can be read', () => {
    expect(read({ endsAt: '2026-12-03T18:00' }).found.getFirstProperty('dtend')).toBeNull()
    const empty = new ICAL.Component(ICAL.parse(makeCalendar('None', [], site)))
    expect(empty.getAllSubcomponents('vevent')).toEqual([])
  })

  test('the same event makes the same file', () => {
    expect(makeCalendar('x', [event], site)).toBe(makeCalendar('x', [event], site))
  })
})
