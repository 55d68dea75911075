import { expect, test } from 'playwright/test'
import { staffPage } from '../support/staff-journey'

const slug = 'modern-slavery-prevention-fund'
const everybody = ['owner', 'admin', 'campaigner', 'moderator', 'analyst', 'support']

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
}

for (const role of everybody) {
  test(`a person with the role ${role} reaches their pages and no others`, async ({ browser }) => {
    const page = await staffPage(browser, `role.${role}@example.org`, role, `Robin ${role}`)
    for (const [path, roles] of Object.entries(pages)) {
      const response = await page.goto(path)
      expect(response?.status(), `${role} ${path}`).toBe(roles.includes(role) ? 200 : 404)
      // The way the framework asks for a page inside another gives nothing more away.
      const asData = await page.request.get(path, { headers: { rsc: '1' } })
      const text = await asData.text()
      if (!roles.includes(role))
        expect(text, `${role} ${path} as data`).not.toMatch(
          /Invite somebody|Every mail, by state|Begin the draft/,
        )
    }
    await page.goto(`/staff/campaigns/${slug}?part=why`)
    const mayEdit = ['owner', 'admin', 'campaigner'].includes(role)
    await expect(page.getByRole('button', { name: 'Save why it matters' })).toHaveCount(mayEdit ? 1 : 0)
    await page.goto(`/staff/campaigns/${slug}/run`)
    await expect(page.getByRole('button', { name: 'Pause signing' })).toHaveCount(mayEdit ? 1 : 0)
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
