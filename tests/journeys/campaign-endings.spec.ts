import { expect, type Page, test } from 'playwright/test'
import postgres from 'postgres'
import { siteUrl, staffPage } from '../support/staff-journey'

/** A public campaign whose beginning is no matter here. */
async function insertOpen(slug: string, name: string): Promise<void> {
  const sql = postgres(process.env.JOURNEYS_DATABASE_URL!, { max: 1, onnotice: () => {} })
  try {
    await sql`
      insert into campaign (slug, name, demand, ask, addressee, addressee_short, petition_text, why, state, opens_at, closes_at)
      values (${slug}, ${name}, ${`Ask the board for ${name}`}, 'It is dark. Light it.', 'Harbour Board', 'the board',
        'We ask the board.', 'People fall.', 'open', now() - interval '2 days', now() + interval '20 days')`
    await sql`select pg_notify('undersigned_pages', '["*"]')`
  } finally {
    await sql.end()
  }
}

function act(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true })
}

const get = (path: string) => fetch(`${siteUrl()}${path}`, { redirect: 'manual' })

test('the address of a campaign that another replaces leads there for good, and its row says so', async ({
  browser,
}) => {
  await insertOpen('a-lamp', 'a lamp')
  await insertOpen('ten-lamps', 'ten lamps')
  const page = await staffPage(browser, 'endings.one@example.org', 'campaigner', 'Edda One', false)
  await page.goto('/staff/campaigns/a-lamp/run')
  await act(page, 'Replace by another campaign').getByRole('button', { name: 'Replace it' }).click()
  await expect(page.locator('form').getByRole('alert')).toContainText('Write the reason')
  await act(page, 'Replace by another campaign')
    .getByLabel('Campaign that takes over')
    .selectOption('ten-lamps')
  await act(page, 'Replace by another campaign').getByLabel('Reason').fill('A wider ask')
  await act(page, 'Replace by another campaign').getByRole('button', { name: 'Replace it' }).click()
  await expect(page.getByText('Replaced. Its address leads')).toBeVisible()

  await expect.poll(async () => (await get('/campaigns/a-lamp')).status).toBe(308)
  // From the store of pages too.
  const again = await get('/campaigns/a-lamp')
  expect([again.status, again.headers.get('location')]).toEqual([308, '/campaigns/ten-lamps'])
  await page.goto('/campaigns/a-lamp')
  await expect(page).toHaveURL(/\/campaigns\/ten-lamps$/)
  await page.goto('/campaigns')
  await expect(page.getByRole('link', { name: 'Replaced by: Ask the board for ten lamps' })).toBeVisible()
  await page.context().close()
})

test('a campaign that was removed answers 410 with the reason, to people and programs, and lists drop it', async ({
  browser,
}) => {
  await insertOpen('a-mistake', 'a mistake')
  const page = await staffPage(browser, 'endings.two@example.org', 'campaigner', 'Edda Two')
  await page.goto('/staff/campaigns/a-mistake/run')
  const remove = act(page, 'Remove')
  await remove.getByLabel('Why, for everybody').fill('It named somebody who has asked us to take it down')
  await remove.getByRole('button', { name: 'Remove the campaign' }).click()
  await expect(page.locator('form').getByRole('alert')).toContainText('it cannot be undone')
  await expect(remove.getByLabel('Why, for everybody')).toHaveValue(/named somebody/)
  await remove.getByLabel('I know that it cannot be brought back').check()
  await remove.getByRole('button', { name: 'Remove the campaign' }).click()
  await expect(page.getByText('Removed. Whoever comes to its address')).toBeVisible()
  await expect(page.getByText('Nothing more can become of it')).toBeVisible()

  await expect.poll(async () => (await get('/campaigns/a-mistake')).status).toBe(410)
  expect(await (await get('/campaigns/a-mistake')).text()).toContain('It named somebody')
  const answer = await get('/api/v1/campaigns/a-mistake')
  expect([answer.status, (await answer.json()).detail]).toEqual([
    410,
    'It named somebody who has asked us to take it down',
  ])
  expect((await get('/api/v1/campaigns/a-mistake/count')).status).toBe(410)
  expect(await (await get('/campaigns')).text()).not.toContain('a-mistake')
  expect(await (await get('/sitemap.xml')).text()).not.toContain('a-mistake')
  await page.context().close()
})
