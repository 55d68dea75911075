import { expect, test } from 'playwright/test'
import type postgres from 'postgres'
import { addJourneyCampaign, journeyDatabase, ownSlug } from '../support/journey'
import { staffPage } from '../support/staff-journey'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

const someBrowser = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
const questions = [
  'Is it growing?',
  'Where do confirmed signatures come from?',
  'Where do people stop?',
  'Which areas?',
  'Do signers go on to write?',
  'Which recommendations moved?',
]

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`an analyst reads the report of a campaign in sentences, tables and CSV, ${how} a script`, async ({
    browser,
  }) => {
    const slug = await addJourneyCampaign(sql, { confirmed: 60 })
    const page = await staffPage(
      browser,
      `reads.${how}@example.org`,
      'analyst',
      `Ana ${how}`,
      javaScriptEnabled,
    )
    await page.goto('/staff/reports')
    await page.locator(`a[href="/staff/reports/${slug}"]`).click()
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(questions)
    await expect(async () => {
      await page.reload()
      await expect(page.getByText('60 confirmed by')).toBeVisible({ timeout: 500 })
    }).toPass()
    await expect(page.locator('#growth')).toContainText('It is too early to say')
    await expect(page.getByRole('img', { name: /^Confirmed signatures by day/ })).toBeVisible()
    await expect(page.getByRole('img', { name: /^Map of 650 constituencies/ })).toBeVisible()
    await page.getByText(/^All \d+ constituencies$/).click()
    await expect(page.getByRole('table', { name: 'All constituencies' })).toBeVisible()

    const csv = await page.request.get((await page.locator('#growth a[download]').getAttribute('href')) ?? '')
    expect(csv.headers()['content-type']).toContain('text/csv')
    expect(await csv.text()).toContain(',60,60,')

    await page.goto(`/staff/reports/${slug}?from=2026-02-30`)
    await expect(page.getByText('There is no such day')).toBeVisible()
    await page.goto('/staff/reports/sources')
    await expect(page.getByRole('button', { name: 'Name it' })).toHaveCount(0)
    await page.context().close()
  })

  test(`a campaigner names a code and has its link, QR code and embed, ${how} a script`, async ({
    browser,
  }) => {
    const slug = await addJourneyCampaign(sql, { confirmed: 60 })
    const code = ownSlug('mail').slice(-40)
    const page = await staffPage(
      browser,
      `names.${how}@example.org`,
      'campaigner',
      `Cam ${how}`,
      javaScriptEnabled,
    )
    await page.goto('/staff/reports/sources')
    await page.getByLabel('Code', { exact: true }).fill('Not a code!')
    await page.getByLabel('What it stands for').fill('Sample mailing')
    await page.getByRole('button', { name: 'Name it' }).click()
    await expect(page.locator('form').getByRole('alert')).toContainText('small letters, digits and hyphens')
    await expect(page.getByLabel('What it stands for')).toHaveValue('Sample mailing')
    await page.getByLabel('Code', { exact: true }).fill(code)
    await page.getByRole('button', { name: 'Name it' }).click()
    await expect(page.getByText('The code has its name.')).toBeVisible()

    await page.goto(`/staff/reports/sources/${code}?campaign=${slug}`)
    await expect(page.getByRole('link', { name: `/campaigns/${slug}?s=${code}` })).toBeVisible()
    await expect(page.getByLabel('Embed for other sites')).toHaveValue(
      new RegExp(`/campaigns/${slug}/count.svg`),
    )
    for (const type of ['svg', 'png']) {
      const answer = await page.request.get(`/staff/reports/sources/${code}/qr/${slug}.${type}`)
      expect(answer.headers()['content-type']).toContain(type)
    }
    await page.context().close()
  })
}

test('openings are counted by their code, without a cookie, and robots are not', async ({
  browser,
  request,
}) => {
  const slug = await addJourneyCampaign(sql)
  const visitor = await browser.newContext({ userAgent: someBrowser })
  const page = await visitor.newPage()
  await page.goto(`/campaigns/${slug}?s=mail-journey`)
  await page.goto(`/campaigns/${slug}?s=mail-journey`)
  await page.goto(`/campaigns/${slug}`)
  await request.get(`/campaigns/${slug}`, {
    headers: { 'user-agent': 'SampleBot/1.0 (+https://example.org/bot)' },
  })
  expect(await visitor.cookies()).toEqual([])
  const counted = async () =>
    (
      await sql<{ row: string }[]>`
        select v.step || ' ' || v.source || ' ' || v.n as row from visit_day v join campaign c on c.id = v.campaign_id
        where c.slug = ${slug} order by v.source`
    ).map(({ row }) => row)
  await expect.poll(counted, { timeout: 15_000 }).toEqual(['page  1', 'page mail-journey 2'])
  await visitor.close()
})

test('other sites may show the picture of a count, which is a picture and nothing else', async ({
  request,
}) => {
  const slug = await addJourneyCampaign(sql, { confirmed: 60 })
  const answer = await request.get(`/campaigns/${slug}/count.svg`)
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/svg+xml',
    'cross-origin-resource-policy': 'cross-origin',
  })
  expect(answer.headers()['set-cookie']).toBeUndefined()
  expect(await answer.text()).not.toMatch(/<script|href=/)
  expect((await request.get('/campaigns/no-such-campaign/count.svg')).status()).toBe(404)
})
