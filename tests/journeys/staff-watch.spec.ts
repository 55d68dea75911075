import { expect, type Page, test } from 'playwright/test'
import type postgres from 'postgres'
import { addJourneyCampaign, journeyDatabase, ownAddress } from '../support/journey'
import { fillAndSign } from '../support/sign-in-browser'
import { siteUrl, staffPage } from '../support/staff-journey'

test.describe.configure({ mode: 'serial' })

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(async () => {
  await sql`delete from live_setting`
  await sql`select pg_notify('undersigned_pages', '["*"]')`
  await sql.end()
})

/** Asks a public page again and again, as a visitor would, for the five seconds a switch may take. */
async function seen(path: string, words: string | RegExp): Promise<void> {
  await expect
    .poll(async () => (await fetch(`${siteUrl()}${path}`)).text(), { timeout: 5000, intervals: [100] })
    .toMatch(words)
}

async function press(
  page: Page,
  part: string,
  fields: Record<string, string>,
  button: string,
): Promise<void> {
  await page.goto('/staff/watch/switches')
  const region = page.getByRole('region', { name: part })
  for (const [label, words] of Object.entries(fields)) await region.getByLabel(label).fill(words)
  await region.getByRole('button', { name: button }).click()
  await expect(page.getByText('Done. Every page and every form follows within five seconds.')).toBeVisible()
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  const moderator = (browser: Parameters<typeof staffPage>[0], what: string) =>
    staffPage(browser, `${what}.${how}@example.org`, 'moderator', `Mo ${how}`, javaScriptEnabled)

  test(`signing is paused and opened again for everybody within five seconds, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const slug = await addJourneyCampaign(sql)
    await seen(`/campaigns/${slug}`, 'Sign the petition')
    const page = await moderator(browser, 'pause')
    await page.goto('/staff/watch/switches')
    const signing = page.getByRole('region', { name: 'Signing' })
    await signing.getByLabel('Why').fill('Strange traffic')
    await signing.getByRole('button', { name: 'Pause all signing' }).click()
    await expect(signing.getByRole('alert')).toContainText('Write what visitors read')
    await expect(signing.getByLabel('Why')).toHaveValue('Strange traffic')

    const notice = 'We look at unusual traffic. Come back tomorrow.'
    await press(
      page,
      'Signing',
      { 'What visitors read in place of the form': notice, Why: 'Strange traffic' },
      'Pause all signing',
    )
    await seen(`/campaigns/${slug}`, 'Signing is paused')
    await seen(`/campaigns/${slug}`, notice)
    const posted = await fetch(`${siteUrl()}/campaigns/${slug}/signatures`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({
        name: 'Ann Lee',
        email: ownAddress('ann'),
        postcode: 'LS6 1AA',
        updates: 'no',
      }),
    })
    expect(posted.status).toBe(409)
    await expect(signing).toContainText(`by Mo ${how}: Strange traffic`)

    await press(page, 'Signing', { Why: 'It was a school' }, 'Open signing again')
    await seen(`/campaigns/${slug}`, 'Sign the petition')
    const visitor = await browser.newPage({ baseURL: siteUrl(), javaScriptEnabled })
    await visitor.goto(`/campaigns/${slug}?s=poster-7`)
    await fillAndSign(visitor, { name: 'Bo Ek', email: ownAddress('bo'), postcode: 'LS6 1AA', updates: 'no' })
    await expect(visitor).toHaveURL(new RegExp(`/campaigns/${slug}/check-your-email[?]mend=`))
    const [row] = await sql`
      select s.source from signature s join campaign c on c.id = s.campaign_id where c.slug = ${slug}`
    expect(row?.source).toBe('poster-7')
  })

  test(`a banner stands on every page, and counts are kept still, ${how} a script`, async ({ browser }) => {
    test.setTimeout(120_000)
    const slug = await addJourneyCampaign(sql, { confirmed: 41 })
    await seen(`/api/v1/campaigns/${slug}/count`, '41')
    const page = await moderator(browser, 'banner')
    await press(page, 'Banner', { 'What it says': 'Mail is slow today', Why: 'A queue' }, 'Show the banner')
    for (const path of ['/', `/campaigns/${slug}`, '/about', '/search'])
      await seen(path, 'Mail is slow today')
    await press(page, 'Banner', { Why: 'It flows' }, 'Take the banner down')
    await expect
      .poll(async () => (await fetch(`${siteUrl()}/about`)).text(), { timeout: 5000 })
      .not.toContain('Mail is slow today')

    await press(page, 'Public counts', { Why: 'Strange traffic' }, 'Keep public counts still')
    await sql`
      insert into signature (campaign_id, name, name_key, email, canonical_email, country, state, seat, confirmed_at)
      select id, 'Late', 'late', 'late@' || slug || '.example.org', 'late@' || slug || '.example.org', 'GB', 'confirmed', 1, now()
      from campaign where slug = ${slug}`
    await expect
      .poll(async () => {
        const [row] = await sql`
          select n.confirmed from campaign_count n join campaign c on c.id = n.campaign_id where c.slug = ${slug}`
        return row?.confirmed
      })
      .toBe(42)
    expect(await (await fetch(`${siteUrl()}/api/v1/campaigns/${slug}/count`)).text()).toContain('41')
    await press(page, 'Public counts', { Why: 'It was a school' }, 'Let the counts move again')
    await seen(`/api/v1/campaigns/${slug}/count`, '42')
  })

  test(`an alert is looked at and settled, and a network blocked and let go, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const slug = await addJourneyCampaign(sql)
    await sql`
      insert into integrity_alert (campaign_id, kind, subject, hour, measured, usual)
      select id, 'network', ${javaScriptEnabled ? '203.0.113.0/24' : '198.51.100.0/24'}, date_trunc('hour', now()), ${javaScriptEnabled ? 1219 : 1319}, 12
      from campaign where slug = ${slug}`
    const page = await moderator(browser, 'alert')
    await page.goto('/staff/watch')
    const measured = javaScriptEnabled ? '1,219' : '1,319'
    await page.getByRole('link', { name: `${measured} signatures in an hour from one network` }).click()
    await expect(page.getByRole('link', { name: 'Its signatures' })).toBeVisible()
    await page.getByRole('button', { name: 'Settle' }).click()
    await expect(page.locator('form').getByRole('alert')).toContainText('Say what came of it')
    await page.getByLabel('What came of it').fill('A school signed together.')
    await page.getByRole('button', { name: 'Settle' }).click()
    await expect(page.getByText('Settled, with your note.')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Settled' })).toContainText('A school signed together.')

    await page.getByRole('link', { name: 'Allowed and blocked' }).click()
    await page.getByLabel('Do what').selectOption('block')
    await page.getByLabel('Of what kind').selectOption('network')
    await page.getByLabel('Which').fill('203.0.113.0/4')
    await page.getByLabel('Why').fill('Bought signatures')
    await page.getByRole('button', { name: 'Add it' }).click()
    await expect(page.locator('form').getByRole('alert')).toContainText('Enter a smaller network')
    await expect(page.getByLabel('Why')).toHaveValue('Bought signatures')
    await page.getByLabel('Which').fill('203.0.113.77/24')
    await page.getByRole('button', { name: 'Add it' }).click()
    const row = page.getByRole('row', { name: /203\.0\.113\.0\/24/ })
    await expect(row).toContainText('Blocked')
    await row.getByRole('button', { name: /^End it/ }).click()
    await expect(page.getByText('Ended. It holds no more.')).toBeVisible()
    await expect(row).toHaveCount(0)
  })
}

test('a browser that is asked for work does it by itself and signs, under the policy of the page', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const slug = await addJourneyCampaign(sql)
  const page = await staffPage(browser, 'proof@example.org', 'moderator', 'Mo Proof')
  await page.goto('/staff/watch/switches')
  const proof = page.getByRole('region', { name: 'Proof of work' })
  await proof.getByLabel('Ask for work').selectOption('on')
  await proof.getByLabel('Why').fill('Machines')
  await proof.getByRole('button', { name: 'Save' }).click()
  await expect(proof).toContainText('Asked of everybody')

  const visitor = await browser.newPage({ baseURL: siteUrl() })
  const refused: string[] = []
  visitor.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text())
  })
  const asked: number[] = []
  visitor.on('response', (answer) => {
    if (answer.url().endsWith(`/campaigns/${slug}/signatures`)) asked.push(answer.status())
  })
  await visitor.goto(`/campaigns/${slug}`)
  await fillAndSign(visitor, { name: 'Cy Oz', email: ownAddress('cy'), postcode: 'LS6 1AA', updates: 'no' })
  await expect(visitor).toHaveURL(new RegExp(`/campaigns/${slug}/check-your-email[?]mend=`), {
    timeout: 60_000,
  })
  expect(asked).toEqual([428, 303])
  expect(refused).toEqual([])
  const [row] = await sql`
    select s.score from signature s join campaign c on c.id = s.campaign_id where c.slug = ${slug}`
  expect(row?.score).toBe(0)
  await proof.getByLabel('Ask for work').selectOption('off')
  await proof.getByLabel('Why').fill('They went')
  await proof.getByRole('button', { name: 'Save' }).click()
  await expect(proof).toContainText('Asked of nobody')
})

test('the soft opt-in is turned on once all is true, and the form then follows the country, without a script', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const slug = await addJourneyCampaign(sql)
  await seen(`/campaigns/${slug}`, 'May we email you')
  const page = await staffPage(browser, ownAddress('policy'), 'admin', 'Pol Icy', false)
  await page.goto('/staff/mail/policy')
  await page.getByLabel('Rely on the soft opt-in').check()
  await page.getByLabel('Why you change this').fill('Our data protection lead agreed')
  await page.getByRole('button', { name: 'Save the policy' }).click()
  await expect(page.getByRole('alert')).toContainText('Tick each one that is true')
  await expect(page.getByLabel('Why you change this')).toHaveValue('Our data protection lead agreed')
  const conditions = page.getByRole('group', { name: 'To turn it on, all of these must be true' })
  for (const box of await conditions.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Save the policy' }).click()
  await expect(page.getByText('Saved. Every form and every mail follows')).toBeVisible()
  await seen(`/campaigns/${slug}`, 'Tick if you would rather not')

  const visitor = await browser.newPage({ baseURL: siteUrl(), javaScriptEnabled: false })
  await visitor.goto(`/campaigns/${slug}`)
  const optOut = visitor.getByRole('checkbox', { name: 'Do not email me' })
  await expect(optOut).toBeVisible()
  await expect(optOut).not.toBeChecked()
  await expect(visitor.getByRole('radio', { name: /^Yes/ })).toBeHidden()
  await visitor.getByLabel('Country').selectOption('FR')
  await expect(optOut).toBeHidden()
  await expect(visitor.getByRole('radio', { name: /^Yes/ })).toBeVisible()
  const email = ownAddress('soft')
  await fillAndSign(visitor, { name: 'So Ft', email, country: 'GB', postcode: 'LS6 1AA' })
  await expect(visitor).toHaveURL(new RegExp(`/campaigns/${slug}/check-your-email`))
  const said =
    await sql`select action, basis from consent_event where canonical_email = ${email} and purpose = 'updates'`
  expect([...said]).toEqual([{ action: 'given', basis: 'soft_opt_in' }])
})
