import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from 'playwright/test'
import type postgres from 'postgres'
import { addJourneyCampaign, journeyDatabase } from '../support/journey'
import { readPdf } from '../support/read-pdf'
import { nextCode, staffPage } from '../support/staff-journey'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

/** The last code may be more than ten minutes old: then the form asks for another. */
async function giveCodeIfAsked(page: Page, email: string): Promise<void> {
  const field = page.getByLabel('Your code, please').first()
  if (await field.isVisible()) await field.fill(await nextCode(email))
}

async function reloadUntilReady(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(/^Ready/).first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 90_000 })
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`a pack is made, opened by its link, counted and revoked, and the answer is in the record, ${how} a script`, async ({
    browser,
    request,
  }) => {
    test.setTimeout(180_000)
    const email = `hands.in.${how}@example.org`
    const slug = await addJourneyCampaign(sql, {})
    const page = await staffPage(browser, email, 'owner', `Hal ${how}`, javaScriptEnabled)
    await page.goto(`/staff/campaigns/${slug}/hand-in`)
    await page.getByRole('button', { name: 'Make the pack' }).click()
    await expect(page.getByRole('alert').first()).toContainText('Write for whom it is')
    await page.getByLabel('For whom, and when').fill('For the Harbour Board')
    await giveCodeIfAsked(page, email)
    await page.getByRole('button', { name: 'Make the pack' }).click()
    await expect(page.getByText('Asked for.')).toBeVisible()
    await page.goto(`/staff/campaigns/${slug}/hand-in`)
    await reloadUntilReady(page)

    await page.getByRole('button', { name: 'Make a link' }).click()
    await expect(page.getByLabel('Link for the addressee')).toHaveValue(/\/hand-ins\/[\w-]{43}$/)
    const link = await page.getByLabel('Link for the addressee').inputValue()
    const reader = await browser.newContext({ javaScriptEnabled })
    const theirs = await reader.newPage()
    await theirs.goto(link)
    await expect(theirs.getByRole('heading', { name: 'The count, and how it was kept honest' })).toBeVisible()
    const saving = theirs.waitForEvent('download')
    await theirs.getByRole('button', { name: /^Download count\.csv/ }).click()
    expect((await saving).suggestedFilename()).toBe('count.csv')
    const printing = theirs.waitForEvent('download')
    await theirs.getByRole('button', { name: /^Download hand-in\.pdf/ }).click()
    const pdf = await readPdf(await readFile(await (await printing).path()))
    expect(pdf).toMatchObject({ isMarked: true, language: 'en-GB' })
    expect(pdf.title).toContain('Ask the Sample Harbour Board for a safer harbour')
    expect(pdf.pages.flatMap(({ roles }) => roles)).toEqual(
      expect.arrayContaining(['H1', 'H2', 'Table', 'TH']),
    )
    await reader.close()

    await page.goto(`/staff/campaigns/${slug}/hand-in`)
    await expect(page.getByText('2 downloads')).toBeVisible()
    await page.getByRole('button', { name: 'Revoke the link' }).click()
    await expect(page.getByText('The link opens nothing any more.')).toBeVisible()
    expect((await request.get(link)).status()).toBe(404)

    await page.getByLabel('Who answered').fill('The Harbour Board')
    await page.getByRole('button', { name: 'Record the answer' }).click()
    await expect(page.getByRole('alert').first()).toContainText('Write what they answered')
    await expect(page.getByLabel('Who answered')).toHaveValue('The Harbour Board')
    await page.getByLabel('What they answered').fill('We will light the quay')
    await page.getByLabel('Where it can be read').fill('Letter of 3 November 2026')
    await page.getByRole('button', { name: 'Record the answer' }).click()
    await expect(page.getByText('The answer stands in the public record.')).toBeVisible()
    await expect
      .poll(async () => (await request.get(`/campaigns/${slug}`)).text())
      .toContain('Answered by The Harbour Board. We will light the quay.')
    await page.context().close()
  })

  test(`signatures are exported with a reason, and downloaded once more is counted, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const email = `exports.${how}@example.org`
    const slug = await addJourneyCampaign(sql, {})
    const page = await staffPage(browser, email, 'owner', `Ex ${how}`, javaScriptEnabled)
    await page.goto('/staff/signatures/export')
    await expect(page.getByText('An export is of one campaign.')).toBeVisible()
    await page.goto(`/staff/signatures/export?campaign=${slug}`)
    await page.getByRole('button', { name: 'Make the export' }).click()
    await expect(page.getByRole('alert').first()).toContainText('Write why')
    await page.getByLabel('Why, and for whom').fill('The auditor asked')
    await giveCodeIfAsked(page, email)
    await page.getByRole('button', { name: 'Make the export' }).click()
    await expect(page.getByText('The auditor asked')).toBeVisible()
    await reloadUntilReady(page)
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download' }).click()
    expect((await saving).suggestedFilename()).toBe(`${slug}.csv`)
    await page.reload()
    await expect(page.getByText(/downloaded once/)).toBeVisible()
    await page.getByRole('button', { name: 'Remove it now' }).click()
    await expect(page.getByText('Over, its files are removed')).toBeVisible()
    await page.context().close()
  })
}
