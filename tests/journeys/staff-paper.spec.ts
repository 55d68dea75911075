import { expect, test } from 'playwright/test'
import type postgres from 'postgres'
import { addJourneyCampaign, journeyDatabase } from '../support/journey'
import { staffPage } from '../support/staff-journey'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`a sheet is typed in, with a mistake put right, and then a file is previewed and entered, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const slug = await addJourneyCampaign(sql, {})
    const [campaign] =
      await sql`select id, name, london_day(now())::text as today from campaign where slug = ${slug}`
    const page = await staffPage(
      browser,
      `paper.${how}@example.org`,
      'moderator',
      `Pat ${how}`,
      javaScriptEnabled,
    )
    const fillSheet = async (kept: string) => {
      await page.getByLabel('Campaign').selectOption(String(campaign?.id))
      await page.getByLabel('Collected where').fill('Stall at the quay')
      await page.getByLabel('Collected on').fill(campaign?.today)
      await page.getByLabel('Words above the names').fill('We ask for light on the quay.')
      await page.getByLabel('Scan or sheet').fill(kept)
    }

    await page.goto('/staff/signatures/paper')
    await page.getByRole('link', { name: 'Enter a sheet' }).click()
    await fillSheet(`Box ${how}, sheet 1`)
    await page.getByLabel('Name on line 1', { exact: true }).fill('Ada Paper')
    await page.getByLabel('Postcode on line 1', { exact: true }).fill('LS6 1AA')
    await page.getByLabel('Name on line 2', { exact: true }).fill('Ben Paper')
    await page.getByRole('button', { name: 'Save and add ten more' }).click()
    await expect(page.getByRole('alert').first()).toContainText('Line 2 has no postcode')
    await expect(page.getByLabel('Name on line 1', { exact: true })).toHaveValue('Ada Paper')
    await page.getByLabel('Postcode on line 2', { exact: true }).fill('LS6 1AB')
    await page.getByRole('button', { name: 'Save and add ten more' }).click()
    await expect(page.getByRole('status')).toContainText('Two names are entered')
    await page.getByLabel('Name on line 1', { exact: true }).fill('ada paper')
    await page.getByLabel('Postcode on line 1', { exact: true }).fill('ls61aa')
    await page.getByRole('button', { name: 'Save and end' }).click()
    await expect(page.getByRole('status')).toContainText(
      'No names are entered and count, and 1 line was a duplicate',
    )

    const file = (text: string) => ({ name: 'sheet.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.goto('/staff/signatures/paper/import')
    await fillSheet(`Box ${how}, sheet 2`)
    await page
      .getByLabel('CSV file')
      .setInputFiles(file('postcode,name\nLS6 1AA,Cat Paper\nnowhere,Dan Paper\n'))
    await page.getByRole('button', { name: 'Check the file' }).click()
    await expect(page.getByRole('alert').first()).toContainText('Line 3 has a postcode that cannot be one')
    await expect(page.getByLabel('Collected where')).toHaveValue('Stall at the quay')
    await page
      .getByLabel('CSV file')
      .setInputFiles(file('postcode,name\nLS6 1AA,Cat Paper\nLS6 1AA,Ada Paper\n'))
    await page.getByRole('button', { name: 'Check the file' }).click()
    await expect(page.getByRole('heading', { name: 'What this file would enter' })).toBeVisible()
    await expect(page.getByRole('row', { name: /Line 3.*Ada Paper.*On a sheet already/ })).toBeVisible()
    await page.getByRole('button', { name: 'Enter 1 name' }).click()
    await expect(page.getByRole('status')).toContainText('One name is entered and counts')
    const rows = await sql`
      select name from signature where campaign_id = ${campaign?.id} and channel = 'paper' and state = 'confirmed' order by name`
    expect(rows.map(({ name }) => name)).toEqual(['Ada Paper', 'Ben Paper', 'Cat Paper'])
    expect(
      await sql`select 1 from mail where signature_id in (select id from signature where channel = 'paper' and campaign_id = ${campaign?.id})`,
    ).toHaveLength(0)

    await page.getByLabel('Reason, published as one line').fill('Entered twice by mistake')
    await page.getByRole('button', { name: 'Take out 1 signature' }).click()
    await expect(page).toHaveURL(/\/staff\/signatures\/invalidations\/\d+\?done=started/)
  })
}
