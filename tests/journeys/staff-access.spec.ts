import { expect, type Page, test } from 'playwright/test'
import { journeyDatabase } from '../support/journey'
import { deskAddresses } from '../support/library-addresses'
import { problemsOn } from '../support/look-at-page'
import { staffPage } from '../support/staff-journey'

const slug = 'modern-slavery-prevention-fund'
const inside = [
  '',
  '/find',
  '/views',
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
  '/signatures?state=confirmed',
  '/signatures/held',
  '/signatures/invalidations',
  '/signatures/invalidations/new',
  `/signatures/invalidations/new?campaign=${slug}`,
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
  '/mail/came-back',
  '/mail/stopped',
  '/mail/reminders',
  '/mail/imports',
  '/mail/policy',
  '/rights',
  '/rights/retention',
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

/** Shares of them, so that two workers look at once. */
const shares = 4

for (let share = 0; share < shares; share++)
  test(`axe finds nothing on any staff page, and none scrolls sideways, ${share + 1} of ${shares}`, async ({
    browser,
  }) => {
    test.setTimeout(300_000)
    const page = await staffPage(browser, `axe.${share}@example.org`, 'owner', 'Alex Axe')
    const paths = [...inside, ...(await libraryPages())].filter((_, at) => at % shares === share)
    const found = await problemsOnAll(page, paths)
    await page.context().close()
    expect(found).toEqual([])
  })

test('axe finds nothing on the pages at the door of the office', async ({ page }) => {
  expect(await problemsOnAll(page, outside)).toEqual([])
})

async function problemsOnAll(page: Page, paths: string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    await page.goto(`/staff${path}`)
    // Not the one inside a preview, which is there to be seen and cannot be pressed.
    const menu = page.locator('details:not([inert] *)', { has: page.locator('summary', { hasText: 'Menu' }) })
    const openMenu = async () => {
      const summary = menu.locator('summary')
      if ((await summary.isVisible()) && (await menu.getAttribute('open')) === null) await summary.click()
    }
    found.push(...(await problemsOn(page, openMenu)))
  }
  return found
}

async function libraryPages(): Promise<string[]> {
  const sql = journeyDatabase()
  try {
    return await deskAddresses(sql)
  } finally {
    await sql.end()
  }
}
