import { expect, test } from 'playwright/test'
import { problemsOn } from '../support/look-at-page'
import { staffPage } from '../support/staff-journey'

const stamp = Date.now().toString(36)

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`a journey is read, changed in a draft, published, turned on and off, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const email = `journeys.${how}.${stamp}@example.org`
    const page = await staffPage(browser, email, 'campaigner', `Jo ${how}`, javaScriptEnabled)
    // axe is a script: the page it looks at runs one.
    const look = async () => javaScriptEnabled && expect(await problemsOn(page)).toEqual([])
    await page.goto('/staff/mailings/journeys')
    await look()
    // One each, so that the two may run beside each other.
    const name = javaScriptEnabled ? 'Welcome' : 'Campaign update'
    await page.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await look()

    await page.getByRole('link', { name: 'Edit and preview step 1' }).first().click()
    await page.getByLabel('Subject', { exact: true }).fill('')
    await page.getByRole('button', { name: 'Save the step' }).click()
    await expect(page.locator('form').getByRole('alert')).toContainText('Write something here')
    await page.getByLabel('Subject', { exact: true }).fill(`Hello, ${how} ${stamp}`)
    await page.getByRole('button', { name: 'Save the step' }).click()
    await expect(page.getByText('Saved in the draft')).toBeVisible()
    await expect(page.frameLocator('iframe').getByText('Hello Aoife')).toBeVisible()
    await look()

    await page.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { name: 'The draft of the next version' })).toBeVisible()
    await page.getByRole('button', { name: /^Publish version/ }).click()
    await expect(page.getByText('Who enters from now on begins this version')).toBeVisible()
    await expect(page.getByRole('heading', { name: `Hello, ${how} ${stamp}` })).toBeVisible()

    await expect(page.getByText('What happened before now starts nothing.')).toBeVisible()
    await page.getByRole('button', { name: 'Turn it on' }).click()
    await expect(page.getByText('What people do from now on starts it.')).toBeVisible()
    await page.getByRole('button', { name: 'Turn it off' }).click()
    await expect(page.getByText('Nobody enters, and nobody moves.')).toBeVisible()
  })
}
