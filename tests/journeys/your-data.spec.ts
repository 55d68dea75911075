import { expect, type Page, test } from 'playwright/test'
import type postgres from 'postgres'
import { linkIn, waitForMail } from '../support/inbox'
import { addJourneyCampaign, journeyDatabase, ownAddress } from '../support/journey'
import { problemsOn } from '../support/look-at-page'
import { fillAndSign } from '../support/sign-in-browser'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

async function signAndConfirm(page: Page, baseURL: string, slug: string, email: string) {
  await page.goto(`/campaigns/${slug}`)
  await fillAndSign(page, { name: 'Una Findlater', email, postcode: 'LS6 1AA', updates: 'no' })
  const asked = await waitForMail(baseURL, email, { subject: 'Confirm' })
  await page.goto(linkIn(asked, '/signatures/'))
  await page.getByRole('button', { name: 'Confirm my signature' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with a script' : 'without a script', () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 800 } })

    test('somebody who signed reads, saves and erases everything we hold about them', async ({
      page,
      baseURL,
    }) => {
      const slug = await addJourneyCampaign(sql)
      const email = ownAddress('una')
      await signAndConfirm(page, baseURL!, slug, email)

      await page.goto('/privacy')
      await page.getByRole('link', { name: 'a link to your data' }).click()
      await page.getByRole('button', { name: 'Send me the link' }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText('Enter an email address')
      await page.getByLabel('Email address').fill(email)
      await page.getByRole('button', { name: 'Send me the link' }).click()
      await expect(page.getByRole('heading', { name: 'Look in your mail' })).toBeVisible()

      await page.goto(linkIn(await waitForMail(baseURL!, email, { subject: 'Your link' }), '/preferences/'))
      await expect(page.getByRole('main')).toContainText('Una Findlater')
      await page.getByRole('link', { name: 'Read it' }).click()
      const link = page.url()
      await expect(page.getByRole('heading', { name: 'What we hold about you' })).toBeVisible()
      await expect(page.getByText('LS6 1AA')).toBeVisible()
      if (javaScriptEnabled) expect(await problemsOn(page)).toEqual([])
      const copy = await page.request.get(`${link}/copy`)
      expect(await copy.json()).toMatchObject({
        addresses: [email],
        signatures: [{ campaign: slug, name: 'Una Findlater' }],
      })
      const readable = await (await page.request.get(`${link}/copy?as=page`)).text()
      expect(readable).toContain('<dd>LS6 1AA</dd>')

      await page.getByRole('button', { name: 'Erase it' }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText('Nothing has been erased')
      await page.getByLabel('Erase everything you hold about me.').check()
      await page.getByRole('button', { name: 'Erase it' }).click()
      await expect(page.getByRole('heading', { name: 'It is erased' })).toBeVisible()
      await page.goto(link)
      await expect(page.getByRole('link', { name: 'Send me a new link' })).toBeVisible()
      const [row] = await sql<{ name: string; state: string }[]>`
        select s.name, s.state from signature s join campaign c on c.id = s.campaign_id where c.slug = ${slug}`
      expect(row).toEqual({ name: 'Erased', state: 'confirmed' })
    })

    test('a complaint is sent, with its mistakes shown first and nothing typed lost', async ({
      page,
      baseURL,
    }) => {
      const email = ownAddress('complains')
      await page.goto('/privacy/complaint')
      await page.getByLabel('What are you unhappy about?').fill('You wrote to me after I had left.')
      await page.getByRole('button', { name: 'Send the complaint' }).click()
      await expect(page.getByRole('heading', { name: 'Two things to put right' })).toBeVisible()
      await expect(page.getByLabel('What are you unhappy about?')).toHaveValue(
        'You wrote to me after I had left.',
      )
      if (javaScriptEnabled) expect(await problemsOn(page)).toEqual([])
      await page.getByLabel('Your name').fill('Una Findlater')
      await page.getByLabel('Email address').fill(email)
      await page.getByRole('button', { name: 'Send the complaint' }).click()
      await expect(page.getByRole('heading', { name: 'We have your complaint' })).toBeVisible()
      const mail = await waitForMail(baseURL!, email, { subject: 'We have your complaint' })
      expect(mail.text).toContain('Information Commissioner')
    })
  })
}
