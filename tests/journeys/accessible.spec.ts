import { expect, type Page, test } from 'playwright/test'
import type postgres from 'postgres'
import { handInAddresses } from '../support/hand-in-rows'
import { linkIn, waitForMail } from '../support/inbox'
import { addJourneyCampaign, journeyDatabase, ownAddress } from '../support/journey'
import { addFollowUp, beginLetter, fillLetter } from '../support/letter-browser'
import { libraryAddresses } from '../support/library-addresses'
import { problemsOn } from '../support/look-at-page'
import { publicPages } from '../support/public-pages'
import { sign } from '../support/sign-in-browser'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

test.describe.configure({ mode: 'parallel' })

const look = async (page: Page, what: string) => expect(await problemsOn(page), what).toEqual([])

/** Shares of them, so that two workers look at once. */
const shares = 4

for (let share = 0; share < shares; share++)
  test(`axe finds nothing on any page that can be opened, ${share + 1} of ${shares}`, async ({ page }) => {
    test.setTimeout(300_000)
    const paused = await addJourneyCampaign(sql, { state: 'paused' })
    const young = await addJourneyCampaign(sql, { confirmed: 12 })
    const paths = [
      ...publicPages,
      '/staff/sign-in',
      '/staff/sign-in/check-your-email',
      `/campaigns/${paused}`,
      `/campaigns/${young}`,
      ...(await libraryAddresses(sql)),
      ...(await handInAddresses(sql)),
    ]
    const found: string[] = []
    for (const path of paths.filter((_, at) => at % shares === share)) {
      await page.goto(path)
      found.push(...(await problemsOn(page)))
    }
    expect(found).toEqual([])
  })

test('axe finds nothing on what a look-up comes to', async ({ page }) => {
  test.setTimeout(120_000)
  for (const postcode of ['EH99 1SP', 'LE97 7ZZ', 'EC1A 1BB', 'EC1A 1ZY', 'SWIA 0AA', 'JE2 3AB', 'BT7 1NN']) {
    await page.goto('/my-representatives')
    await page.getByLabel('Your postcode').fill(postcode)
    await page.getByRole('button', { name: 'Find my representatives' }).click()
    await expect(page).toHaveTitle(/Your representatives/)
    await look(page, postcode)
  }
})

test('axe finds nothing on the pages of a signature, from mistakes to taking it back', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const slug = await addJourneyCampaign(sql)
  const email = ownAddress('axe')
  await page.goto(`/campaigns/${slug}`)
  await page.getByRole('button', { name: 'Sign the petition' }).click()
  await expect(page.getByLabel('Full name')).toHaveAttribute('aria-invalid', 'true')
  await look(page, 'mistakes')
  await sign(page, slug, { name: 'Axe Ann', email })
  const asked = await waitForMail(baseURL!, email)
  await page.goto(linkIn(asked, '/signatures/'))
  await look(page, 'confirm')
  await page.getByRole('button', { name: /Confirm/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your name is on the record')
  await look(page, 'thank you')
  await page.goto(linkIn(asked, '/preferences/'))
  await look(page, 'preferences')
  await page.getByRole('button', { name: /Take (my name|it) back|Withdraw/i }).click()
  await expect(page.getByRole('main')).toContainText(/not counted/)
  await look(page, 'taken back')
})

test('axe finds nothing on the pages of a letter, from the choice of an area to the answer', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const email = ownAddress('axe-letter')
  await beginLetter(page, 'LE97 7ZZ')
  await look(page, 'choice of an area')
  await beginLetter(page, 'BT7 1NN')
  await look(page, 'nobody known yet')
  await beginLetter(page, 'SW1A 0AA')
  await page.getByRole('button', { name: 'Send my letter' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await look(page, 'mistakes')
  await fillLetter(page, { email })
  await page.getByRole('button', { name: 'Print it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Print your letter')
  await look(page, 'print')
  await beginLetter(page, 'SW1A 0AA')
  await fillLetter(page, { email })
  await page.getByRole('button', { name: 'Open in my own email' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Send it from your own email')
  await look(page, 'own mail')
  await beginLetter(page, 'SW1A 0AA')
  await fillLetter(page, { email })
  await page.getByRole('button', { name: 'Send my letter' }).click()
  await page.goto(linkIn(await waitForMail(baseURL!, email), '/letters/'))
  await look(page, 'send')
  await page.getByRole('button', { name: 'Send my letter' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your letter is on its way')
  await look(page, 'thank you for the letter')
  await addFollowUp(sql, email)
  await page.goto(linkIn(await waitForMail(baseURL!, email, { subject: 'Did' }), '/letters/'))
  await look(page, 'answer')
  await page.getByRole('radio', { name: /Nothing yet/ }).check()
  await page.getByRole('button', { name: 'Tell us' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for telling us')
  await look(page, 'told')
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 800 } })

    test('Seo-yeon signs and confirms by keyboard alone, always seeing where she is', async ({
      page,
      baseURL,
    }) => {
      const slug = await addJourneyCampaign(sql)
      const email = ownAddress('keys')
      await page.goto(`/campaigns/${slug}`)
      await page.keyboard.press('Tab')
      await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
      await tabTo(page, 'Full name')
      await page.keyboard.type('서연')
      await tabTo(page, 'Email address')
      await page.keyboard.type(email)
      await tabTo(page, 'Postcode')
      await page.keyboard.type('ls6 1aa')
      await tabTo(page, /^Yes/)
      await page.keyboard.press('Space')
      await tabTo(page, 'Sign the petition')
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(new RegExp(`/campaigns/${slug}/check-your-email[?]mend=`))
      await page.goto(linkIn(await waitForMail(baseURL!, email), '/signatures/'))
      await tabTo(page, /Confirm/)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your name is on the record')
      expect(await sql`select name, state from signature where email = ${email}`).toMatchObject([
        { name: '서연', state: 'confirmed' },
      ])
    })
  })
}

/** Presses Tab until what has focus is called this; each stop on the way must be seen and not be covered. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    await expect(focused).toBeVisible()
    const isCovered = await focused.evaluate((element) => {
      const box = element.getBoundingClientRect()
      const top = document.elementFromPoint(box.left + Math.min(box.width, 20) / 2, box.top + box.height / 2)
      return top !== null && top !== element && !element.contains(top) && !top.contains(element)
    })
    expect(
      isCovered,
      `focus is hidden: ${await focused.evaluate((element) => element.outerHTML.slice(0, 120))}`,
    ).toBe(false)
    const called = await focused.evaluate((element) => {
      const labels =
        'labels' in element
          ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent ?? '')
          : []
      return (labels[0] ?? element.textContent ?? '').trim()
    })
    if (typeof name === 'string' ? called.startsWith(name) : name.test(called)) return
  }
  throw new Error(`Tab never reached ${name}`)
}
