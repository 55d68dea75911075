import ICAL from 'ical.js'
import { expect, test } from 'playwright/test'
import Parser from 'rss-parser'

test('every address of the sitemap answers 200, is canonical, and has a title', async ({ request }) => {
  test.setTimeout(240_000)
  const answer = await request.get('/sitemap.xml')
  expect(answer.headers()['content-type']).toContain('application/xml')
  const addresses = [...(await answer.text()).matchAll(/<loc>(.*?)<\/loc>/g)].map(
    ([, address]) => address ?? '',
  )
  expect(addresses.length).toBeGreaterThan(50)
  expect(new Set(addresses).size).toBe(addresses.length)
  for (const address of addresses) {
    const { pathname } = new URL(address)
    const page = await request.get(pathname, { maxRedirects: 0 })
    expect([pathname, page.status()]).toEqual([pathname, 200])
    const html = await page.text()
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? ''
    expect([pathname, new URL(canonical, 'http://x').pathname]).toEqual([pathname, pathname])
    expect([pathname, /<title>[^<]+<\/title>/.test(html)]).toEqual([pathname, true])
  }
})

test('robots.txt names the sitemap and closes what is made for one reader', async ({ request }) => {
  const text = await (await request.get('/robots.txt')).text()
  expect(text).toMatch(/^Sitemap: https?:\/\/.*\/sitemap\.xml$/m)
  for (const path of ['/staff', '/signatures/', '/preferences/'])
    expect(text).toContain(`Disallow: ${path}\n`)
})

test('feeds are linked from the pages they belong to and can be read in all three formats', async ({
  page,
  request,
}) => {
  await page.goto('/issues')
  const issue = await page.getByRole('main').locator('a[href^="/issues/"]').first().getAttribute('href')
  for (const path of ['/', issue ?? '', '/recommendations', '/recommendations/2.2']) {
    await page.goto(path)
    const atom = await page
      .locator('link[rel="alternate"][type="application/atom+xml"]')
      .first()
      .getAttribute('href')
    const base = new URL(atom ?? '', 'http://x').pathname.replace(/\.atom$/, '')
    expect(base, path).toBe(path === '/' ? '/feed' : `${path}/feed`)
    for (const format of ['atom', 'rss']) {
      const read = await new Parser().parseString(await (await request.get(`${base}.${format}`)).text())
      expect(read.title, base).toBeTruthy()
      for (const item of read.items) expect(item.link, base).toMatch(/^https?:\/\//)
    }
    const json = await (await request.get(`${base}.json`)).json()
    expect(json.version, base).toContain('jsonfeed.org/version/1')
    expect(new Set(json.items.map(({ id }: { id: string }) => id)).size, base).toBe(json.items.length)
  }
  expect((await request.get('/issues/nowhere/feed.atom')).status()).toBe(404)
  expect((await request.get('/feed.exe')).status()).toBe(404)
})

test('who has an answer already is told that nothing has changed', async ({ request }) => {
  for (const path of ['/feed.atom', '/sitemap.xml', '/api/v1/statistics', '/events.ics']) {
    const { etag } = (await request.get(path)).headers()
    expect(etag, path).toMatch(/^W\/"/)
    const again = await request.get(path, { headers: { 'if-none-match': etag ?? '' } })
    expect([path, again.status(), (await again.body()).length]).toEqual([path, 304, 0])
  }
})

test('the calendar can be read, and each event by itself', async ({ request }) => {
  const all = ICAL.parse(await (await request.get('/events.ics')).text())
  const events = new ICAL.Component(all).getAllSubcomponents('vevent')
  expect(events.length).toBeGreaterThan(0)
  const url = String(events[0]?.getFirstPropertyValue('url'))
  const one = await request.get(`${new URL(url).pathname}.ics`)
  expect(one.headers()['content-type']).toContain('text/calendar')
  const alone = new ICAL.Component(ICAL.parse(await one.text())).getFirstSubcomponent('vevent')
  expect(alone?.getFirstPropertyValue('uid')).toBe(events[0]?.getFirstPropertyValue('uid'))
  expect((await request.get('/events/nowhere.ics')).status()).toBe(404)
})

test('facts for machines on the pages say what they are', async ({ page }) => {
  const facts = async (path: string) => {
    await page.goto(path)
    const all = await page.locator('script[type="application/ld+json"]').allTextContents()
    return all.map((text) => JSON.parse(text)['@type'])
  }
  expect(await facts('/')).toContain('Organization')
  expect(await facts('/about')).toContain('Organization')
  for (const [list, type] of [
    ['briefings', 'Report'],
    ['news', 'Article'],
    ['stories', 'Article'],
  ]) {
    await page.goto(`/${list}`)
    const href = await page.getByRole('main').locator(`a[href^="/${list}/"]`).first().getAttribute('href')
    expect(await facts(href ?? ''), href ?? list).toContain(type)
  }
})

test('open data: every list answers anybody, and what is not there is a problem in JSON', async ({
  request,
}) => {
  const { lists } = await (await request.get('/api/v1')).json()
  for (const { name, list } of lists) {
    const path = new URL(list).pathname
    const answer = await request.get(path)
    expect([path, answer.headers()['access-control-allow-origin']]).toEqual([path, '*'])
    expect((await answer.json())[name].length, path).toBeGreaterThan(0)
    const missing = await request.get(`${path}/0-nowhere`)
    expect([path, missing.status(), missing.headers()['content-type']]).toEqual([
      path,
      404,
      'application/problem+json',
    ])
  }
})
