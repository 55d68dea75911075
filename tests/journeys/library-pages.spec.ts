import { expect, test } from 'playwright/test'
import type postgres from 'postgres'
import { journeyDatabase, ownSlug } from '../support/journey'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 800 } })

    test('Olu goes from the home page over an issue, a figure and its source to a petition', async ({
      page,
    }) => {
      await page.goto('/')
      await page.locator('#issues').getByRole('link', { name: 'Slavery and trafficking' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Slavery and trafficking')
      await page
        .locator('#figures')
        .getByRole('link', { name: /^How we know/ })
        .first()
        .click()
      await expect(page).toHaveURL(/\/evidence\/[a-z0-9-]+$/)
      await expect(page.getByRole('main')).toContainText('How sure')
      await page.locator('#what').getByRole('link').first().click()
      await expect(page).toHaveURL(/\/sources\/[a-z0-9-]+$/)
      await page.locator('#used').getByRole('link', { name: 'Slavery and trafficking' }).click()
      await expect(page).toHaveURL('/issues/slavery-and-trafficking')
      await page.locator('#act').getByRole('link', { name: 'Sign the petition' }).first().click()
      await expect(page.getByRole('button', { name: 'Sign the petition' })).toBeVisible()
    })

    test('Maya narrows the evidence down to one issue and keeps her choice in view', async ({ page }) => {
      await page.goto('/evidence')
      await page.getByLabel('Issue', { exact: true }).selectOption({ label: 'Slavery and trafficking' })
      await page.getByRole('button', { name: 'Show these' }).click()
      await expect(page).toHaveURL(/\/evidence\/shown\?issue=slavery-and-trafficking/)
      await expect(page.getByLabel('Issue', { exact: true })).toHaveValue('slavery-and-trafficking')
      await expect(page.getByRole('status').first()).toContainText(/\d+ figures?/)
    })
  })
}

test('whatever is asked of the chosen evidence, it answers', async ({ request }) => {
  for (const query of [
    '',
    '?issue=nowhere',
    '?kind=__proto__',
    '?kind=claim&kind=impact',
    '?issue=%00&kind=%F0%9F%98%80',
  ])
    expect((await request.get(`/evidence/shown${query}`)).status(), query).toBe(200)
})

test('every published figure has a page with its source and its date, and an unpublished one has none', async ({
  request,
}) => {
  test.setTimeout(120_000)
  const figures = await sql<{ key: string; shown: string; source: string; year: string }[]>`
    select s.key, s.shown, s.source_key as source, extract(year from s.as_of)::text as year from statistic s where is_published`
  expect(figures.length).toBeGreaterThan(20)
  for (const { key, source, year } of figures) {
    const answer = await request.get(`/evidence/${key}`)
    expect(answer.status(), key).toBe(200)
    const html = await answer.text()
    expect(html, key).toContain(`href="/sources/${source}"`)
    expect(html, key).toContain(year)
  }
  const hidden = ownSlug('hidden')
  await sql`
    insert into statistic (key, kind, shown, says, unit, as_of, as_of_precision, source_key, certainty)
    select ${hidden}, 'claim', '7', 'of nothing', 'other', '2026-01-01', 'day', key, 'estimate' from source limit 1`
  expect((await request.get(`/evidence/${hidden}`)).status()).toBe(404)
})

test('a figure that was replaced says so, and its successor names it', async ({ page }) => {
  const [old] = await sql<{ key: string; next: string }[]>`
    select s.key, s.superseded_by_key as next from statistic s join statistic n on n.key = s.superseded_by_key
    where s.is_published and n.is_published and n.superseded_by_key is null limit 1`
  await page.goto(`/evidence/${old!.key}`)
  await expect(page.getByRole('main')).toContainText('Do not use this figure for today')
  await page.getByRole('main').locator(`a[href="/evidence/${old!.next}"]`).first().click()
  await expect(page.getByRole('main').locator(`a[href="/evidence/${old!.key}"]`).first()).toBeVisible()
})

test('what was taken down answers 410 with the reason, and a former address leads on for good', async ({
  request,
}) => {
  const [gone, current, former] = [ownSlug('gone'), ownSlug('current'), ownSlug('former')]
  await sql`
    insert into publication (kind, slug, state, title, taken_down_at, taken_down_reason)
    values ('news', ${gone}, 'published', 'A mistake of ours', now(), 'The report was about another harbour.')`
  for (const time of ['first', 'second']) {
    const answer = await request.get(`/news/${gone}`)
    expect(answer.status(), time).toBe(410)
    expect(await answer.text(), time).toContain('The report was about another harbour.')
  }
  await sql`
    with made as (
      insert into publication (kind, slug, state, title, live, live_number, version_major, first_published_at, changed_at)
      select 'news', ${current}, 'published', 'News', live, 1, 1, now(), now() from publication where kind = 'issue' and live is not null limit 1
      returning id)
    insert into former_address (kind, slug, publication_id) select 'news', ${former}, id from made`
  const moved = await request.get(`/news/${former}`, { maxRedirects: 0 })
  expect(moved.status()).toBe(308)
  expect(moved.headers().location).toBe(`/news/${current}`)
})

test('the table of partnerships is a file for a spreadsheet too', async ({ request }) => {
  const [{ count } = { count: 0 }] = await sql<
    { count: number }[]
  >`select count(*)::int as count from partnership`
  const answer = await request.get('/partnerships.csv')
  expect(answer.headers()['content-type']).toContain('text/csv')
  const lines = (await answer.text()).trim().split('\n')
  expect(lines).toHaveLength(count + 1)
  expect(lines[0]).toContain('country,iso_code,work,funder')
})

for (const hasScript of [true, false])
  test(`the table of partnerships is put in the order of a column, ${hasScript ? 'with' : 'without'} a script`, async ({
    browser,
    request,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled: hasScript,
      viewport: { width: 1280, height: 900 },
    })
    const page = await context.newPage()
    const table = page.getByRole('table', { name: /^Partnerships/ })
    const column = (n: number) => table.locator(`tbody tr > :nth-child(${n})`).allTextContents()
    await page.goto('/partnerships')
    await expect(table.locator('[aria-sort]')).toHaveText(/Years/)
    for (const [name, nth] of [
      ['Country', 1],
      ['Work', 2],
      ['Funder', 3],
    ] as const) {
      await table.getByRole('link', { name, exact: true }).click()
      await expect(table.locator('[aria-sort="ascending"]')).toHaveText(new RegExp(name))
      const cells = (await column(nth)).map((cell) => cell.toLowerCase())
      expect(cells).toEqual([...cells].sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true })))
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/partnerships$/)
    }
    await table.getByRole('link', { name: 'Years', exact: true }).click()
    await expect(page).toHaveURL(/\/partnerships#table$/)
    expect((await request.get('/partnerships/by/nothing')).status()).toBe(404)
    await context.close()
  })

test('no link on the site leads nowhere, from the home page on', async ({ request }) => {
  test.setTimeout(240_000)
  const pagesAtMost = 600
  const found = new Map<string, string>([['/', 'the start']])
  const anchors: { on: string; to: string; id: string }[] = []
  const ids = new Map<string, Set<string>>()
  const wrong: string[] = []
  for (const [path, from] of found) {
    if (ids.size >= pagesAtMost) break
    const answer = await request.get(path, { maxRedirects: 5 })
    if (answer.status() !== 200) wrong.push(`${answer.status()} ${path} from ${from}`)
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue
    const html = await answer.text()
    ids.set(path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)))
    for (const [, link] of html.matchAll(/<a [^>]*href="(\/[^"]*|#[^"]*)"/g)) {
      const [to = '', id] = link!.replaceAll('&amp;', '&').split('#')
      // Pages of staff and of one reader ask who is there; searching for everything would never end.
      if (/^\/(staff|signatures|preferences|_next)|\?/.test(to)) continue
      if (to && !found.has(to)) found.set(to, path)
      if (id) anchors.push({ on: path, to: to || path, id })
    }
  }
  for (const { on, to, id } of anchors)
    if (ids.has(to) && !ids.get(to)!.has(id) && id !== 'print') wrong.push(`#${id} on ${to}, from ${on}`)
  expect(ids.size).toBeGreaterThan(50)
  expect([...new Set(wrong)]).toEqual([])
})
