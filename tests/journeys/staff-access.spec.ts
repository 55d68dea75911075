import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from 'playwright/test'
import { journeyDatabase } from '../support/journey'
import { deskAddresses } from '../support/library-addresses'
import { siteUrl, staffPage } from '../support/staff-journey'

const slug = 'modern-slavery-prevention-fund'
const inside = [
  '',
  '/campaigns',
  '/campaigns/new',
  `/campaigns/${slug}?part=ask`,
  `/campaigns/${slug}?part=goals`,
  `/campaigns/${slug}?part=figures`,
  `/campaigns/${slug}/run`,
  `/campaigns/${slug}/history`,
  `/campaigns/${slug}/preview`,
  '/recommendations',
  '/recommendations/S1',
  '/recommendations/new',
  '/recommendations/3.2/edit',
  '/recommendations/bodies',
  '/recommendations/bodies/new',
  '/recommendations/bodies/department-for-international-trade',
  '/mail',
  '/people',
  '/account',
]
const outside = [
  '/sign-in',
  '/sign-in/check-your-email?problem=code',
  '/sign-in/continue',
  '/invitations/none',
]

// The library's desk is made of few parts: two views, between them each width and each scheme, see it all.
const views = [
  { name: 'light', colorScheme: 'light' as const, width: 1280, seesLibrary: false },
  { name: 'dark', colorScheme: 'dark' as const, width: 1280, seesLibrary: true },
  { name: '320 px', colorScheme: 'light' as const, width: 320, seesLibrary: true },
]

for (const { name, colorScheme, width, seesLibrary } of views) {
  test(`axe finds nothing on any staff page, and none scrolls sideways: ${name}`, async ({ browser }) => {
    test.setTimeout(900_000)
    const first = await staffPage(browser, `axe.${width}.${colorScheme}@example.org`, 'owner', 'Alex Axe')
    const storageState = await first.context().storageState()
    const found: string[] = []
    for (const [paths, state] of [
      [[...inside, ...(seesLibrary ? await libraryPages() : [])], storageState],
      [outside, undefined],
    ] as const) {
      const context = await browser.newContext({
        baseURL: siteUrl(),
        colorScheme,
        storageState: state,
        viewport: { width, height: 800 },
      })
      const page = await context.newPage()
      for (const path of paths) {
        await page.goto(`/staff${path}`)
        found.push(...(await problems(page)).map((problem) => `${path}: ${problem}`))
      }
      await context.close()
    }
    expect(found).toEqual([])
  })
}

async function libraryPages(): Promise<string[]> {
  const sql = journeyDatabase()
  try {
    return await deskAddresses(sql)
  } finally {
    await sql.end()
  }
}

/** What axe finds, ids that stand twice, and what scrolls sideways: with the menu open too, where there is one. */
async function problems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join(' ')}`)
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id))
  found.push(...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `#${id} stands twice`))
  const menu = page.locator('summary', { hasText: 'Menu' })
  if (await menu.isVisible()) await menu.click()
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (over > 0) found.push(`${over} px too wide`)
  return found
}
