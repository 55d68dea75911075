import { expect, test } from 'playwright/test'
import { staffPage } from '../support/staff-journey'

const slug = 'modern-slavery-prevention-fund'
const everybody = ['owner', 'admin', 'campaigner', 'editor', 'moderator', 'analyst', 'support']
for (const role of everybody) {
  test(`on pages that everybody reads, a person with the role ${role} finds only the buttons they may press`, async ({
    browser,
  }) => {
    const page = await staffPage(browser, `role.${role}@example.org`, role, `Robin ${role}`)
    await page.goto(`/staff/campaigns/${slug}?part=content`)
    const mayEdit = ['owner', 'admin', 'campaigner'].includes(role)
    // Another role's browser may hold the lock at this moment: then who may edit is offered to take over.
    const edits = page.getByRole('button', { name: /^(Save content|Take over from )/ })
    await expect(edits).toHaveCount(mayEdit ? 1 : 0)
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

test('somebody who lost their role cannot act with a form they still have open', async ({ browser }) => {
  const owner = await staffPage(browser, 'owner.acts@example.org', 'owner', 'Olive Owner')
  const writer = await staffPage(browser, 'writer.acts@example.org', 'campaigner', 'Wren Writer')
  await writer.goto('/staff/campaigns/new')
  await writer.getByLabel('Name').fill('Written after losing the role')
  await owner.goto('/staff/people')
  await owner.getByRole('link', { name: 'Wren Writer' }).click()
  await owner.getByLabel('Role of Wren Writer').selectOption('analyst')
  await owner.getByRole('button', { name: 'Change the role' }).click()
  await expect(owner.getByText('The role is changed')).toBeVisible()
  await writer.getByRole('button', { name: 'Begin the draft' }).click()
  await expect(writer.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await owner.getByRole('button', { name: 'Disable' }).click()
  await expect(owner.getByText('They cannot sign in any more')).toBeVisible()
  await owner.goto('/staff/campaigns')
  await expect(owner.getByText('Written after losing the role')).toHaveCount(0)
})
