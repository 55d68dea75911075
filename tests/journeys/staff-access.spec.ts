import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'playwright/test'
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
  '/recommendations',
  '/recommendations/S1',
  '/recommendations/new',
  '/recommendations/3.2/edit',
  '/recommendations/bodies',
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

const views = [
  { name: 'light', colorScheme: 'light' as const, width: 1280 },
  { name: 'dark', colorScheme: 'dark' as const, width: 1280 },
  { name: '320 px', colorScheme: 'light' as const, width: 320 },
]

for (const { name, colorScheme, width } of views) {
  test(`axe finds nothing on any staff page, and none scrolls sideways: ${name}`, async ({ browser }) => {
    test.setTimeout(180_000)
    const first = await staffPage(browser, `axe.${width}.${colorScheme}@example.org`, 'owner', 'Alex Axe')
    const storageState = await first.context().storageState()
    const found: string[] = []
    for (const [paths, state] of [
      [inside, storageState],
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
        const { violations } = await new AxeBuilder({ page }).analyze()
        for (const { id, nodes } of violations)
          found.push(`${path}: ${id} at ${nodes.map(({ target }) => target).join(' ')}`)
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (over > 0) found.push(`${path}: ${over} px too wide`)
      }
      await context.close()
    }
    expect(found).toEqual([])
  })
}
