import { expect, test } from 'playwright/test'
import { journeyDatabase } from '../support/journey'
import { deskAddresses } from '../support/library-addresses'
import { problemsOn, views } from '../support/look-at-page'
import { siteUrl, staffPage } from '../support/staff-journey'

const slug = 'modern-slavery-prevention-fund'
const inside = [
  '',
  '/campaigns',
  '/campaigns/new',
  `/campaigns/${slug}?part=ask`,
  `/campaigns/${slug}?part=goals`,
  `/campaigns/${slug}?part=evidence`,
  `/campaigns/${slug}?part=next_steps`,
  `/campaigns/${slug}?part=sharing`,
  `/campaigns/${slug}?part=mails`,
  `/campaigns/${slug}/run`,
  `/campaigns/${slug}/history`,
  `/campaigns/${slug}/preview`,
  `/campaigns/${slug}/hand-in`,
  `/campaigns/${slug}/letters`,
  `/campaigns/${slug}/letters/targets`,
  `/campaigns/${slug}/letters/delivery`,
  '/signatures',
  '/signatures/held',
  '/signatures/invalidations',
  '/signatures/comments',
  '/signatures/paper',
  '/signatures/paper/new',
  '/signatures/export',
  '/watch',
  '/watch/switches',
  '/watch/limits',
  '/watch/lists',
  '/reports',
  `/reports/${slug}`,
  '/reports/sources',
  '/letters',
  '/letters/replies',
  '/letters/positions',
  '/representatives',
  '/representatives/areas',
  '/representatives/addresses',
  '/representatives/calendar',
  '/recommendations',
  '/recommendations/S1',
  '/recommendations/new',
  '/recommendations/3.2/edit',
  '/recommendations/bodies',
  '/recommendations/bodies/new',
  '/recommendations/bodies/department-for-international-trade',
  '/mail',
  '/people',
  '/audit',
  '/account',
]
const outside = [
  '/sign-in',
  '/sign-in/check-your-email?problem=code',
  '/sign-in/continue',
  '/invitations/none',
]

test.describe.configure({ mode: 'parallel' })

for (const { name, colorScheme, width, sees } of views) {
  test(`axe finds nothing on any staff page, and none scrolls sideways: ${name}`, async ({ browser }) => {
    test.setTimeout(600_000)
    const first = await staffPage(browser, `axe.${width}.${colorScheme}@example.org`, 'owner', 'Alex Axe')
    const storageState = await first.context().storageState()
    const found: string[] = []
    for (const [paths, state] of [
      [[...inside, ...(await libraryPages())], storageState],
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
        // Not the one inside a preview, which is there to be seen and cannot be pressed.
        const menu = page.locator('summary:not([inert] *)', { hasText: 'Menu' })
        if (await menu.isVisible()) await menu.click()
        found.push(...(await problemsOn(page, sees)).map((problem) => `${path}: ${problem}`))
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
