import { expect, test } from 'playwright/test'
import type postgres from 'postgres'
import { journeyDatabase } from '../support/journey'
import { siteUrl, staffPage } from '../support/staff-journey'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

/** Two of those who signed the sample campaign for S1 said yes to news; of the others nobody was asked. */
async function someWantNews(): Promise<void> {
  await sql`
    insert into consent_wording (id, purpose, locale, words) values ('journey', 'updates', 'en-GB', 'Yes, tell me')
    on conflict do nothing`
  await sql`
    insert into consent_event (signature_id, canonical_email, campaign_id, purpose, action, wording_id, source)
    select s.id, s.canonical_email, s.campaign_id, 'updates', 'given', 'journey', 'test'
    from signature s join campaign c on c.id = s.campaign_id
    where c.slug = 'sample-list-of-recruiters' and s.state = 'confirmed' order by s.id limit 2`
}

test.describe('a reader without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('finds what was asked, narrows it down and reads one with its record', async ({ page }) => {
    await page.goto('/recommendations')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('What we have asked for')
    await expect(page.getByRole('link', { name: 'Publish the list of licensed recruiters' })).toBeVisible()
    await page.getByLabel('Response', { exact: true }).selectOption('accepted')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/\/recommendations\/shown\?.*response=accepted/)
    await expect(page.getByLabel('Response', { exact: true })).toHaveValue('accepted')
    await expect(page.getByRole('link', { name: 'Let workers complain' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Publish the list of licensed recruiters' })).toHaveCount(0)

    await page.getByRole('link', { name: 'Let workers complain' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Let workers complain')
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { name: 'The record' })).toBeVisible()
    await expect(main.getByText('Response: accepted').first()).toBeVisible()
  })

  test('is told when an address names what is not there, and never an error', async ({ page }) => {
    for (const odd of ['response=maybe', 'body[]=x&body=y', 'issue=%00', 'overdue=9&implementation=%E0%A4']) {
      const answer = await page.goto(`/recommendations/shown?${odd}`)
      expect(answer?.status(), odd).toBe(200)
    }
    await page.goto('/recommendations/shown?response=maybe')
    await expect(page.getByText('names nothing we know')).toBeVisible()
    expect((await page.goto('/recommendations/99.9'))?.status()).toBe(404)
  })
})

test('the tracker is a file for spreadsheets, and one page of paper', async ({ page, request }) => {
  const file = await request.get('/recommendations.csv?response=accepted')
  expect(file.headers()['content-type']).toContain('text/csv')
  const lines = (await file.text()).trim().split('\n')
  expect(lines[0]).toContain('number,part_of,title')
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines.slice(1)) expect(line).toContain('Accepted')

  await page.goto('/recommendations')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('table', { name: /Recommendations and where they stand/ })).toBeVisible()
  // What another journey has asked for meanwhile is not of the sample.
  await page.locator('table tr', { hasText: 'Make the harbour wall higher' }).evaluateAll((rows) => {
    for (const row of rows) row.remove()
  })
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`staff record an answer ${how} a script; readers see it, and who acted can be told`, async ({
    browser,
    request,
  }) => {
    test.setTimeout(120_000)
    await someWantNews()
    const page = await staffPage(
      browser,
      `recorder.${how}@example.org`,
      'campaigner',
      `Rita ${how}`,
      javaScriptEnabled,
    )
    const mistakes = page.locator('form').getByRole('alert')
    const number = javaScriptEnabled ? '71' : '72'
    await page.goto('/staff/recommendations/new')
    await page.getByLabel('Number').fill('2/2')
    await page.getByLabel('Title').fill(`Light the quay ${how}`)
    await page.getByRole('button', { name: 'Make it public' }).click()
    await expect(mistakes).toContainText('Use a number like 2.2')
    await expect(page.getByLabel('Title')).toHaveValue(`Light the quay ${how}`)
    await page.getByLabel('Number').fill(number)
    await page.getByRole('button', { name: 'Make it public' }).click()
    await expect(page.getByText('It is public.')).toBeVisible()
    await expect.poll(async () => (await request.get(`/recommendations/${number}`)).status()).toBe(200)

    await page.goto(`/staff/recommendations/S1`)
    await page.getByLabel('What happened').selectOption('response:accepted')
    await page.getByLabel('On', { exact: true }).fill('2026-06-05')
    await page.getByLabel('In words').fill(`The list is out, says the office, ${how}`)
    await page.getByRole('button', { name: 'Record the change' }).click()
    await expect(mistakes).toContainText('Say where we know it from')
    await expect(page.getByLabel('What happened')).toHaveValue('response:accepted')
    await page.getByLabel('Or a web address').fill('https://example.org/letter')
    await page.getByRole('button', { name: 'Record the change' }).click()
    await expect(page.getByText('Recorded. The public page shows it.')).toBeVisible()
    await expect
      .poll(async () => (await request.get('/recommendations/S1')).text())
      .toContain(`The list is out, says the office, ${how}`)
    await expect(page.getByText('2 confirmed signers who asked for updates')).toBeVisible()
    await page.getByRole('button', { name: 'Tell everyone who acted' }).click()
    await expect(
      page.getByText('It is noted that 2 confirmed signers who asked for updates should hear of this'),
    ).toBeVisible()

    await page.goto('/staff/recommendations')
    await expect(page.getByRole('table', { name: /by what was answered/ })).toContainText(
      `Light the quay ${how}`,
    )
    await page.context().close()
  })
}

test('a handover that leaves a gap is refused, with what was typed kept', async ({ browser }) => {
  const page = await staffPage(browser, 'bodies@example.org', 'campaigner', 'Bo Dies')
  for (const [slug, from, until] of [
    ['quay-board', '', '2020-01-01'],
    ['harbour-board', '2020-02-01', ''],
  ] as const) {
    await page.goto('/staff/recommendations/bodies/new')
    await page.getByLabel('Name', { exact: true }).fill(slug)
    await page.getByLabel('Address').fill(slug)
    await page.getByLabel('Began on').fill(from)
    await page.getByLabel('Ended on').fill(until)
    await page.getByRole('button', { name: 'Add the body' }).click()
    await expect(page.getByText('The body is there.')).toBeVisible()
  }
  await page.goto('/staff/recommendations/bodies/quay-board')
  await page.getByLabel('Who takes over').selectOption('harbour-board')
  await page.getByLabel('On', { exact: true }).fill('2020-01-01')
  await page.getByRole('button', { name: 'Write the handover down' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'or nobody would' })).toBeVisible()
  await expect(page.getByLabel('Who takes over')).toHaveValue('harbour-board')
  await page.getByLabel('On', { exact: true }).fill('2020-02-01')
  await page.getByRole('button', { name: 'Write the handover down' }).click()
  await expect(page.getByText('Written down.')).toBeVisible()
  expect(await (await fetch(`${siteUrl()}/api/v1/recommendations`)).json()).toHaveProperty('recommendations')
  await page.context().close()
})
