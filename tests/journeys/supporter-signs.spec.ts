import { expect, test } from 'playwright/test'
import type postgres from 'postgres'
import { codeIn, linkIn, waitForMail } from '../support/inbox'
import { addJourneyCampaign, journeyDatabase, ownAddress } from '../support/journey'
import { fillAndSign, sign } from '../support/sign-in-browser'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('Niamh signs, confirms from her mail, is counted within five seconds, corrects herself and takes her name back', async ({
      page,
      baseURL,
      request,
    }) => {
      const slug = await addJourneyCampaign(sql, { confirmed: 60 })
      const email = ownAddress('niamh')
      await expect
        .poll(async () => (await (await request.get(`/api/v1/campaigns/${slug}/count`)).json()).confirmed)
        .toBe(60)

      await page.goto(`/campaigns/${slug}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Ask the Sample Harbour Board for a safer harbour',
      )
      await fillAndSign(page, { name: 'Niamh Adeyemi-Roe', email, postcode: 'ls61aa', updates: 'yes' })
      await expect(page).toHaveURL(new RegExp(`/campaigns/${slug}/check-your-email[?]mend=`))
      await expect(page.getByRole('main')).toContainText('24 hours')

      const asked = await waitForMail(baseURL!, email, { subject: 'Confirm' })
      await page.goto(linkIn(asked, '/signatures/'))
      await expect(page.getByRole('main')).toContainText('Niamh Adeyemi-Roe')
      await page.getByRole('button', { name: /Confirm/ }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your name is on the record')
      await expect(page.getByRole('main')).toContainText('61st')
      await expect(page.getByRole('main')).toContainText(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
      await expect(page.getByRole('link', { name: /WhatsApp/ })).toBeVisible()
      await page.reload()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your name is on the record')

      await expect
        .poll(async () => (await (await request.get(`/api/v1/campaigns/${slug}/count`)).json()).confirmed, {
          timeout: 5000,
        })
        .toBe(61)
      await expect
        .poll(async () => (await request.get(`/campaigns/${slug}`)).text(), { timeout: 5000 })
        .toMatch(/\b61\b[^0-9]*people have signed/)

      const receipt = await waitForMail(baseURL!, email, { after: asked })
      await page.goto(linkIn(receipt, '/preferences/'))
      await expect(page.getByRole('main')).toContainText('Niamh Adeyemi-Roe')
      await expect(page.getByRole('main')).not.toContainText(email)
      await page.getByRole('button', { name: /Show my/ }).click()
      await expect(page.getByRole('status')).toBeVisible()
      await page.getByLabel('Full name').fill('Niamh Roe')
      await page.getByLabel('Postcode').fill('M1 1AA')
      await page.getByRole('button', { name: /Save|Correct/ }).click()
      await expect(page.getByRole('main')).toContainText('Niamh Roe')
      expect(await sql`select show_name, postcode, name from signature where email = ${email}`).toMatchObject(
        [{ show_name: true, postcode: 'M1 1AA', name: 'Niamh Roe' }],
      )
      await page
        .getByRole('button', { name: /stop|no more/i })
        .first()
        .click()
      await expect(page.getByRole('status')).toBeVisible()
      const [choice] =
        await sql`select action from consent_event where canonical_email = ${email} and purpose = 'updates' order by id desc limit 1`
      expect(choice?.action).toBe('withdrawn')
      await page.getByRole('button', { name: /Take (my name|it) back|Withdraw/i }).click()
      await expect(page.getByRole('main')).toContainText(/not counted/)
      await expect
        .poll(async () => (await (await request.get(`/api/v1/campaigns/${slug}/count`)).json()).confirmed, {
          timeout: 5000,
        })
        .toBe(60)
    })

    test('Bo types the code from the mail instead of following its link', async ({ page, baseURL }) => {
      const slug = await addJourneyCampaign(sql)
      const email = ownAddress('bo')
      await sign(page, slug, { name: 'Bo', email })
      const code = codeIn(await waitForMail(baseURL!, email))
      await page.getByLabel('Email address you signed with').fill(email)
      await page.getByRole('textbox', { name: /code/i }).fill('000000')
      await page.getByRole('button', { name: /Confirm/ }).click()
      await expect(page).toHaveURL(/\/signatures\/code\?tried=1$/)
      await expect(page).toHaveTitle(/^Error: /)
      await page.getByLabel('Email address you signed with').fill(email)
      await page.getByRole('textbox', { name: /code/i }).fill(code.toLowerCase())
      await page.getByRole('button', { name: /Confirm/ }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your name is on the record')
    })

    test('Ama makes mistakes: each is told at its field and in the summary, what she typed is kept, nothing is stored', async ({
      page,
    }) => {
      const slug = await addJourneyCampaign(sql)
      await page.goto(`/campaigns/${slug}`)
      await fillAndSign(page, { name: '=Ama', email: 'ama.example.org', postcode: 'LS6', showName: true })
      await expect(page.getByRole('heading', { name: /to put right|problem/i })).toBeVisible()
      for (const [field, words] of [
        ['Full name', /does not start with/],
        ['Email address', /@/],
        ['Postcode', /SW1A 1AA/],
      ] as const) {
        const input = page.getByLabel(field)
        await expect(input).toHaveAttribute('aria-invalid', 'true')
        await expect(input).toHaveAccessibleDescription(words)
      }
      await expect(page.getByLabel('Full name')).toHaveValue('=Ama')
      await expect(page.getByLabel('Email address')).toHaveValue('ama.example.org')
      await expect(page.getByLabel('Postcode')).toHaveValue('LS6')
      await expect(page.getByRole('checkbox')).toBeChecked()
      await expect(page).toHaveTitle(/^Error: /)
      expect(decodeURIComponent(page.url())).not.toMatch(/==ama|ama\.example/i)
      await page.getByRole('link', { name: /full postcode/ }).click()
      await expect(page.getByLabel('Postcode')).toBeFocused()
      expect(
        await sql`select 1 from signature s join campaign c on c.id = s.campaign_id where c.slug = ${slug}`,
      ).toHaveLength(0)

      await fillAndSign(page, { name: 'Ama', email: ownAddress('ama'), postcode: 'LS6 1AA', updates: 'no' })
      await expect(page).toHaveURL(new RegExp(`/campaigns/${slug}/check-your-email[?]mend=`))
    })

    test('Kofi signs from Ghana, which has no postcodes', async ({ page }) => {
      const slug = await addJourneyCampaign(sql)
      const email = ownAddress('kofi')
      await page.goto(`/campaigns/${slug}`)
      await fillAndSign(page, { name: 'Kofi', email, country: 'GH', updates: 'no' })
      await expect(page).toHaveURL(new RegExp(`/campaigns/${slug}/check-your-email[?]mend=`))
      expect(await sql`select country, postcode from signature where email = ${email}`).toMatchObject([
        { country: 'GH', postcode: null },
      ])
    })

    test('closed, paused and unknown campaigns say so', async ({ page }) => {
      const closed = await addJourneyCampaign(sql, { state: 'closed', closes: '-1 hour', opens: '-9 days' })
      const paused = await addJourneyCampaign(sql, { state: 'paused' })
      await page.goto(`/campaigns/${closed}`)
      await expect(page.getByRole('main')).toContainText(/closed/i)
      await expect(page.getByRole('button', { name: 'Sign the petition' })).toHaveCount(0)
      await page.goto(`/campaigns/${paused}`)
      await expect(page.getByRole('main')).toContainText(/paused/i)
      await expect(page.getByRole('button', { name: 'Sign the petition' })).toHaveCount(0)
      expect((await page.goto('/campaigns/nowhere'))?.status()).toBe(404)
    })
  })
}

test('a browser whose network fails on sending keeps what was typed and says so', async ({
  page,
  context,
}) => {
  const slug = await addJourneyCampaign(sql)
  await page.goto(`/campaigns/${slug}`)
  await context.setOffline(true)
  await fillAndSign(page, { name: 'Ama', email: 'ama@example.org', postcode: 'LS6 1AA', updates: 'no' })
  await expect(page.getByText(/could not|not been added/i).first()).toBeVisible()
  await expect(page.getByLabel('Full name')).toHaveValue('Ama')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Sign the petition' }).click()
  await expect(page).toHaveURL(new RegExp(`/campaigns/${slug}/check-your-email[?]mend=`))
})
