import { expect, test } from 'playwright/test'
import { journeyDatabase } from '../support/journey'
import { staffPage } from '../support/staff-journey'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`a list is refused without its evidence or with a wrong line, and taken whole, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const stamp = Date.now()
    const page = await staffPage(
      browser,
      `imports.${how}@example.org`,
      'admin',
      `Ida ${how}`,
      javaScriptEnabled,
    )
    await page.goto('/staff/mail/imports')
    await page.getByRole('link', { name: 'Import contacts' }).click()
    await page.getByLabel('Addresses').fill(`one.${stamp}@example.org`)
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('Without proof nobody can be imported')
    await expect(page.getByLabel('Addresses')).toHaveValue(`one.${stamp}@example.org`)

    await page.getByLabel('Name of the list').fill(`Fair ${stamp}`)
    await page.getByLabel('Where from, and how').fill('Our stall')
    await page.getByLabel('Who collected it').selectOption('partner')
    await page.getByLabel('Collected on').fill('2026-07-04')
    await page.getByLabel('What allows us to write to them').selectOption('soft_opt_in')
    await page.getByLabel('Words they agreed to').fill('Yes, email me')
    await page.getByLabel('Where the proof is kept').fill('Box 4')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('never under the soft opt-in')

    await page.getByLabel('What allows us to write to them').selectOption('explicit_consent')
    await page.getByLabel('Addresses').fill(`one.${stamp}@example.org\nno address`)
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('Nobody was imported. Line 2 has no address')

    await page.getByLabel('Addresses').fill(`one.${stamp}@example.org\ntwo.${stamp}@example.org`)
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByText('2 people imported.')).toBeVisible()
    await expect(page.getByRole('row', { name: new RegExp(`Fair ${stamp}`) })).toContainText('by a partner')
    const sql = journeyDatabase()
    const rows =
      await sql`select updates from supporter where canonical_email like ${`%.${stamp}@example.org`}`
    await sql.end()
    expect(rows.map(({ updates }) => updates)).toEqual(['given', 'given'])
  })
}
