import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { checkedLink, source } from '@/db/schema/evidence'
import type { Answer } from '@/lib/library/links/ask-address'
import { checkLinks } from '@/lib/library/links/check-links'
import { collectLinks } from '@/lib/library/links/collect-links'
import { countLinks, listDeadLinks } from '@/lib/library/links/queries'
import { addText } from '../support/library-rows'

beforeEach(async () => {
  await db.execute(sql`select tests.empty('publication, source, checked_link restart identity cascade')`)
})

const urls = async () => (await db.select().from(checkedLink).orderBy(checkedLink.url)).map(({ url }) => url)

describe('collecting', () => {
  test('every address of live texts and of sources, once, without marks and full stops', async () => {
    await addText(db, {
      slug: 'a',
      body: 'See [this](https://a.example.org/x?y=1#z), <https://b.example.org/> and https://c.example.org/page.\n"https://d.example.org"',
    })
    await addText(db, { slug: 'draft', copy: 'draft', body: 'https://draft.example.org' })
    await db.insert(source).values({
      ...{ key: 's', kind: 'report', title: 'S', url: 'https://a.example.org/x?y=1#z' },
      archivedUrl: 'https://web.example.org/s',
    })
    await collectLinks(db)
    const standing = ['https://a.example.org/x?y=1#z', 'https://b.example.org/', 'https://c.example.org/page']
    expect(await urls()).toEqual([...standing, 'https://d.example.org', 'https://web.example.org/s'])
  })

  test('what stands nowhere any more is forgotten; what stands keeps its record', async () => {
    await db.insert(source).values({ key: 's', kind: 'report', title: 'S', url: 'https://a.example.org/' })
    await db.execute(
      sql`insert into checked_link (url, failures, status, checked_at) values ('https://a.example.org/', 3, 404, now()), ('https://old.example.org/', 1, 404, now())`,
    )
    await collectLinks(db)
    expect(await db.select().from(checkedLink)).toMatchObject([
      { url: 'https://a.example.org/', failures: 3 },
    ])
  })
})

describe('checking', () => {
  async function waiting(...list: string[]) {
    for (const url of list) await db.insert(checkedLink).values({ url })
  }
  const answering = (answers: Record<string, Answer>) => (url: string) =>
    Promise.resolve(answers[url] ?? { status: 200, error: '' })

  test('a dead link is counted from the day it died, until it answers', async () => {
    const url = 'https://a.example.org/gone'
    await waiting(url)
    const again = () => db.execute(sql`update checked_link set checked_at = checked_at - interval '1 day'`)
    await checkLinks(db, { ask: answering({ [url]: { status: 404, error: '' } }), pauseMs: 0 })
    const [first] = await db.select().from(checkedLink)
    await again()
    await checkLinks(db, { ask: answering({ [url]: { status: 0, error: 'no such host' } }), pauseMs: 0 })
    const [second] = await db.select().from(checkedLink)
    expect(second).toMatchObject({
      failures: 2,
      failedSince: first?.failedSince,
      error: 'no such host',
      status: 0,
    })
    await again()
    await checkLinks(db, { ask: answering({}), pauseMs: 0 })
    expect(await db.select().from(checkedLink)).toMatchObject([
      { failures: 0, failedSince: null, status: 200 },
    ])
  })

  test('a page that is closed to programs is not called dead', async () => {
    await waiting('https://a.example.org/')
    await checkLinks(db, {
      ask: answering({ 'https://a.example.org/': { status: 403, error: '' } }),
      pauseMs: 0,
    })
    expect(await listDeadLinks()).toEqual([])
  })

  test('what was asked this week is not asked again; what failed is, a day later', async () => {
    await db.execute(sql`insert into checked_link (url, checked_at, failures) values
      ('https://fresh.example.org/', now() - interval '6 days', 0), ('https://old.example.org/', now() - interval '8 days', 0),
      ('https://failed.example.org/', now() - interval '2 days', 1), ('https://just.example.org/', now() - interval '2 hours', 1)`)
    const asked: string[] = []
    const ask = async (url: string): Promise<Answer> => {
      asked.push(url)
      return { status: 200, error: '' }
    }
    await checkLinks(db, { ask, pauseMs: 0 })
    expect(asked.sort()).toEqual(['https://failed.example.org/', 'https://old.example.org/'])
  })

  test('one host is asked one question at a time, with the pause between; other hosts do not wait for it', async () => {
    await waiting(
      ...Array.from({ length: 4 }, (_, i) => `https://slow.example.org/${i}`),
      'https://other.example.org/',
    )
    let [now, most] = [0, 0]
    const begun: number[] = []
    const ask = async (url: string): Promise<Answer> => {
      if (!url.includes('slow')) return { status: 200, error: '' }
      begun.push(performance.now())
      now += 1
      most = Math.max(most, now)
      await new Promise((done) => setTimeout(done, 5))
      now -= 1
      return { status: 200, error: '' }
    }
    expect(await checkLinks(db, { ask, pauseMs: 40 })).toBe(5)
    expect(most).toBe(1)
    const pauses = begun.slice(1).map((at, i) => at - (begun[i] ?? 0))
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(40)
  })

  test('the desk is told where a dead link stands', async () => {
    const url = 'https://a.example.org/gone'
    await addText(db, { slug: 'a', body: `See ${url}.` })
    await db.insert(source).values({ key: 's', kind: 'report', title: 'S', url })
    await collectLinks(db)
    await checkLinks(db, { ask: answering({ [url]: { status: 410, error: '' } }), pauseMs: 0 })
    expect(await listDeadLinks()).toMatchObject([
      {
        url,
        status: 410,
        places: [{ title: 'a' }],
        sources: [{ key: 's', archivedUrl: '', isArchive: false }],
      },
    ])
    expect(await countLinks()).toMatchObject({ all: 1, alive: 0, dead: 1, waiting: 0 })
  })
})
