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

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`one of our own is begun, its people and steps arranged in sentences, published and turned on, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(240_000)
    const email = `journeys.own.${how}.${stamp}@example.org`
    const page = await staffPage(browser, email, 'campaigner', `Oda ${how}`, javaScriptEnabled)
    const look = async () => javaScriptEnabled && expect(await problemsOn(page)).toEqual([])
    const name = `After a letter, ${how} ${stamp}`
    const alert = page.locator('form').getByRole('alert')

    await page.goto('/staff/mailings/journeys')
    await page.getByRole('link', { name: 'New journey' }).click()
    await page.getByLabel('It starts when').selectOption({ label: 'Somebody writes to their representative' })
    await page.getByLabel('Of which campaign').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Begin the draft' }).click()
    await expect(alert).toContainText('Write a name')
    await expect(page.getByLabel('It starts when')).toHaveValue('wrote')
    await look()
    await page.getByLabel('Name').fill(name)
    await page.getByRole('button', { name: 'Begin the draft' }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(page.getByText('Nothing of it is published yet')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Turn it on' })).toHaveCount(0)
    await look()

    // Who enters: a condition of the engine, wrong first.
    await page.getByRole('link', { name: 'Change who enters' }).click()
    await page.getByLabel('Condition to add', { exact: true }).selectOption({ label: 'Last acted' })
    await page.getByRole('button', { name: 'Add a condition' }).click()
    await page.getByLabel('in the last').fill('many')
    await page.getByRole('button', { name: 'Keep who enters' }).click()
    await expect(alert).toContainText('whole number of days')
    await expect(page.getByLabel('in the last')).toHaveValue('many')
    await look()
    await page.getByLabel('in the last').fill('90')
    await page.getByRole('button', { name: 'Keep who enters' }).click()
    await expect(page.getByText('People who acted in the last 90 days.')).toBeVisible()

    // Who leaves early: of the campaign that it is about, which is chosen already.
    await page.getByRole('link', { name: 'Add who leaves early' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Has an answer')
    await page.getByRole('button', { name: 'Keep who leaves early' }).click()
    await expect(alert).toContainText('everybody would leave')
    await page.getByLabel('Condition to add', { exact: true }).selectOption({ label: 'Told us of an answer' })
    await page.getByRole('button', { name: 'Add a condition' }).click()
    await expect(page.getByText('told us that they had a reply under the campaign it is about')).toBeVisible()
    await look()
    await page.getByRole('button', { name: 'Keep who leaves early' }).click()
    await expect(page.getByText('Has an answer: People who')).toBeVisible()

    // A second step, which goes first in the end, and a third that goes again.
    await page.getByRole('button', { name: 'Add a step to the draft' }).click()
    await page.getByRole('link', { name: 'Edit and preview step 2' }).click()
    await page.getByLabel('Subject', { exact: true }).fill('What to do with an answer')
    await page
      .getByRole('textbox', { name: 'What it says' })
      .fill('Hello {{name.first|there}},\n\nRead it twice.')
    await page.getByRole('button', { name: 'Save the step' }).click()
    await expect(page.getByText('Saved in the draft')).toBeVisible()
    await look()
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByRole('button', { name: /^Move up.*step 2$/ }).click()
    await expect(page.getByText('Moved in the draft')).toBeVisible()
    const steps = page.getByRole('heading', { level: 3 })
    await expect(steps).toHaveText(['What to do with an answer', 'A new step'])
    await page.getByRole('button', { name: /^Publish version/ }).click()
    await expect(page.getByText('Write step 2 first')).toBeVisible()
    await page.getByRole('button', { name: /^Take out.*step 2$/ }).click()
    await expect(steps).toHaveText(['What to do with an answer'])
    await page.getByRole('button', { name: /^Publish version/ }).click()
    await expect(page.getByText('Who enters from now on begins this version')).toBeVisible()
    await page.getByRole('button', { name: 'Turn it on' }).click()
    await expect(page.getByText('What people do from now on starts it.')).toBeVisible()
    await look()
    await page.getByRole('button', { name: 'Turn it off' }).click()
    await expect(page.getByText('Nobody enters, and nobody moves.')).toBeVisible()
  })
}
