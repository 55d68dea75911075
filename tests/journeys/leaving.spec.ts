import { expect, type Page, test } from 'playwright/test'
import type postgres from 'postgres'
import { linkIn, mailsTo, waitForMail } from '../support/inbox'
import { addJourneyCampaign, journeyDatabase, ownAddress } from '../support/journey'
import { problemsOn } from '../support/look-at-page'
import { sign } from '../support/sign-in-browser'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

const look = async (page: Page, what: string) => expect(await problemsOn(page), what).toEqual([])

/** Signs with a yes to email and confirms; gives the receipt. */
async function becomeSupporter(page: Page, site: string, email: string) {
  const slug = await addJourneyCampaign(sql)
  await sign(page, slug, { name: 'Lena Quay', email, updates: 'yes' })
  const asked = await waitForMail(site, email)
  await page.goto(linkIn(asked, '/signatures/'))
  await page.getByRole('button', { name: /Confirm/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your name is on the record')
  return waitForMail(site, email, { after: asked })
}

/** The link at the foot of every mail, which people pass on with it. */
const footLink = (links: string[]) =>
  links.filter((link) => new URL(link).pathname.startsWith('/preferences/')).at(-1)!

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 800 } })

    test('Lena leaves from a mail, comes back by a link that only she has, chooses, and takes a name back', async ({
      page,
      baseURL,
    }) => {
      test.setTimeout(120_000)
      const email = ownAddress('lena')
      const receipt = await becomeSupporter(page, baseURL!, email)

      await page.goto(linkIn(receipt, '/leave/'))
      await expect(page.getByRole('main')).not.toContainText('Lena')
      if (javaScriptEnabled) await look(page, 'leave')
      await page.getByRole('button', { name: 'Stop all email' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Email to you is stopped')
      if (javaScriptEnabled) await look(page, 'left')
      expect(await sql`select updates from supporter where email = ${email}`).toMatchObject([
        { updates: 'withdrawn' },
      ])

      await page.getByRole('link', { name: 'See what else can be chosen' }).click()
      const main = page.getByRole('main')
      await expect(main).toContainText('We have stopped email to you')
      await expect(main).not.toContainText('Lena')
      await expect(main).not.toContainText('harbour')
      await expect(page.getByRole('button', { name: /again/ })).toHaveCount(0)
      await page.getByRole('button', { name: 'Email me a link' }).click()
      await expect(page.getByRole('status')).toContainText('on its way')

      const mine = await waitForMail(baseURL!, email, { subject: 'Your link' })
      await page.goto(linkIn(mine, '/preferences/'))
      await expect(main).toContainText('Lena Quay')
      await page.getByRole('button', { name: 'Email me about campaigns again' }).click()
      await expect(page.getByRole('status')).toContainText('You get email')
      if (javaScriptEnabled) await look(page, 'the page of its owner')

      await page.getByRole('button', { name: 'Pause for 30 days' }).click()
      await expect(page.getByRole('status')).toContainText('pauses until')
      await page.getByRole('checkbox', { name: /News of our work/ }).uncheck()
      await page.getByRole('radio', { name: /once a month/ }).check()
      await page.getByRole('button', { name: 'Keep these choices' }).click()
      await expect(page.getByRole('checkbox', { name: /News of our work/ })).not.toBeChecked()
      expect(
        await sql`select refused_kinds, frequency, paused_until > now() + interval '29 days' as paused from mail_preference p
          join supporter s on s.id = p.supporter_id where s.email = ${email}`,
      ).toMatchObject([{ refused_kinds: ['news'], frequency: 'monthly', paused: true }])
      await expect(main).toContainText('May we email you about this campaign')

      await page.getByRole('button', { name: /Take my name back/ }).click()
      await expect(main).toContainText('not counted')

      await page.getByLabel('Full name').fill('')
      await page.getByRole('button', { name: 'Save my name and country' }).click()
      await expect(main.getByRole('alert')).toContainText('Nothing has been changed yet')
      await page.getByLabel('Full name').fill('Lena Quayside')
      await page.getByRole('button', { name: 'Save my name and country' }).click()
      await expect(page.getByRole('status')).toContainText('name and country')
      expect(await sql`select name from supporter where email = ${email}`).toMatchObject([
        { name: 'Lena Quayside' },
      ])
    })

    test('an address that our mail came back from is told so, is promised nothing that would not come, and finds us', async ({
      page,
      baseURL,
    }) => {
      const email = ownAddress('bounced')
      const receipt = await becomeSupporter(page, baseURL!, email)
      await sql`insert into suppression (address_key, reason, source)
        select address_key, 'bounced', 'provider' from supporter where email = ${email}`
      const main = page.getByRole('main')
      for (const path of ['/leave/', '/preferences/']) {
        await page.goto(linkIn(receipt, path))
        await expect(main).toContainText('came back to us')
        await expect(main.getByRole('link', { name: /@/ })).toBeVisible()
        await expect(page.getByRole('button', { name: 'Email me a link' })).toHaveCount(0)
        await expect(main).not.toContainText('We still answer')
        if (javaScriptEnabled) await look(page, path)
      }
    })
  })
}

test('somebody a mail was passed on to sees nobody in it, and can neither add to their mail nor touch what they signed', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = ownAddress('passed-on')
  const receipt = await becomeSupporter(page, baseURL!, email)
  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(footLink(receipt.links.filter((link) => link.startsWith('http'))))
  const shown = await stranger.content()
  for (const personal of ['Lena', 'Quay', email, 'safer harbour']) expect(shown).not.toContain(personal)
  await look(stranger, 'the link at the foot')
  const before = (await mailsTo(baseURL!, email)).length
  for (let i = 0; i < 3; i++) await stranger.getByRole('button', { name: 'Email me a link' }).click()
  await waitForMail(baseURL!, email, { subject: 'Your link' })
  expect(await mailsTo(baseURL!, email)).toHaveLength(before + 1)
})

test('a mail program leaves by one post, from nowhere, with no cookie, and gets no page and no redirect', async ({
  page,
  baseURL,
}) => {
  const email = ownAddress('one-click')
  const receipt = await becomeSupporter(page, baseURL!, email)
  const answer = await fetch(linkIn(receipt, '/leave/'), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example.com' },
    body: 'List-Unsubscribe=One-Click',
    redirect: 'manual',
  })
  expect([answer.status, await answer.text()]).toEqual([200, ''])
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(
    await sql`select source from consent_event where canonical_email = ${email} and action = 'withdrawn'`,
  ).toMatchObject([{ source: 'one_click' }])
})
