import { expect, test } from 'playwright/test'
import type postgres from 'postgres'
import { journeyDatabase } from '../support/journey'
import { staffPage } from '../support/staff-journey'
import { addReply, addStagedRun } from '../support/staff-letter-rows'

const slug = 'modern-slavery-prevention-fund'
const everybody = ['owner', 'admin', 'campaigner', 'editor', 'moderator', 'analyst', 'support']
/** Who redacts replies, and who keeps the directory of representatives. */
const readers = ['owner', 'admin', 'moderator']
const keepers = ['owner', 'admin', 'campaigner']

/** Who reaches which page; for everybody else it does not exist. */
const pages: Record<string, string[]> = {
  '/staff': everybody,
  '/staff/campaigns': everybody,
  [`/staff/campaigns/${slug}`]: everybody,
  [`/staff/campaigns/${slug}/run`]: everybody,
  [`/staff/campaigns/${slug}/history`]: everybody,
  [`/staff/campaigns/${slug}/preview`]: everybody,
  '/staff/account': everybody,
  '/staff/campaigns/new': ['owner', 'admin', 'campaigner'],
  '/staff/mail': ['owner', 'admin', 'campaigner', 'moderator', 'support'],
  '/staff/people': ['owner', 'admin'],
  [`/staff/campaigns/${slug}/letters`]: everybody,
  [`/staff/campaigns/${slug}/letters/targets`]: everybody,
  [`/staff/campaigns/${slug}/letters/delivery`]: everybody,
  '/staff/letters': everybody,
  '/staff/letters/replies': readers,
  '/staff/letters/positions': ['owner', 'admin', 'campaigner', 'moderator'],
  '/staff/representatives': keepers,
  '/staff/representatives/areas': keepers,
  '/staff/representatives/addresses': keepers,
  '/staff/representatives/calendar': keepers,
  '/staff/representatives/people/1': keepers,
}
/** Pages of one thing, by its number: the sample has no reply and no import yet, so the test makes them. */
const [reply, run] = ['/staff/letters/replies/', '/staff/representatives/runs/']
let sql: postgres.Sql
test.beforeAll(async () => {
  sql = journeyDatabase()
  pages[`${reply}${await addReply(sql)}`] = readers
  pages[`${run}${await addStagedRun(sql)}`] = keepers
})
test.afterAll(() => sql.end())

/** Words that stand on a page that not everybody reaches. */
const secret =
  /Invite somebody|Every mail, by state|Begin the draft|As it was pasted|Replies, those to read first|Note a position|Imports, the newest first|Apply this import|Ways to reach/

for (const role of everybody) {
  test(`a person with the role ${role} reaches their pages and no others`, async ({ browser }) => {
    const page = await staffPage(browser, `role.${role}@example.org`, role, `Robin ${role}`)
    for (const [path, roles] of Object.entries(pages)) {
      const response = await page.goto(path)
      expect(response?.status(), `${role} ${path}`).toBe(roles.includes(role) ? 200 : 404)
      // The way the framework asks for a page inside another gives nothing more away.
      const asData = await page.request.get(path, { headers: { rsc: '1' } })
      const text = await asData.text()
      if (!roles.includes(role)) expect(text, `${role} ${path} as data`).not.toMatch(secret)
    }
    await page.goto(`/staff/campaigns/${slug}?part=content`)
    const mayEdit = ['owner', 'admin', 'campaigner'].includes(role)
    await expect(page.getByRole('button', { name: 'Save content' })).toHaveCount(mayEdit ? 1 : 0)
    await page.goto(`/staff/campaigns/${slug}/run`)
    await expect(page.getByRole('button', { name: 'Pause signing' })).toHaveCount(mayEdit ? 1 : 0)
    await page.goto(`/staff/campaigns/${slug}/letters`)
    await expect(page.getByRole('button', { name: 'Save these words' })).toHaveCount(mayEdit ? 1 : 0)
    await expect(page.getByRole('button', { name: 'Approve this with my name' })).toHaveCount(mayEdit ? 1 : 0)
    await page.goto('/staff/letters/positions')
    await expect(page.getByRole('button', { name: 'Note it' })).toHaveCount(mayEdit ? 1 : 0)
    await page.context().close()
  })
}

test('a stranger reaches none of them', async ({ page }) => {
  for (const path of Object.keys(pages)) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'Sign in' }), path).toBeVisible()
    expect(new URL(page.url()).pathname).toBe('/staff/sign-in')
  }
})

test('somebody who lost their role cannot act with a form they still have open', async ({ browser }) => {
  const owner = await staffPage(browser, 'owner.acts@example.org', 'owner', 'Olive Owner')
  const writer = await staffPage(browser, 'writer.acts@example.org', 'campaigner', 'Wren Writer')
  await writer.goto('/staff/campaigns/new')
  await writer.getByLabel('Name').fill('Written after losing the role')
  await owner.goto('/staff/people')
  await owner.getByLabel('Role of Wren Writer').selectOption('analyst')
  await owner.getByRole('button', { name: 'Change the role of Wren Writer' }).click()
  await expect(owner.getByText('The role is changed')).toBeVisible()
  await writer.getByRole('button', { name: 'Begin the draft' }).click()
  await expect(writer.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await owner.getByRole('button', { name: 'Disable Wren Writer' }).click()
  await expect(owner.getByText('They cannot sign in any more')).toBeVisible()
  await owner.goto('/staff/campaigns')
  await expect(owner.getByText('Written after losing the role')).toHaveCount(0)
})
