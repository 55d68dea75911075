import { expect, type Page, test } from 'playwright/test'
import type postgres from 'postgres'
import { linkIn, mailsTo, waitForMail } from '../support/inbox'
import { journeyDatabase, ownAddress } from '../support/journey'
import {
  addFollowUp,
  beginLetter,
  campaignOfLetters as campaign,
  fillLetter,
  ownWords,
} from '../support/letter-browser'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const lettersOf = (email: string) => sql<{ state: string; reason: string; outcome: string | null }[]>`
  select l.state, l.reason, l.outcome from letter l where l.canonical_email = ${email} order by l.created_at, l.state`

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('Niamh chooses her area, writes, puts a mistake right, sends her letter from her mail and is thanked', async ({
      page,
      baseURL,
    }) => {
      const email = ownAddress('niamh')
      await page.goto(`/campaigns/${campaign}`)
      await page
        .getByRole('region', { name: 'Write to your MP' })
        .getByRole('link', { name: 'Begin your letter' })
        .click()
      await expect(page).toHaveURL(`/campaigns/${campaign}/write`)
      await page.getByLabel('Your postcode').fill('le97 7zz')
      await page.getByRole('button', { name: 'Begin your letter' }).click()
      await expect(heading(page)).toHaveText('Which area do you live in?')
      await page.getByRole('radio', { name: /Mid Leicestershire/ }).check()
      await page.getByRole('button', { name: 'Write to this area’s representative' }).click()
      await expect(page.getByRole('heading', { name: /Wilhelmina Starkfold/ })).toBeVisible()

      await fillLetter(page, { email, name: '' })
      await page.getByRole('button', { name: 'Send my letter' }).click()
      await expect(page).toHaveTitle(/^Error: /)
      await expect(page.getByRole('alert').first()).toContainText('Enter your full name')
      await expect(page.getByLabel('Your part of the letter')).toHaveValue(ownWords)
      await expect(page.getByLabel('Email address')).toHaveValue(email)
      await expect(page.getByRole('checkbox', { name: /Pass my letter on/ })).toBeChecked()
      expect(await lettersOf(email)).toHaveLength(0)

      await page.getByLabel('Full name').fill('Niamh Adeyemi-Roe')
      await page.getByRole('button', { name: 'Update the preview' }).click()
      const preview = page.getByRole('region', { name: 'Your letter, as it will be sent' })
      await expect(preview).toContainText('Dear')
      await expect(preview.locator('mark').first()).toHaveText('I teach evening classes in our town.')
      await expect(preview).toContainText('14 Sample Row')
      await page.getByRole('button', { name: 'Send my letter' }).click()
      await expect(page).toHaveURL(`/campaigns/${campaign}/letters/check-your-email`)
      expect(page.url()).not.toMatch(/le97/i)

      const asked = await waitForMail(baseURL!, email, { subject: 'Send your letter' })
      const link = linkIn(asked, '/letters/')
      await page.goto(link)
      await expect(heading(page)).toHaveText('Send your letter')
      await expect(page.getByRole('main')).toContainText('I teach evening classes in our town.')
      await expect(page.getByRole('main')).toContainText('14 Sample Row')
      expect(await lettersOf(email)).toMatchObject([{ state: 'pending' }])
      await page.getByRole('button', { name: 'Send my letter' }).click()
      await expect(heading(page)).toHaveText('Your letter is on its way')
      await expect(page.getByRole('main')).not.toContainText('Niamh')
      await expect(page.getByRole('region', { name: 'What happens next' })).toContainText(
        'We ask you whether they answered',
      )
      await expect(page.getByRole('link', { name: 'See what they have said' })).toHaveAttribute(
        'href',
        `/campaigns/${campaign}/positions`,
      )
      expect((await lettersOf(email))[0]?.state).toMatch(/^(queued|sending|sent)$/)

      await page.goto(link)
      await expect(heading(page)).toHaveText('Your letter is confirmed')
      await expect(page.getByRole('main')).not.toContainText('14 Sample Row')
    })

    test('Ravi opens his letter in his own mail: the links hold it whole, and nothing of it is kept', async ({
      page,
    }) => {
      const email = ownAddress('ravi')
      await beginLetter(page, 'SW1A 0AA')
      await fillLetter(page, { email })
      await page.getByRole('button', { name: 'Open in my own email' }).click()
      await expect(heading(page)).toHaveText('Send it from your own email')
      const text = await page.getByLabel('The text, to copy').inputValue()
      expect(text).toContain(ownWords)
      expect(text).toContain('14 Sample Row')

      const href = await page.getByRole('link', { name: 'Open in my email' }).getAttribute('href')
      const mailto = new URL(href ?? '')
      expect(mailto.protocol).toBe('mailto:')
      expect(mailto.pathname).toContain('@example.org')
      expect(href?.length).toBeLessThanOrEqual(1800)
      expect(partsOf(mailto).body?.replace(/\r\n/g, '\n')).toBe(text)
      for (const name of ['Gmail', 'Outlook', 'Yahoo']) {
        const webmail = new URL((await page.getByRole('link', { name }).getAttribute('href')) ?? '')
        expect(webmail.protocol).toBe('https:')
        expect(webmail.searchParams.get('body')?.replace(/\r\n/g, '\n'), name).toBe(text)
      }
      await page.getByRole('button', { name: 'I have sent it' }).click()
      await expect(heading(page)).toHaveText('Thank you for writing')
      const kept = await sql`
        select r.name, r.email, r.personal_text, l.body, l.state from letter l join letter_request r on r.id = l.request_id
        where l.canonical_email = ${email}`
      expect(kept).toEqual([{ name: '', email: '', personal_text: '', body: '', state: 'declared_sent' }])
    })

    test('who writes twice is told kindly, and the first letter stands alone', async ({ page, baseURL }) => {
      const email = ownAddress('twice')
      for (const time of [1, 2]) {
        const before = (await mailsTo(baseURL!, email))[0]
        await beginLetter(page, 'M1 1AE')
        await fillLetter(page, { email })
        await page.getByRole('button', { name: 'Send my letter' }).click()
        const asked = await waitForMail(baseURL!, email, { subject: 'Send your letter', after: before })
        await page.goto(linkIn(asked, '/letters/'))
        await page.getByRole('button', { name: 'Send my letter' }).click()
        await expect(heading(page)).toHaveText(
          time === 1 ? 'Your letter is on its way' : 'You have written before',
        )
      }
      await expect(page.getByRole('main')).toContainText('nobody is written to twice')
      const states = (await lettersOf(email)).map(({ state, reason }) => `${state} ${reason}`.trim())
      expect(states.filter((state) => state !== 'withdrawn already_written')).toHaveLength(1)
      expect(states).toContain('withdrawn already_written')
    })

    test('who takes a letter back before sending it leaves nothing behind', async ({ page, baseURL }) => {
      const email = ownAddress('back')
      await beginLetter(page, 'SW1A 0AA')
      await fillLetter(page, { email })
      await page.getByRole('button', { name: 'Send my letter' }).click()
      const link = linkIn(await waitForMail(baseURL!, email), '/letters/')
      await page.goto(link)
      await page.getByRole('button', { name: 'Take my letter back' }).click()
      await expect(heading(page)).toHaveText('You have taken this back')
      await page.reload()
      await expect(page.getByRole('button', { name: /Send my letter/ })).toHaveCount(0)
      const [row] = await sql`
        select r.name, r.postal_address, l.body, l.state from letter l join letter_request r on r.id = l.request_id
        where l.canonical_email = ${email}`
      expect(row).toEqual({ name: '', postal_address: '', body: '', state: 'withdrawn' })
    })

    test('two weeks later she tells what became of it, puts a mistake right, and pastes the reply', async ({
      page,
      baseURL,
    }) => {
      const email = ownAddress('asked')
      await beginLetter(page, 'SW1A 0AA')
      await fillLetter(page, { email })
      await page.getByRole('button', { name: 'Send my letter' }).click()
      await page.goto(linkIn(await waitForMail(baseURL!, email), '/letters/'))
      await page.getByRole('button', { name: 'Send my letter' }).click()
      await expect(heading(page)).toHaveText('Your letter is on its way')
      await addFollowUp(sql, email)

      await page.goto(linkIn(await waitForMail(baseURL!, email, { subject: 'Did' }), '/letters/'))
      await expect(heading(page)).toHaveText('What became of your letter?')
      await page.getByRole('checkbox', { name: /You may quote it/ }).check()
      await page.getByRole('button', { name: 'Tell us' }).click()
      await expect(page).toHaveTitle(/^Error: /)
      await expect(page.getByRole('alert').first()).toContainText('Choose what became of your letter')
      await expect(page.getByRole('checkbox', { name: /You may quote it/ })).toBeChecked()

      const reply = 'Dear Niamh,\n\nI will ask the minister.'
      await page.getByRole('radio', { name: /They answered/ }).check()
      await page.getByLabel('What they wrote, if you want to share it').fill(reply)
      await page.getByRole('button', { name: 'Tell us' }).click()
      await expect(heading(page)).toHaveText('Thank you for telling us')
      await expect(page.getByRole('main')).toContainText('They answered.')
      await expect(page.getByRole('main')).not.toContainText('I will ask the minister')
      expect(await lettersOf(email)).toMatchObject([{ state: 'sent', outcome: 'replied' }])
      const [kept] = await sql`
        select y.text, y.state, y.may_be_cited from letter_reply y join letter l on l.id = y.letter_id
        where l.canonical_email = ${email}`
      expect(kept).toEqual({ text: reply, state: 'new', may_be_cited: true })
    })

    test('case 44: Seo-yeon finds, writes and sends by keyboard alone', async ({ page, baseURL }) => {
      const email = ownAddress('keys')
      await page.goto(`/campaigns/${campaign}/write`)
      await tabTo(page, 'Your postcode')
      await page.keyboard.type('EC1A 1BB')
      await page.keyboard.press('Enter')
      await expect(heading(page)).toBeFocused()
      await tabTo(page, 'Your part of the letter')
      await page.keyboard.type('My grandmother worked without pay as a girl, and told us so.')
      await tabTo(page, 'Full name')
      await page.keyboard.type('서연')
      await tabTo(page, 'Email address')
      await page.keyboard.type(email)
      await tabTo(page, 'Address')
      await page.keyboard.type('2 Sample Street, Sampleton')
      await tabTo(page, 'Pass my letter on')
      await page.keyboard.press('Space')
      await tabTo(page, 'Send my letter')
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(`/campaigns/${campaign}/letters/check-your-email`)
      await page.goto(linkIn(await waitForMail(baseURL!, email), '/letters/'))
      await tabTo(page, 'Send my letter')
      await page.keyboard.press('Enter')
      await expect(heading(page)).toHaveText('Your letter is on its way')
    })
  })
}

test('whoever only opens the links of a letter changes nothing, and a link that is no link says so', async ({
  page,
  request,
}) => {
  for (const path of ['/letters/abc', '/letters/abc/answer', '/letters/abc/thank-you']) {
    await page.goto(path)
    await expect(heading(page), path).toHaveText(/This link does not open a letter|This page has gone/)
  }
  for (const path of ['/letters/abc/confirm', '/letters/abc/withdraw', '/letters/abc/answer/send'])
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(303)
})

/** A mailto is percent-encoded, and a plus in it is a plus. */
function partsOf(mailto: URL): Record<string, string> {
  return Object.fromEntries(
    mailto.search
      .slice(1)
      .split('&')
      .map((part) => part.split('=').map(decodeURIComponent) as [string, string]),
  )
}

/** Presses Tab until what has focus is called this. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const called = await page.locator(':focus').evaluate((element) => {
      const [label] = 'labels' in element ? ((element as HTMLInputElement).labels ?? []) : []
      return (label?.textContent ?? element.textContent ?? '').trim()
    })
    if (called.startsWith(name)) return
  }
  throw new Error(`Tab never reached ${name}`)
}
