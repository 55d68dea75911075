import { expect, test } from 'playwright/test'
import type postgres from 'postgres'
import { everyOtherMail, kindsToSupporters } from '../support/every-mail'
import { linkIn, mailsTo, waitForMail } from '../support/inbox'
import { addJourneyCampaign, everyRow, journeyDatabase, ownAddress } from '../support/journey'
import { addFollowUp, beginLetter, fillLetter } from '../support/letter-browser'
import { kindsToMany, mailToMany } from '../support/mail-to-many'
import { sign } from '../support/sign-in-browser'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

test('a scanner that fetches every link of every mail, by GET, by HEAD and in a browser that runs scripts, changes no row', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const slug = await addJourneyCampaign(sql)
  const email = ownAddress('scanned')
  await sign(page, slug, { name: 'Scanned Ann', email })
  const asked = await waitForMail(baseURL!, email)
  await page.goto(linkIn(asked, '/signatures/'))
  await page.getByRole('button', { name: /Confirm/ }).click()
  await waitForMail(baseURL!, email, { after: asked })
  await sign(page, slug, { name: 'Scanned Ann', email })
  await sign(page, slug, { name: 'Other Bo', email, postcode: 'M1 1AA' })
  await sign(page, slug, { name: 'Scanned Cy', email })
  await expect.poll(async () => (await mailsTo(baseURL!, email)).length).toBe(5)
  await beginLetter(page, 'SW1A 0AA')
  await fillLetter(page, { email })
  await page.getByRole('button', { name: 'Send my letter' }).click()
  await page.goto(linkIn(await waitForMail(baseURL!, email, { subject: 'Send your letter' }), '/letters/'))
  await page.getByRole('button', { name: 'Send my letter' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your letter is on its way')
  await addFollowUp(sql, email)
  await everyOtherMail(sql, email)
  await mailToMany(sql, email, slug)
  await expect
    .poll(
      async () =>
        (await sql`select 1 from mail where kind in ('mailing', 'journey') and to_address = ${email}`).length,
    )
    .toBe(2)
  await expect
    .poll(async () => (await sql`select 1 from mail where state <> 'sent' and to_address = ${email}`).length)
    .toBe(0)

  const links = [...new Set((await mailsTo(baseURL!, email)).flatMap((mail) => mail.links))].filter((link) =>
    link.startsWith('http'),
  )
  expect(links.length).toBeGreaterThan(4)
  const kinds = await sql<{ kind: string }[]>`select distinct kind from mail where to_address = ${email}`
  expect(kinds.map(({ kind }) => kind).sort()).toEqual([...kindsToSupporters, ...kindsToMany].sort())
  for (const mail of await mailsTo(baseURL!, email))
    for (const path of ['/leave/', '/preferences/']) expect(linkIn(mail, path), mail.subject).toBeTruthy()
  await expect.poll(async () => (await sql`select 1 from count_change`).length).toBe(0)
  const before = await everyRow(sql, slug, email)
  const scanner = await browser.newPage()
  for (const link of links) {
    expect(link.startsWith(baseURL!)).toBe(true)
    for (const method of ['GET', 'HEAD'])
      expect((await fetch(link, { method, headers: { 'user-agent': '' } })).status).toBe(200)
    expect((await scanner.goto(link, { waitUntil: 'networkidle' }))?.status()).toBe(200)
  }
  expect(await everyRow(sql, slug, email)).toBe(before)
})

test('a pasted thank-you link leads a stranger to the campaign, and names nobody', async ({
  page,
  browser,
  baseURL,
}) => {
  const slug = await addJourneyCampaign(sql)
  const email = ownAddress('sharer')
  await sign(page, slug, { name: 'Persephone Quill', email, showName: true })
  const asked = await waitForMail(baseURL!, email)
  await page.goto(linkIn(asked, '/signatures/'))
  await page.getByRole('button', { name: /Confirm/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your name is on the record')
  await waitForMail(baseURL!, email, { after: asked })
  const thanks = page.url()
  const shown = await page.content()
  for (const personal of ['Quill', 'Persephone', email, email.split('@')[0]!])
    expect(shown).not.toContain(personal)

  const mailsBefore = (await mailsTo(baseURL!, email)).length
  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(thanks)
  await expect(stranger).toHaveURL(`/campaigns/${slug}`)
  expect(await stranger.content()).not.toContain('Quill')
  expect(await mailsTo(baseURL!, email)).toHaveLength(mailsBefore)
})

test('mangled, cut and invented tokens lead to a page that helps, never to an error', async ({ page }) => {
  for (const path of [
    '/signatures/abc',
    '/signatures/%2e%2e',
    `/signatures/${'A'.repeat(43)}`,
    '/signatures/x/thank-you',
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(200)
    await expect(page.getByRole('main')).toBeVisible()
  }
  await page.goto('/signatures/abc')
  await expect(page.getByRole('textbox', { name: /code/i })).toBeVisible()
  for (const path of [
    '/preferences/abc',
    '/leave/abc',
    `/leave/a${'A'.repeat(44)}`,
    '/leave/%2e%2e%00',
    '/stay/abc',
  ])
    expect((await page.goto(path))?.status(), path).toBe(200)
})

test('the answer to a new, a repeated and a suppressed signer is one and the same', async ({
  request,
  baseURL,
}) => {
  const slug = await addJourneyCampaign(sql)
  const email = ownAddress('known')
  const post = async (address: string) => {
    const answer = await request.post(`/campaigns/${slug}/signatures`, {
      form: { name: 'Known Ann', email: address, country: 'GB', postcode: 'LS6 1AA', updates: 'no' },
      headers: { origin: baseURL! },
      maxRedirects: 0,
    })
    const { date: _date, location = '', ...headers } = answer.headers()
    // What was typed goes on sealed, which is never twice the same.
    const to = location.replace(/mend=.+$/, 'mend=sealed')
    return { status: answer.status(), headers, to, body: await answer.text() }
  }
  const first = await post(email)
  await sql`update signature set state = 'confirmed', seat = 1, confirmed_at = now() where email = ${email}`
  const repeated = await post(email)
  const suppressed = ownAddress('suppressed')
  await post(suppressed)
  await sql`insert into suppression (address_key, reason) select address_key, 'bounced' from signature where email = ${suppressed}`
  expect(repeated).toEqual(first)
  expect(await post(suppressed)).toEqual(first)
})
