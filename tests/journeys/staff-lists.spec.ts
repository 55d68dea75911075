import { expect, test } from 'playwright/test'
import type postgres from 'postgres'
import { addJourneyCampaign, journeyDatabase } from '../support/journey'
import { staffPage } from '../support/staff-journey'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

async function addSigner(slug: string, email: string): Promise<void> {
  await sql`
    insert into signature (campaign_id, name, name_key, email, canonical_email, country, state, seat, confirmed_at)
    select id, 'Zoë Sought', 'zoe sought', ${email}, ${email}, 'IE', 'confirmed', 1, now() from campaign where slug = ${slug}`
}

for (const [i, javaScriptEnabled] of [true, false].entries()) {
  const query = `q=score%3A%3E6${i}&state=held`
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`a list is saved under a name, opened, shared, renamed and removed, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const page = await staffPage(
      browser,
      `views.${how}@example.org`,
      'moderator',
      'Vi Ewer',
      javaScriptEnabled,
    )
    const name = `Night queue ${how}`
    await page.goto(`/staff/signatures?${query}`)
    await page.getByText('Save this view').click()
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByLabel('Others see it too').check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const saved = page.getByRole('navigation', { name: 'Saved views' })
    await expect(saved.getByRole('link', { name })).toHaveAttribute('aria-current', 'page')

    await page.goto('/staff/signatures?state=spam')
    await page.getByText('Save this view').click()
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(saved.getByRole('alert')).toContainText('Choose another name')
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name)
    await saved.getByRole('link', { name }).click()
    await page.waitForURL(`**/staff/signatures?${query}`)

    const other = await staffPage(browser, `views.other.${how}@example.org`, 'support', 'Otis')
    await other.goto('/staff/signatures')
    await expect(
      other.getByRole('link', { name: new RegExp(`^${name} ?, shared by Vi Ewer$`) }),
    ).toBeVisible()
    await other.goto('/staff/views')
    await expect(other.getByRole('button', { name: `Remove ${name}` })).toHaveCount(0)
    await other.context().close()

    await page.goto('/staff/views')
    await page.getByLabel('Name', { exact: true }).fill(`Day queue ${how}`)
    await page.getByRole('button', { name: 'Change' }).click()
    await expect(page.getByText('It is changed.')).toBeVisible()
    await page.getByRole('button', { name: `Remove Day queue ${how}` }).click()
    await expect(page.getByText('It is removed.')).toBeVisible()
    await page.context().close()
  })

  test(`anything is found from the head of a page, a signer without an email in the address, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const slug = await addJourneyCampaign(sql, {})
    const email = `sought.${how}@example.org`
    await addSigner(slug, email)
    const page = await staffPage(browser, `find.${how}@example.org`, 'support', 'Su Pport', javaScriptEnabled)
    await page.goto('/staff')
    await page.getByLabel('Find', { exact: true }).fill(slug)
    await page.getByLabel('Find', { exact: true }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Campaigns' })).toBeVisible()
    await page.getByLabel('What to find').fill(email)
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Zoë Sought' })).toBeVisible()
    expect(decodeURIComponent(page.url())).not.toMatch(/sought|example/i)
    await page.getByRole('link', { name: 'All that match' }).click()
    await expect(page.getByText('1 matches.')).toBeVisible()
    expect(decodeURIComponent(page.url())).not.toMatch(/sought|example/i)
    await expect(page.getByText('This search names somebody, so it cannot be saved.')).toBeVisible()

    const analyst = await staffPage(browser, `find.analyst.${how}@example.org`, 'analyst', 'Ana Lyst')
    await analyst.goto('/staff/find')
    await analyst.getByLabel('What to find').fill(email)
    await analyst.getByRole('button', { name: 'Find', exact: true }).click()
    await expect(analyst.getByText('Nothing has this in its name.')).toBeVisible()
    await expect(analyst.getByText('Zoë Sought')).toHaveCount(0)
    await analyst.goto(page.url())
    await expect(analyst.getByText('Zoë Sought')).toHaveCount(0)
    await analyst.context().close()
    await page.context().close()
  })
}

test('one scheme of keys holds on every page: sections, rows, find and the list of keys; off means off', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const page = await staffPage(browser, 'keys.desk@example.org', 'moderator', 'Kay Desk')
  await page.goto('/staff')
  await page.getByRole('button', { name: 'Turn single keys off' }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await page.waitForURL('**/staff/campaigns')
  await expect(page.getByRole('heading', { level: 1, name: 'Campaigns' })).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.locator('main tbody tr').first().getByRole('link').first()).toBeFocused()

  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()

  await page.keyboard.press('/')
  const find = page.getByLabel('Find', { exact: true })
  await expect(find).toBeFocused()
  await page.keyboard.type('g?s/')
  await expect(find).toHaveValue('g?s/')
  await expect(keys).toBeHidden()

  await page.getByRole('button', { name: 'Turn single keys off' }).click()
  await page.keyboard.press('?')
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(keys).toBeHidden()
  await page.getByRole('button', { name: 'Turn single keys on' }).focus()
  expect(new URL(page.url()).pathname).toBe('/staff/campaigns')
  await page.context().close()
})
