import { expect, type Locator, type Page, test } from 'playwright/test'
import { journeyDatabase } from '../support/journey'
import { siteUrl, staffPage } from '../support/staff-journey'

function mistakes(page: Page): Locator {
  return page.locator('form').getByRole('alert')
}

const source = (page: Page) => page.getByLabel('Text, in Markdown with directives')

/** Types a text and waits until it is saved: by itself with a script, by the button without. */
async function write(page: Page, text: string, hasScript: boolean): Promise<void> {
  await source(page).fill(text)
  if (!hasScript) await page.getByRole('button', { name: 'Save and see the preview' }).click()
  await expect(page.getByText(hasScript ? /^Kept at / : /^Saved\. The preview/).first()).toBeVisible()
}

/** Opens a text to write. Without a script nothing gives the lock of the page before back, so it is taken up again. */
async function edit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  const again = page.getByRole('button', { name: 'Continue here' })
  if (await again.isVisible()) await again.click()
  await expect(source(page)).toBeEditable()
}

/** How long after the transaction that published it began; the clock is that of the same machine. */
async function sincePublished(slug: string): Promise<number> {
  const sql = journeyDatabase()
  const [row] = await sql<
    { ms: number }[]
  >`select extract(epoch from clock_timestamp() - changed_at)::float * 1000 as ms
    from publication where slug = ${slug}`
  await sql.end()
  return row?.ms ?? Number.NaN
}

async function begin(page: Page, title: string): Promise<string> {
  await page.goto('/staff/library/new')
  await page.getByLabel('What it is').selectOption('briefing')
  await page.getByLabel('Title').fill(title)
  await page.getByRole('button', { name: 'Begin the draft' }).click()
  await expect(page.getByText('The draft has begun')).toBeVisible()
  return new URL(page.url()).pathname
}

/** A published source and figure of this journey's own. */
async function addFigure(key: string): Promise<void> {
  const sql = journeyDatabase()
  await sql`insert into source (key, kind, title) values (${`${key}-report`}, 'report', 'Harbour report')`
  await sql`insert into statistic (key, kind, shown, says, unit, as_of, as_of_precision, source_key, certainty, is_published)
    values (${key}, 'claim', '12', 'people fell from the quay', 'people', '2025-01-01', 'year', ${`${key}-report`}, 'measured', true)`
  await sql.end()
}

for (const hasScript of [true, false]) {
  const how = hasScript ? 'with' : 'without'
  test(`an editor writes, cites, is refused, fixes, is approved, publishes and corrects, ${how} a script`, async ({
    browser,
    request,
  }) => {
    test.setTimeout(180_000)
    const key = `falls-${how}-${Date.now().toString(36)}`
    await addFigure(key)
    const wim = await staffPage(browser, `wim.${key}@example.org`, 'editor', `Wim ${how}`, hasScript)
    const eva = await staffPage(browser, `eva.${key}@example.org`, 'editor', `Eva ${how}`, hasScript)
    const title = `Light on the quay ${key}`
    const path = await begin(wim, title)
    const address = `/briefings/light-on-the-quay-${key}`

    const wrong = `## What is asked\n\nPeople fall.:cite[p. 4]{id=${key}-report}\n\n::statistic{id=nowhere-${key}}\n`
    await write(wim, wrong, hasScript)
    await expect(wim.getByRole('region', { name: 'Checks' })).toContainText('Line 5')
    await expect(wim.getByRole('region', { name: 'Preview' })).toContainText('People fall.')
    await wim.goto(`${path}/run`)
    await wim.getByRole('button', { name: 'Send for review' }).click()
    await expect(mistakes(wim)).toContainText('Line 5')
    await wim.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(mistakes(wim).first()).toContainText('Line 5')
    expect((await request.get(address)).status()).toBe(404)

    await edit(wim, path)
    await write(wim, wrong.replace(`nowhere-${key}`, key), hasScript)
    await wim.goto(`${path}/run`)
    await wim.getByRole('button', { name: 'Send for review' }).click()
    await expect(wim.getByText('Sent for review.')).toBeVisible()
    await wim.getByRole('button', { name: 'Approve this revision' }).click()
    await expect(mistakes(wim)).toContainText('somebody else approves it')

    await eva.goto('/staff')
    await expect(eva.getByRole('row', { name: title })).toContainText('Waits for a second reader')
    await eva.goto(`${path}/run`)
    await eva.getByRole('button', { name: 'Approve this revision' }).click()
    await expect(eva.getByText('Approved. This very revision')).toBeVisible()
    await eva.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect.poll(async () => (await request.get(address)).status(), { intervals: [50] }).toBe(200)
    const tookMs = await sincePublished(`light-on-the-quay-${key}`)
    console.log(`published and visible, ${how} a script: ${Math.round(tookMs)} ms`)
    await expect(eva.getByText('Published. Readers see it now.')).toBeVisible()
    expect(await (await request.get(address)).text()).toContain('people fell from the quay')

    await edit(wim, path)
    await write(wim, `## What is asked\n\nPeople fall at night.\n\n::statistic{id=${key}}\n`, hasScript)
    expect(await (await request.get(address)).text()).not.toContain('People fall at night')
    await wim.goto(path)
    await expect(wim.getByRole('region', { name: /^Changed since version 1\.0/ })).toContainText('at night')
    await wim.goto(`${path}/run`)
    await wim.getByLabel('What kind of change').selectOption('correction')
    await wim.getByRole('button', { name: 'Publish the changes' }).click()
    await expect(mistakes(wim)).toContainText('Write what was wrong')
    await expect(wim.getByLabel('What kind of change')).toHaveValue('correction')
    await wim
      .getByRole('region', { name: 'Publish the changes' })
      .getByLabel('What changed and why, for readers')
      .fill('We had left out when people fall')
    await wim.getByRole('button', { name: 'Publish the changes' }).click()
    await expect(wim.getByText('Published. Readers see it now.')).toBeVisible()
    await expect
      .poll(async () => (await request.get(address)).text())
      .toContain('We had left out when people fall')
    await wim.goto(`${path}/history`)
    await expect(
      wim.getByRole('region', { name: 'Versions' }).getByRole('row', { name: /^1\.1 / }),
    ).toContainText('Correction')
    await wim.context().close()
    await eva.context().close()
  })
}

test('a second editor sees who is writing and takes over; nothing that either typed is lost', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const run = Date.now().toString(36)
  const ada = await staffPage(browser, `ada.${run}@example.org`, 'editor', 'Ada First')
  const ben = await staffPage(browser, `ben.${run}@example.org`, 'editor', 'Ben Second')
  const path = await begin(ada, `Two at once ${run}`)
  await write(ada, 'Ada began.', true)
  await ben.goto(path)
  await expect(ben.getByText('Ada First is editing since')).toBeVisible()
  await expect(source(ben)).not.toBeEditable()
  await ben.getByRole('button', { name: 'Take over from Ada First' }).click()
  await expect(ben.getByText('You are editing now.')).toBeVisible()
  await write(ben, 'Ben went on.', true)

  await source(ada).fill('Ada went on too.')
  await expect(ada.getByText(/^Not saved: Ben Second has been editing since/)).toBeVisible()
  await ada.getByRole('button', { name: 'See both texts' }).click()
  await expect(ada.getByLabel('The text that stands now')).toHaveValue('Ben went on.')
  await expect(source(ada)).toHaveValue('Ada went on too.')
  await ada.getByRole('button', { name: 'Take over and save mine instead' }).click()
  await expect(ada.getByText('Saved. The preview')).toBeVisible()
  await expect(source(ada)).toHaveValue('Ada went on too.')
  await ada.goto(`${path}/history`)
  await expect(ada.getByText('Editing taken over from Ada First')).toBeVisible()
  await expect(ada.getByText('Editing taken over from Ben Second')).toBeVisible()
})

for (const hasScript of [true, false]) {
  const how = hasScript ? 'with' : 'without'
  test(`two megabytes are refused with the reason, and stay in the form, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const run = `${how}-${Date.now().toString(36)}`
    const page = await staffPage(browser, `much.${run}@example.org`, 'editor', 'Max Much', hasScript)
    await begin(page, `Much too much ${run}`)
    const much = 'word '.repeat(420_000)
    await source(page).fill(much)
    if (!hasScript) await page.getByRole('button', { name: 'Save and see the preview' }).click()
    await expect(page.getByText('at most 400,000 characters').first()).toBeVisible({ timeout: 30_000 })
    expect(await source(page).inputValue()).toBe(much)
    await source(page).fill('Short again.')
    if (!hasScript) await page.getByRole('button', { name: 'Save and see the preview' }).click()
    await expect(page.getByText(hasScript ? /^Kept at / : /^Saved\. The preview/).first()).toBeVisible()
    await page.context().close()
  })
}

test('the desk of the library works on the site it is served from', async ({ browser }) => {
  const page = await staffPage(browser, `list.${Date.now()}@example.org`, 'editor', 'Lena List')
  await page.goto(`${siteUrl()}/staff/library?kind=briefing&state=published`)
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  expect(await page.getByRole('row').count()).toBeGreaterThan(3)
})
