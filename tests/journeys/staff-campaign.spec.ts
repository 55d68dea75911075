import { expect, type Page, test } from 'playwright/test'
import { siteUrl, staffPage } from '../support/staff-journey'

/** "2027-03-31", so many days from now. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

/** The summary of what to put right; the framework has an alert of its own elsewhere. */
function mistakes(page: Page) {
  return page.locator('form').getByRole('alert')
}

async function open(page: Page, slug: string, part: string) {
  await page.goto(`/staff/campaigns/${slug}?part=${part}`)
}

/** One of the acts on the page of a campaign that runs. */
function act(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true })
}

function reason(page: Page, name: string) {
  return act(page, name).getByLabel('Reason, for the public record')
}

async function save(page: Page, name: string) {
  await page.getByRole('button', { name: `Save ${name}` }).click()
  await expect(page.getByText(/^Saved\./)).toBeVisible()
}

async function write(page: Page, slug: string) {
  await open(page, slug, 'ask')
  await page.getByLabel('Demand', { exact: true }).fill('Ask the Harbour Board to light the quay')
  await page.getByLabel('Highlighted words').fill('light the pier')
  await page
    .getByLabel('The ask in two sentences')
    .fill('It is dark. We ask the Harbour Board to light the quay.')
  await page.getByLabel('Addressed to').fill('Chair, Harbour Board')
  await page.getByLabel('The same in a sentence').fill('the Harbour Board')
  await page.getByRole('button', { name: 'Save ask and addressee' }).click()
  await expect(mistakes(page).getByText('Use words exactly as they stand in the demand')).toBeVisible()
  await expect(page.getByLabel('The ask in two sentences')).toHaveValue(
    'It is dark. We ask the Harbour Board to light the quay.',
  )
  await page.getByLabel('Highlighted words').fill('light the quay')
  await page
    .getByLabel('Exact text that will be handed in')
    .fill('We ask the Harbour Board to light the quay.\n\nEvery night.')
  await save(page, 'ask and addressee')

  await open(page, slug, 'content')
  await page.getByRole('textbox', { name: 'Why it matters' }).fill('People fall.')
  await save(page, 'content')
  await open(page, slug, 'evidence')
  const figure = page.getByRole('combobox', { name: 'Which figure' }).first()
  await figure.selectOption({ index: 1 })
  await page.getByLabel('Order').first().fill('first')
  await page.getByRole('button', { name: 'Save recommendation and evidence' }).click()
  await expect(mistakes(page)).toContainText('Enter a whole number')
  await expect(figure).not.toHaveValue('')
  await page.getByLabel('Order').first().fill('1')
  await save(page, 'recommendation and evidence')
  await open(page, slug, 'goals')
  await page.getByLabel('Goal 1: number of signatures').fill('1,000')
  await page.getByLabel('Goal 1: what we will do').fill('hand it in')
  await save(page, 'goals')
  await open(page, slug, 'schedule')
  await page.getByLabel('Last day to sign').fill(inDays(40))
  await save(page, 'schedule')
  await open(page, slug, 'outcome')
  await page.getByLabel('If it is won in part: what was won').fill('The quay is lit')
  await save(page, 'outcome')
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`a campaign from its first word to its outcome, ${how} a script`, async ({ browser, request }) => {
    test.setTimeout(120_000)
    const page = await staffPage(
      browser,
      `editor.${how}@example.org`,
      'campaigner',
      `Edda ${how}`,
      javaScriptEnabled,
    )
    await page.goto('/staff/campaigns/new')
    await page.getByRole('button', { name: 'Begin the draft' }).click()
    await expect(mistakes(page)).toContainText('Write a name')
    await page.getByLabel('Name').fill(`Light on the quay ${how}`)
    await page.getByRole('button', { name: 'Begin the draft' }).click()
    await expect(page.getByText('The draft has begun')).toBeVisible()
    const slug = `light-on-the-quay-${how}`
    const run = `/staff/campaigns/${slug}/run`
    const publicStatus = async () => (await request.get(`/campaigns/${slug}`)).status()

    await page.goto(run)
    await page.getByRole('button', { name: 'Publish and open for signing' }).click()
    await expect(mistakes(page)).toContainText('Not yet: write the demand')
    await write(page, slug)
    expect(await publicStatus()).toBe(404)

    await page.goto(`/staff/campaigns/${slug}/preview`)
    await expect(
      page.getByRole('heading', {
        level: 1,
        name: 'Ask the Harbour Board to light the quay',
        includeHidden: true,
      }),
    ).toBeVisible()

    await page.goto(run)
    await page.getByRole('button', { name: 'Send for review' }).click()
    await expect(page.getByText('Sent for review.')).toBeVisible()
    await page.goto('/staff')
    await expect(page.getByRole('row', { name: `Light on the quay ${how}` })).toContainText(
      'Waits for a second reader',
    )

    await page.goto(run)
    await page.getByLabel('Opens on').fill(inDays(-2))
    await page.getByRole('button', { name: 'Schedule the opening' }).click()
    await expect(mistakes(page)).toContainText('Choose a day and time to come')
    await page.getByLabel('Opens on').fill(inDays(2))
    await page.getByRole('button', { name: 'Schedule the opening' }).click()
    await expect(page.getByText('Scheduled. It opens by itself.')).toBeVisible()
    expect(await publicStatus()).toBe(404)

    await page.getByRole('button', { name: 'Publish and open for signing' }).click()
    await expect(page.getByText('Published. People can sign now.')).toBeVisible()
    await expect.poll(publicStatus).toBe(200)
    expect(await (await request.get('/campaigns')).text()).toContain(slug)

    await open(page, slug, 'content')
    await page.getByRole('textbox', { name: 'Why it matters' }).fill('People fall, mostly at night.')
    await page.getByRole('button', { name: 'Save content' }).click()
    await expect(mistakes(page)).toContainText('Write the reason')
    await expect(page.getByRole('textbox', { name: 'Why it matters' })).toHaveValue(
      'People fall, mostly at night.',
    )
    await page.getByLabel('Reason for this change').fill('The report says when')
    await save(page, 'content')
    await expect
      .poll(async () => (await request.get(`/campaigns/${slug}`)).text())
      .toContain('The report says when')

    await page.goto(run)
    await page.getByLabel('What the page says meanwhile').fill('We check a figure until Friday')
    await page.getByRole('button', { name: 'Pause signing' }).click()
    await expect(page.getByText('Signing is paused, and')).toBeVisible()
    await expect
      .poll(async () => (await request.get(`/campaigns/${slug}`)).text())
      .toContain('We check a figure until Friday')
    await expect(act(page, 'Open again')).toContainText('later by the time of the pause')
    await reason(page, 'Open again').fill('The figure is right')
    await page.getByRole('button', { name: 'Open for signing again' }).click()
    await expect(page.getByText('The last day has moved by the time of the pause')).toBeVisible()

    await page.getByRole('button', { name: 'Close the campaign' }).click()
    await expect(mistakes(page)).toContainText('Write the reason')
    await reason(page, 'Close').fill('The board has asked to meet')
    await page.getByRole('button', { name: 'Close the campaign' }).click()
    await expect(page.getByText('Closed. Links already mailed')).toBeVisible()
    await reason(page, 'Open again').fill('The meeting was cancelled')
    await page.getByLabel('Another last day').fill(inDays(60))
    await page.getByRole('button', { name: 'Open for signing again' }).click()
    await expect(page.getByText('People can sign again.', { exact: true })).toBeVisible()

    await page.getByRole('combobox', { name: 'Kind' }).selectOption('answered')
    await page.getByLabel('What happened').fill('The board wrote that it will look at the quay')
    await page.getByRole('button', { name: 'Add to the record' }).click()
    await expect(page.getByText('The public record has a new entry')).toBeVisible()
    await page.getByLabel('Handed in on').fill(inDays(3))
    await page.getByLabel('A line for the record').fill('Three of us, at the door of the board')
    await page.getByRole('button', { name: 'Write down the hand-in' }).click()
    await expect(mistakes(page)).toContainText('Choose a day that has been')
    await page.getByLabel('Handed in on').fill(inDays(0))
    await page.getByRole('button', { name: 'Write down the hand-in' }).click()
    await expect(page.getByText('Handed in. The record says')).toBeVisible()

    // What was written ahead is offered, and can be changed.
    await page.getByRole('link', { name: 'begin with won in part' }).click()
    await expect(page.getByRole('combobox', { name: 'What came of it' })).toHaveValue('part_won')
    await expect(page.getByLabel('What was won')).toHaveValue('The quay is lit')
    await page.getByLabel('What was won').fill('The quay is lit since March')
    await page.getByRole('button', { name: 'Write it down' }).click()
    await expect(mistakes(page)).toContainText('Write what was not won')
    await expect(page.getByLabel('What was won')).toHaveValue('The quay is lit since March')
    await page.getByLabel('What was not won').fill('The steps are dark still')
    await page.getByRole('button', { name: 'Write it down' }).click()
    await expect(page.getByText('Written down.')).toBeVisible()
    const shown = async () => (await request.get(`/campaigns/${slug}`)).text()
    await expect.poll(shown).toContain('The steps are dark still')
    expect(await shown()).toContain('Petition handed in to Chair, Harbour Board, with 0 confirmed signatures')

    await page.goto(`/staff/campaigns/${slug}/history`)
    const history = page.getByRole('table', { name: 'Everything that was done to this campaign' })
    const told = await history.getByRole('rowheader').allInnerTexts()
    const inOrder = [
      'The ask was met in part',
      'Petition handed in',
      'An answer came',
      'Signing opened again',
      'Campaign closed',
      'Signing opened again',
      'Signing paused',
      'Page edited: why it matters',
      'Campaign opened',
      'Scheduled to open',
      'Page edited: the opening date',
      'Sent for review',
    ]
    for (const [i, title] of inOrder.entries()) expect(told[i], told.join(' | ')).toContain(title)
    expect(told.at(-1)).toBe('Campaign drafted')
    const who = await history
      .getByRole('row')
      .filter({ hasText: `Edda ${how}` })
      .count()
    expect(who).toBe(told.length)
    await page.context().close()
  })
}

test('what somebody has signed cannot be edited any more, and the page says why', async ({ browser }) => {
  const page = await staffPage(browser, 'frozen@example.org', 'campaigner', 'Freda Frost')
  await page.goto('/staff/campaigns/modern-slavery-prevention-fund?part=ask')
  await expect(page.getByText('Somebody has signed these words')).toBeVisible()
  await expect(page.getByLabel('Demand', { exact: true })).not.toBeEditable()
  await expect(page.getByLabel('Addressed to')).not.toBeEditable()
  // Taking the lock off in the browser does not help.
  await page.getByLabel('Demand', { exact: true }).evaluate((field) => field.removeAttribute('readonly'))
  await page.getByLabel('Demand', { exact: true }).fill('Ask for something else')
  await page.getByLabel('Highlighted words').fill('')
  await page.getByLabel('Reason for this change').fill('Because')
  await page.getByRole('button', { name: 'Save ask and addressee' }).click()
  await expect(mistakes(page)).toContainText('Somebody has signed')
  expect(await (await fetch(`${siteUrl()}/campaigns/modern-slavery-prevention-fund`)).text()).not.toContain(
    'Ask for something else',
  )
})
