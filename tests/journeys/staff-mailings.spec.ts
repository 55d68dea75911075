import { expect, type Page, test } from 'playwright/test'
import type postgres from 'postgres'
import { mailsTo, waitForMail } from '../support/inbox'
import { journeyDatabase } from '../support/journey'
import { siteUrl, staffPage } from '../support/staff-journey'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

/** Three people who said yes to mail, all in one country where nobody else of these journeys lives. */
async function addReaders(country: string): Promise<string[]> {
  const stamp = Date.now()
  const addresses = [1, 2, 3].map((n) => `happy${n}.${country.toLowerCase()}.${stamp}@example.org`)
  for (const address of addresses)
    await sql`
      insert into supporter (email, canonical_email, address_key, name, country, updates, updates_basis, updates_at)
      values (${address}, ${address}, ${`key of ${address}`}, 'Rosa Reader', ${country}, 'given', 'explicit_consent', now())`
  return addresses
}

/** So that it can go at any hour that a journey runs. */
async function endQuietHours(): Promise<void> {
  const none = { quietFromHour: 0, quietUntilHour: 0 }
  await sql`
    insert into live_setting (key, value) values ('contact_policy', ${sql.json(none)})
    on conflict (key) do update set value = live_setting.value || excluded.value`
}

async function aimAt(id: string, country: string): Promise<void> {
  const of = [{ kind: 'lives_in_country', not: false, countries: [country] }]
  await sql`update mailing set audience = ${sql.json({ kind: 'group', must: 'all', of })} where id = ${id}`
}

const says = (page: Page) => page.getByRole('region', { name: '2. What it says' })
const checks = (page: Page) => page.getByRole('region', { name: '3. Checks' })
const mail = (page: Page) => page.frameLocator('iframe[name="mail-preview"]')

async function write(page: Page, subject: string): Promise<void> {
  await says(page).getByLabel('Subject', { exact: true }).fill(subject)
  await says(page).getByLabel('Line beside the subject').fill('In short')
  await says(page)
    .getByLabel('Text', { exact: true })
    .fill('Dear {{name.first|friend}},\n\nThis is how it stands.')
  await says(page).getByRole('button', { name: 'Save the text' }).click()
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  const country = javaScriptEnabled ? 'NR' : 'PW'
  const writer = `mailings.${how}@example.org`

  test(`a mailing is written, looked at, tested, approved by another and goes to each reader once, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(240_000)
    await endQuietHours()
    const readers = await addReaders(country)
    const page = await staffPage(browser, writer, 'campaigner', `Mina ${how}`, javaScriptEnabled)
    const other = await staffPage(
      browser,
      `approves.${how}@example.org`,
      'owner',
      `Olga ${how}`,
      javaScriptEnabled,
    )
    const name = `How it stands ${how} ${Date.now()}`

    await page.goto('/staff/mailings')
    await page.getByRole('link', { name: 'New mailing' }).click()
    await page.getByRole('button', { name: 'Begin the draft' }).click()
    await expect(page.getByRole('alert').first()).toContainText('Write a name')
    await page.getByLabel('Name').fill(name)
    await page.getByLabel('What it is', { exact: true }).selectOption('news')
    await page.getByRole('button', { name: 'Begin the draft' }).click()
    await expect(page.getByText('The draft has begun.')).toBeVisible()
    const id = /mailings\/(\d+)/.exec(page.url())?.[1] ?? ''
    await aimAt(id, country)

    // A field that has nothing to fall back to keeps it from going on.
    await write(page, 'How it stands, {{name.first}}')
    await expect(checks(page)).toContainText('{{name.first}} has no fallback')
    await page.goto(`/staff/mailings/${id}/when`)
    const ask = page.getByRole('region', { name: 'Ask for approval' })
    await ask.getByLabel('Who is to approve it').selectOption({ label: `Olga ${how}` })
    await ask.getByRole('button', { name: 'Ask' }).click()
    await expect(ask.getByRole('alert')).toContainText('Put this right first')

    await page.goto(`/staff/mailings/${id}`)
    await write(page, 'How it stands, {{name.first|friend}}')
    await expect(checks(page)).toContainText('Each merge field has a fallback')
    await expect(mail(page).getByText('Dear Aoife,')).toBeVisible()
    await says(page).getByRole('link', { name: 'Nothing known' }).click()
    await expect(mail(page).getByText('Dear friend,')).toBeVisible()
    await says(page).getByRole('link', { name: 'Plain text' }).click()
    await expect(says(page).getByRole('region', { name: 'The mail as plain text' })).toContainText(
      'Dear friend,',
    )
    await says(page).getByRole('link', { name: 'Phone' }).click()
    await expect(mail(page).getByText('Dear friend,')).toBeVisible()
    await says(page).getByLabel('Text', { exact: true }).fill('Not yet saved.')
    await says(page).getByRole('button', { name: 'Show it as typed' }).click()
    await expect(mail(page).getByText('Not yet saved.')).toBeVisible()
    await expect(says(page).getByLabel('Text', { exact: true })).toHaveValue('Not yet saved.')
    const kept = await sql`select 1 from mailing_text where mailing_id = ${id} and body like 'Not yet%'`
    expect(kept).toHaveLength(0)

    page.on('dialog', (dialog) => dialog.accept())
    await page.goto(`/staff/mailings/${id}`)
    await page.getByRole('button', { name: 'Send a test to me' }).click()
    await expect(page.getByText('The test is on its way to you.')).toBeVisible()
    const tested = await waitForMail(siteUrl(), writer, { subject: '[Test] How it stands, Aoife' })
    expect(tested.text).toContain('Dear Aoife,')

    await page.goto(`/staff/mailings/${id}/when`)
    await ask.getByLabel('Who is to approve it').selectOption({ label: `Olga ${how}` })
    await ask.getByRole('button', { name: 'Ask' }).click()
    await expect(page.getByText('Asked. It stands on the desk')).toBeVisible()
    await expect(says(page).getByLabel('Text', { exact: true })).not.toBeEditable()

    await other.goto(`/staff/mailings/${id}`)
    await expect(other.getByText('It would go to 3 people, each at most once')).toBeVisible()
    const approval = other.getByRole('region', { name: '4. When, how fast, who says yes' })
    await approval.getByLabel(/I have read it to the end/).check()
    await approval.getByLabel('How many people it goes to').fill('3')
    await approval.getByRole('button', { name: 'Approve' }).click()
    await expect(other.getByText('Approved: this draft, for this count.')).toBeVisible()
    await other.goto(`/staff/mailings/${id}/when`)
    await other.getByRole('region', { name: 'Schedule' }).getByRole('button', { name: 'Schedule' }).click()
    await expect(other.getByText('It starts within a minute.')).toBeVisible()

    for (const address of readers) {
      const came = await waitForMail(siteUrl(), address, { withinMs: 60_000 })
      expect(came.subject).toBe('How it stands, Rosa')
      expect(came.text).toContain('Dear Rosa,')
      expect(came.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    }
    await expect
      .poll(
        async () => {
          const [row] = await sql<{ state: string }[]>`select state from mailing where id = ${id}`
          return row?.state
        },
        { timeout: 60_000 },
      )
      .toBe('done')
    for (const address of readers) expect(await mailsTo(siteUrl(), address)).toHaveLength(1)

    await page.goto(`/staff/mailings/${id}/report`)
    await expect(page.getByRole('region', { name: 'How it arrived' })).toContainText(
      'Of 3 people, 100% took it',
    )
    await page.goto('/staff/mailings')
    const over = page.getByRole('region', { name: 'Over', exact: true })
    await expect(over.getByRole('row', { name })).toContainText('Done')
    await page.context().close()
    await other.context().close()
  })
}
