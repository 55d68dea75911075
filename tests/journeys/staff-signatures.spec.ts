import { expect, type Page, test } from 'playwright/test'
import type postgres from 'postgres'
import { addJourneyCampaign, journeyDatabase } from '../support/journey'
import { staffPage } from '../support/staff-journey'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

/** Sixty signatures of one network and one more of somebody else, of whom `n` tells the campaigns apart. */
async function addSigners(slug: string, third: number): Promise<void> {
  await sql`
    insert into signature (campaign_id, name, name_key, email, canonical_email, address_key, country, postcode, area, score, suspicions, ip, state, seat, confirmed_at)
    select c.id, 'Burst ' || n, 'burst ' || n, mailbox, mailbox, mailbox, 'GB', 'LS6 1AA', 'LS', 70, '[{"rule":"ipHour","points":70}]',
      ('203.0.' || ${third}::int || '.' || n)::inet, case when n <= 3 then 'held' else 'confirmed' end, 1, now() - n * interval '1 minute'
    from campaign c, generate_series(1, 60) n, lateral (select n || '@burst.example.org' as mailbox) m where c.slug = ${slug}`
  await sql`
    insert into signature (campaign_id, name, name_key, email, canonical_email, address_key, country, postcode, area, state, seat, confirmed_at)
    select id, 'Zoë Ordinary', 'zoe ordinary', 'zoe.o@example.org', 'zoe.o@example.org', 'zoe', 'GB', 'SE5 8AF', 'SE', 'confirmed', 1, now()
    from campaign where slug = ${slug}`
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByLabel('Search').fill(words)
  await page.getByRole('button', { name: 'Show' }).click()
}

for (const [i, javaScriptEnabled] of [true, false].entries()) {
  const how = javaScriptEnabled ? 'with' : 'without'
  const network = `203.0.${113 + i}.0/24`

  test(`signatures are found, decided, invalidated by criteria and put back, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const slug = await addJourneyCampaign(sql, {})
    await addSigners(slug, 113 + i)
    const page = await staffPage(
      browser,
      `signatures.${how}@example.org`,
      'moderator',
      'Mo Derator',
      javaScriptEnabled,
    )

    await page.goto(`/staff/signatures?campaign=${slug}`)
    await expect(page.getByText('61 match.')).toBeVisible()
    await search(page, 'zoe.o+news@EXAMPLE.org')
    await expect(page.getByText('1 matches.')).toBeVisible()
    // Told by its signs, since the sealed words in the address may spell any three letters.
    expect(decodeURIComponent(page.url())).not.toMatch(/zoe[.+]|@|example/i)
    await expect(page.getByLabel('Search')).toHaveValue('zoe.o+news@EXAMPLE.org')
    await search(page, 'ip:203.0.113.999')
    await expect(page.getByRole('alert').first()).toContainText('is not an address on the network')
    await search(page, network)
    expect(decodeURIComponent(page.url())).toContain(network)

    await page.goto(`/staff/signatures/held?campaign=${slug}`)
    await page.getByLabel('Tick Burst 3').check()
    await page.getByLabel('Reason, kept in the log').fill('Known to us')
    await page.getByRole('button', { name: 'Release' }).click()
    await expect(page.getByText('One signature is released.')).toBeVisible()

    await page.goto(`/staff/signatures?campaign=${slug}`)
    await search(page, network)
    await page.getByRole('link', { name: 'Prepare an invalidation' }).click()
    await expect(page.getByRole('heading', { name: 'Invalidate 60 signatures' })).toBeVisible()
    await page.getByLabel(/^Reason, published/).fill('Made by a program')
    await page.getByRole('button', { name: 'Invalidate 60 signatures' }).click()
    await expect(page.locator('form').getByRole('alert')).toContainText('Type 60')
    await expect(page.getByLabel(/^Reason, published/)).toHaveValue('Made by a program')
    await page.getByLabel(/^Type the count/).fill('60')
    await page.getByRole('button', { name: 'Invalidate 60 signatures' }).click()
    await expect(page.getByText('It has begun.')).toBeVisible()
    await expect(async () => {
      await page.reload()
      await expect(page.getByText('60 signatures', { exact: true })).toBeVisible({ timeout: 1000 })
      await expect(page.getByRole('heading', { name: 'Restore 60 signatures' })).toBeVisible({
        timeout: 1000,
      })
    }).toPass()

    await page.getByLabel('Reason, kept with the invalidation').fill('It was a school')
    await page.getByRole('button', { name: 'Restore 60 signatures' }).click()
    await expect(async () => {
      await page.reload()
      await expect(page.getByText('0 signatures', { exact: true })).toBeVisible({ timeout: 1000 })
    }).toPass()
    const [left] = await sql`
      select count(*)::int as n from signature s join campaign c on c.id = s.campaign_id where c.slug = ${slug} and s.state = 'confirmed'`
    expect(left?.n).toBe(59)
    await page.context().close()
  })
}

test('keys go through the rows, tick and press, and can be switched off', async ({ browser }) => {
  const slug = await addJourneyCampaign(sql, {})
  await addSigners(slug, 120)
  const page = await staffPage(browser, 'signatures.keys@example.org', 'moderator', 'Kay Board')
  await page.goto(`/staff/signatures?campaign=${slug}`)
  await expect(page.getByRole('button', { name: 'Turn single keys off' })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(page.getByRole('checkbox').nth(1)).toBeChecked()
  await page.getByRole('button', { name: 'Turn single keys off' }).click()
  await page.locator('[data-row] a:visible').first().focus()
  await page.keyboard.press('x')
  await expect(page.getByRole('checkbox').first()).not.toBeChecked()
  await page.context().close()
})
