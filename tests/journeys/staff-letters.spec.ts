import { expect, type Page, test } from 'playwright/test'
import type postgres from 'postgres'
import { addJourneyCampaign, journeyDatabase } from '../support/journey'
import { staffPage } from '../support/staff-journey'
import { addReply, addStagedRun } from '../support/staff-letter-rows'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

function mistakes(page: Page) {
  return page.locator('form').getByRole('alert')
}

async function writeWords(page: Page, slug: string): Promise<void> {
  await page.goto(`/staff/campaigns/${slug}/letters`)
  await page.getByLabel('Heading of the page').fill('Tell your MP about the quay')
  await page.getByLabel('Subjects').fill('Light on the quay')
  await page.getByRole('button', { name: 'Begin the letters' }).click()
  await expect(mistakes(page)).toContainText('Write the ask')
  await expect(page.getByLabel('Heading of the page')).toHaveValue('Tell your MP about the quay')
  await page.getByLabel('The ask in every letter').fill('Please ask when the quay will be lit.')
  await page.getByRole('button', { name: 'Begin the letters' }).click()
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`letters are set up, approved by name, opened, seen in public and closed, ${how} a script`, async ({
    browser,
    request,
  }) => {
    test.setTimeout(120_000)
    const slug = await addJourneyCampaign(sql, {})
    const page = await staffPage(
      browser,
      `letters.${how}@example.org`,
      'campaigner',
      `Lee ${how}`,
      javaScriptEnabled,
    )
    await writeWords(page, slug)
    await page.getByRole('button', { name: 'Open for writing' }).click()
    await expect(mistakes(page)).toContainText('Nobody has approved it')
    const approved = page.getByRole('region', { name: 'What is approved' })
    await expect(approved).toContainText('Please ask when the quay will be lit.')
    await expect(approved).toContainText('House of Commons: asked')
    await page.getByLabel('Which charitable purpose').fill('It protects people who walk there at night.')
    await page.getByRole('button', { name: 'Approve this with my name' }).click()
    await expect(page.getByText(`Approved by Lee ${how}`)).toBeVisible()

    await page.getByRole('link', { name: 'Who is asked' }).click()
    await page.locator('#who-postcode').fill('M1 1AE')
    await page.getByRole('button', { name: 'Show who would be asked' }).click()
    await expect(page.getByText('Asked in the words of the campaign').first()).toBeVisible()
    expect(decodeURIComponent(page.url())).not.toMatch(/M1[ +]?1AE/i)

    await page.getByRole('link', { name: 'What is asked' }).click()
    await page.getByRole('button', { name: 'Open for writing' }).click()
    await expect(page.getByText('Open. People can write now.')).toBeVisible()
    const shown = async () => (await request.get(`/campaigns/${slug}/write`)).text()
    await expect.poll(shown).toContain('Tell your MP about the quay')
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(page.getByText('Closed. Letters that were confirmed still go.')).toBeVisible()
    await expect.poll(shown).not.toContain('Tell your MP about the quay')
    await page.context().close()
  })
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`a reply is redacted, and not a word of the rest is kept, ${how} a script`, async ({ browser }) => {
    const reply = await addReply(sql)
    const page = await staffPage(
      browser,
      `reader.${how}@example.org`,
      'moderator',
      `Rae ${how}`,
      javaScriptEnabled,
    )
    await page.goto('/staff/letters/replies')
    await page.locator(`a[href="/staff/letters/replies/${reply}"]`).click()
    await page.getByLabel('The reply without anything').fill('Dear writer, I agree.')
    await page.getByRole('button', { name: 'Keep this and erase the rest' }).click()
    await expect(mistakes(page)).toContainText('Read it through, and tick this')
    await expect(page.getByLabel('The reply without anything')).toHaveValue('Dear writer, I agree.')
    await page.getByLabel('I have read it through').check()
    await page.getByRole('button', { name: 'Keep this and erase the rest' }).click()
    await expect(page.getByText('Kept. The text as it was pasted is erased.')).toBeVisible()
    await page.goto(`/staff/letters/replies/${reply}`)
    await expect(page.getByText(`Handled by Rae ${how}`)).toBeVisible()
    await expect(page.getByText('Dear writer, I agree.')).toBeVisible()
    expect(await page.content()).not.toContain('1 Sample Street')
    await page.context().close()
  })

  test(`an import that waits is abandoned, ${how} a script`, async ({ browser }) => {
    const run = await addStagedRun(sql)
    const page = await staffPage(
      browser,
      `keeper.${how}@example.org`,
      'campaigner',
      `Kit ${how}`,
      javaScriptEnabled,
    )
    await page.goto(`/staff/representatives/runs/${run}`)
    await page.getByRole('button', { name: 'Abandon this import' }).click()
    await expect(page.getByText('Abandoned. Nothing was changed.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Apply this import' })).toHaveCount(0)
    await page.context().close()
  })
}

test('a position is noted by one, approved by another and only then on the board', async ({
  browser,
  request,
}) => {
  test.setTimeout(120_000)
  const slug = await addJourneyCampaign(sql, {})
  const noter = await staffPage(browser, 'noter.letters@example.org', 'campaigner', 'Nora Noter')
  const approver = await staffPage(browser, 'approver.letters@example.org', 'moderator', 'Ada Approver')
  await writeWords(noter, slug)
  await noter.getByLabel('Which charitable purpose').fill('It protects people who walk there at night.')
  await noter.getByRole('button', { name: 'Approve this with my name' }).click()
  await noter.getByRole('button', { name: 'Open for writing' }).click()
  await expect(noter.getByText('Open. People can write now.')).toBeVisible()

  const [member] = await sql<{ id: number; name: string }[]>`
    select p.id, p.name from person p join mandate m on m.person_id = p.id
    where m.chamber_slug = 'uk-commons' and m.ended_on is null and p.is_sample order by p.id desc limit 1`
  await noter.goto(`/staff/letters/positions?person=${member!.id}&campaign=${slug}`)
  await noter.getByLabel('Where they stand').selectOption('supports')
  await noter.getByLabel('The day they said or did it').fill('2026-06-01')
  await noter.getByLabel('What they said or did').fill('Said so in a sample speech.')
  await noter.getByRole('button', { name: 'Note it' }).click()
  await expect(mistakes(noter)).toContainText('Give the public page it rests on')
  await noter.getByLabel('Public page it rests on').fill('https://example.org/sample-speech')
  await noter.getByRole('button', { name: 'Note it' }).click()
  await expect(noter.getByText('Noted. Another person approves it')).toBeVisible()
  await expect(noter.getByText('You noted this, so another person')).toBeVisible()
  await expect(noter.getByRole('button', { name: `Decide on ${member!.name}` })).toHaveCount(0)

  const board = async () => (await request.get(`/campaigns/${slug}/positions`)).text()
  expect(await board()).not.toContain('Said so in a sample speech.')
  await approver.goto('/staff/letters/positions')
  const form = approver.locator('article', { hasText: 'Said so in a sample speech.' })
  await form.getByLabel('Does it follow from what it rests on?').selectOption('approved')
  await form.getByRole('button', { name: `Decide on ${member!.name}` }).click()
  await expect(approver.getByText('Approved. It stands on the public board.')).toBeVisible()
  await expect.poll(board).toContain('Said so in a sample speech.')
  await noter.context().close()
  await approver.context().close()
})

test('an analyst reaches the letters desk, and neither replies, positions nor the directory', async ({
  browser,
}) => {
  const page = await staffPage(browser, 'analyst.letters@example.org', 'analyst', 'Ann Analyst')
  const status = async (path: string) => (await page.goto(path))?.status()
  expect(await status('/staff/letters')).toBe(200)
  expect(await status('/staff/letters/replies')).toBe(404)
  expect(await status('/staff/letters/positions')).toBe(404)
  expect(await status('/staff/representatives')).toBe(404)
  await page.context().close()
})
