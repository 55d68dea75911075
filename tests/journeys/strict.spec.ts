import { gzipSync } from 'node:zlib'
import { expect, test } from 'playwright/test'
import type postgres from 'postgres'
import { handInAddresses } from '../support/hand-in-rows'
import { linkIn, waitForMail } from '../support/inbox'
import { addJourneyCampaign, journeyDatabase, ownAddress } from '../support/journey'
import { libraryAddresses } from '../support/library-addresses'
import { publicPages } from '../support/public-pages'
import { sign } from '../support/sign-in-browser'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

const others = [
  '/staff/sign-in',
  '/dev/mailbox',
  '/api/v1/campaigns',
  '/api/v1/campaigns/modern-slavery-prevention-fund/count',
  '/api/v1/campaigns/nowhere',
  '/api/v1/recommendations',
  '/api/v1/recommendations/S1',
  '/recommendations.csv',
  '/api/v1',
  '/api/v1/briefings',
  '/api/v1/statistics',
  '/feed.atom',
  '/recommendations/feed.json',
  '/events.ics',
  '/sitemap.xml',
  '/robots.txt',
  '/api/health',
  '/campaigns/modern-slavery-prevention-fund/opengraph-image',
  '/briefings/integrated-review/cite.bib',
  '/briefings/integrated-review/cite.json',
  '/briefings/nowhere.pdf',
  '/_next/static/nothing.js',
]

/** Looks at every path once, so many at a time: most of such a look is waiting. */
async function sharedBy(
  many: number,
  paths: string[],
  look: (path: string, which: number) => Promise<unknown>,
) {
  const left = [...paths]
  const lookOn = async (which: number) => {
    for (let path = left.shift(); path; path = left.shift()) await look(path, which)
  }
  await Promise.all(Array.from({ length: many }, (_, which) => lookOn(which)))
}

test('every answer carries one policy without unsafe-inline for scripts, and the other headers', async ({
  request,
}) => {
  test.setTimeout(120_000)
  const forOneReader = await handInAddresses(sql)
  const paths = [...publicPages, ...(await libraryAddresses(sql)), ...forOneReader, ...others]
  await sharedBy(3, paths, async (path) => {
    // As it is made, and as it is kept.
    for (const answer of [await request.get(path), await request.get(path)]) {
      const headers = answer.headersArray().map(({ name, value }) => [name.toLowerCase(), value] as const)
      const all = (name: string) => headers.filter(([key]) => key === name).map(([, value]) => value)
      const policies = all('content-security-policy')
      expect(policies, path).toHaveLength(1)
      expect(policies[0], path).toContain("default-src 'none'")
      expect(/script-src[^;]*/.exec(policies[0] ?? '')?.[0] ?? '', path).not.toContain('unsafe')
      expect(policies[0], path).toContain("frame-ancestors 'none'")
      expect(all('strict-transport-security')[0], path).toMatch(/max-age=31536000/)
      expect(all('x-content-type-options'), path).toEqual(['nosniff'])
      expect(all('referrer-policy'), path).toHaveLength(1)
      expect(all('permissions-policy'), path).toHaveLength(1)
      expect(all('cross-origin-opener-policy'), path).toEqual(['same-origin'])
      expect(all('set-cookie'), path).toEqual([])
      expect(all('x-powered-by'), path).toEqual([])
    }
  })
})

test('in a browser no page breaks its policy, asks another host for anything or sets a cookie', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const wrong: string[] = []
  context.on('console', (message) => {
    // What is not there, or not there any more, says so by its status.
    if (message.type() === 'error' && !/404|410/.test(message.text()))
      wrong.push(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', (error) => wrong.push(`${error.page()?.url()}: ${error.error().message}`))
  context.on('request', (request) => {
    if (!request.url().startsWith(baseURL!) && !request.url().startsWith('data:')) wrong.push(request.url())
  })
  const library = await libraryAddresses(sql)
  const handIns = await handInAddresses(sql)
  const tabs = [page, await context.newPage(), await context.newPage()]
  const paths = [...publicPages, ...library, ...handIns, '/dev/mailbox', '/staff/sign-in']
  await sharedBy(tabs.length, paths, (path, tab) => tabs[tab]!.goto(path, { waitUntil: 'networkidle' }))
  const slug = await addJourneyCampaign(sql)
  const email = ownAddress('strict')
  await sign(page, slug, { name: 'Strict Ann', email })
  const asked = await waitForMail(baseURL!, email)
  await page.goto(linkIn(asked, '/signatures/'), { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: /Confirm/ }).click()
  await page.waitForLoadState('networkidle')
  await page.goto(linkIn(asked, '/preferences/'), { waitUntil: 'networkidle' })
  expect(wrong).toEqual([])
  expect(await context.cookies()).toEqual([])
})

test('pages of one reader are not stored anywhere nor indexed', async ({ request }) => {
  for (const path of [
    '/signatures/abc',
    '/letters/abc',
    '/letters/abc/answer',
    '/preferences/abc',
    '/campaigns/modern-slavery-prevention-fund/sign',
    '/evidence/shown?kind=impact',
    '/staff/sign-in',
    ...(await handInAddresses(sql)),
  ]) {
    const headers = (await request.get(path)).headers()
    expect(headers['cache-control'], path).toContain('no-store')
    expect(headers['x-robots-tag'], path).toContain('noindex')
  }
})

test('a phone loads at most 35 KB of HTML, 20 KB of style and 147 KB of script, ours and the framework’s', async ({
  page,
  request,
}) => {
  for (const path of ['/', '/campaigns', '/campaigns/modern-slavery-prevention-fund']) {
    const loaded = new Map<string, string>()
    page.on('request', (one) => loaded.set(one.url(), one.resourceType()))
    await page.goto(path, { waitUntil: 'networkidle' })
    const weigh = async (type: string) => {
      const urls = [...loaded].filter(([, kind]) => kind === type).map(([url]) => url)
      const sizes = await Promise.all(
        urls.map(async (url) => gzipSync(await (await request.get(url)).body()).length),
      )
      return sizes.reduce((sum, size) => sum + size, 0)
    }
    expect(gzipSync(await (await request.get(path)).body()).length, path).toBeLessThan(35_000)
    expect(await weigh('stylesheet'), path).toBeLessThan(20_000)
    expect(await weigh('script'), path).toBeLessThan(147_000)
    page.removeAllListeners('request')
  }
})

test('the open data names no person and may be read from anywhere', async ({ request }) => {
  for (const path of [
    '/api/v1/campaigns',
    '/api/v1/campaigns/modern-slavery-prevention-fund',
    '/api/v1/campaigns/modern-slavery-prevention-fund/count',
  ]) {
    const answer = await request.get(path)
    expect(answer.headers()['access-control-allow-origin']).toBe('*')
    expect(answer.headers()['cache-control']).toContain('public')
    expect(await answer.text()).not.toMatch(/@example|"email"|"name":"(Michael|Beth)"/)
  }
})
