import { expect, type Page, test } from 'playwright/test'
import type postgres from 'postgres'
import { journeyDatabase } from '../support/journey'

let sql: postgres.Sql
let exitUrl: string
test.beforeAll(async () => {
  sql = journeyDatabase()
  const [organisation] = await sql<{ exitUrl: string }[]>`select exit_url as "exitUrl" from organisation`
  exitUrl = organisation!.exitUrl
})
test.afterAll(() => sql.end())

/** Nothing leaves this machine: the neutral site is answered here, and says what it was told of where one came from. */
async function standInForNeutralSite(page: Page): Promise<() => string | undefined> {
  let referer: string | undefined
  await page.route(`${new URL(exitUrl).origin}/**`, async (route) => {
    referer = route.request().headers().referer
    await route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' })
  })
  return () => referer
}

/** The script has come to life when it counts a press. */
async function untilScriptsRun(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Shift')
    await expect(page.locator('[data-exit-marks]')).toHaveAttribute('data-exit-marks', '1', { timeout: 200 })
  }).toPass()
}

const exitButton = (page: Page) =>
  page.locator('#exit-this-page').getByRole('link', { name: 'Exit this page' })

test.describe('with scripts', () => {
  test('the button leaves at once, and the Back button does not bring the page up again', async ({
    page,
  }) => {
    const referer = await standInForNeutralSite(page)
    await page.goto('/about')
    await page.goto('/get-help')
    await untilScriptsRun(page)
    await exitButton(page).click()
    await expect(page).toHaveURL(exitUrl)
    expect(referer()).toBeUndefined()
    await page.goBack()
    await expect(page).toHaveURL('/about')
  })

  test('Shift pressed three times leaves, and each press is seen and said', async ({ page }) => {
    await standInForNeutralSite(page)
    await page.goto('/get-help')
    const marks = page.locator('[data-exit-marks]')
    await expect(exitButton(page)).toBeVisible()
    await untilScriptsRun(page)
    await expect(marks).toBeVisible()
    await expect(page.locator('[data-exit-says]')).toHaveText('Shift, press 2 more times to exit.')
    await page.keyboard.press('Shift')
    await expect(marks).toHaveAttribute('data-exit-marks', '2')
    await expect(page.locator('[data-exit-says]')).toHaveText('Shift, press 1 more time to exit.')
    await page.keyboard.press('Shift')
    await expect(page).toHaveURL(exitUrl)
  })

  test('a Shift for a capital letter is no press, and presses are forgotten after five seconds', async ({
    page,
  }) => {
    await standInForNeutralSite(page)
    await page.clock.install()
    await page.goto('/get-help')
    const marks = page.locator('[data-exit-marks]')
    await untilScriptsRun(page)
    await page.keyboard.press('Shift+A')
    await page.keyboard.press('Shift+B')
    await expect(marks).toHaveAttribute('data-exit-marks', '1')
    await page.clock.runFor(5_100)
    await expect(marks).toHaveAttribute('data-exit-marks', '0')
    await expect(page.locator('[data-exit-says]')).toHaveText('Exit this page expired.')
    await expect(page).toHaveURL('/get-help')
  })

  test('the page is covered before the other one has come', async ({ page }) => {
    // "No content": the browser stays where it is, as it does while it waits.
    await page.route(`${new URL(exitUrl).origin}/**`, (route) => route.fulfill({ status: 204 }))
    await page.goto('/get-help')
    await untilScriptsRun(page)
    await exitButton(page).click({ noWaitAfter: true })
    await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toBeHidden()
    await expect(page).toHaveTitle('Loading')
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the button is a plain link that says nothing of where one came from', async ({ page }) => {
    const referer = await standInForNeutralSite(page)
    await page.goto('/get-help')
    await exitButton(page).click()
    await expect(page).toHaveURL(exitUrl)
    expect(referer()).toBeUndefined()
  })

  test('the second stop of the Tab key is the way out', async ({ page }) => {
    await standInForNeutralSite(page)
    await page.goto('/get-help')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Exit this page' }).first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(exitUrl)
  })

  test('every page that describes violence has the way out, the note and the helpline; a petition has none', async ({
    page,
  }) => {
    const pages = await sql<{ kind: string; slug: string; note: string }[]>`
      select kind, slug, live ->> 'contentNote' as note from publication
      where live ->> 'sensitivity' = 'describes' and kind in ('issue', 'explainer', 'story', 'programme', 'news')`
    const folders: Record<string, string> = { news: 'news', story: 'stories' }
    for (const { kind, slug, note } of pages) {
      await page.goto(`/${folders[kind] ?? `${kind}s`}/${slug}`)
      await expect(exitButton(page), slug).toBeVisible()
      await expect(page.getByRole('main'), slug).toContainText(note)
      await expect(page.getByRole('main'), slug).toContainText('If this has happened to you')
      await page.getByRole('link', { name: 'Skip to what you can do' }).click()
      await expect(page.locator('#act'), slug).toBeInViewport()
    }
    for (const path of ['/', '/campaigns', '/campaigns/modern-slavery-prevention-fund']) {
      await page.goto(path)
      await expect(page.getByRole('link', { name: 'Exit this page' }), path).toHaveCount(0)
    }
  })
})
