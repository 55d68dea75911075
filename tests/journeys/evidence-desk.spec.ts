import { expect, type Page, test } from 'playwright/test'
import postgres from 'postgres'
import { phonePhoto } from '../support/pictures'
import { staffPage } from '../support/staff-journey'

const mistakes = (page: Page) => page.locator('form').getByRole('alert')

/** A live page that shows these, as if an editor had published it. */
async function addLivePage(slug: string, names: [kind: string, key: string][]): Promise<void> {
  const sql = postgres(process.env.JOURNEYS_DATABASE_URL!, { max: 1, onnotice: () => {} })
  const content = { title: slug, standfirst: '', body: '', sensitivity: 'none', contentNote: '', issues: [] }
  const live = { ...content, places: [], figures: [], related: [], context: '', picture: '', details: {} }
  try {
    const [row] = await sql`
      insert into publication (kind, slug, state, title, live, live_number, version_major, first_published_at, changed_at, is_sample)
      values ('page', ${slug}, 'published', ${`Page ${slug}`}, ${sql.json(live)}, 1, 1, now(), now(), true) returning id`
    for (const [kind, key] of names)
      await sql`insert into publication_reference (publication_id, copy, kind, key) values (${row?.id}, 'live', ${kind}, ${key})`
  } finally {
    await sql.end()
  }
}

async function upload(page: Page, bytes: Buffer, name = 'photo.jpg') {
  await page
    .getByLabel('Picture', { exact: true })
    .setInputFiles({ name, mimeType: 'image/jpeg', buffer: bytes })
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
}

async function addFigure(page: Page, key: string, shown: string) {
  await page.goto('/staff/library/evidence/new')
  await page.getByLabel('Key', { exact: true }).fill(key)
  await page.getByRole('textbox', { name: 'The figure', exact: true }).fill(shown)
  await page.getByLabel('The rest of the sentence').fill('boats left the harbour')
  await page.getByRole('button', { name: 'Enter the figure' }).click()
  // Without source and date it is refused, and what was typed is kept.
  await expect(mistakes(page)).toContainText('Fill this in')
  await expect(page.getByLabel('The rest of the sentence')).toHaveValue('boats left the harbour')
  await page.getByLabel('As of').fill('September 2024')
  await page.getByRole('combobox', { name: 'Source', exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Unit').selectOption('other')
  await page.getByRole('button', { name: 'Enter the figure' }).click()
  await expect(page.getByText('Entered. Publish it when it is checked')).toBeVisible()
  await page.getByRole('button', { name: 'Publish the figure' }).click()
  await expect(page.getByRole('status').getByText('Published.')).toBeVisible()
}

for (const script of [true, false]) {
  const name = script ? 'with' : 'without'

  test(`an editor uploads a picture, is refused, loses nothing, and uses it, ${name} JavaScript`, async ({
    browser,
  }) => {
    const page = await staffPage(browser, `pictures-${name}@example.org`, 'editor', 'Edda', script)
    const title = `Quay at dawn ${name}`
    const key = `quay-at-dawn-${name}`
    // Each run of the two needs a file of its own: the same one would be found.
    const photo = await phonePhoto(900 + name.length, 500)

    await page.goto('/staff/library/media')
    await page.getByRole('link', { name: 'Upload a picture' }).click()
    await page.getByLabel('Title', { exact: true }).fill(title)
    await page.getByLabel('Credit').fill('Sample Harbour Trust')
    await upload(page, photo)
    await expect(mistakes(page)).toContainText('Describe the picture')
    await expect(page.getByText('choose it again')).toBeVisible()
    await expect(page.getByLabel('Credit')).toHaveValue('Sample Harbour Trust')

    await page.getByLabel('Description for people').fill('A quay in the first light')
    await upload(page, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'photo.png')
    await expect(mistakes(page)).toContainText('not a JPEG, PNG, WebP or AVIF picture')
    await expect(page.getByLabel('Description for people')).toHaveValue('A quay in the first light')

    await page.getByLabel('What it shows of people').selectOption('not_the_person')
    await upload(page, photo)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.locator('figcaption')).toHaveText(
      'Photo does not show the person in this story. Picture: Sample Harbour Trust',
    )
    const served = await page.request.get(`/media/${key}/400`)
    expect(served.headers()).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    })
    expect((await served.body()).includes('Somebody With A Name')).toBe(false)

    await addLivePage(`with-picture-${name}`, [['asset', key]])
    await page.reload()
    await expect(page.getByText('1 live page shows it.')).toBeVisible()
    await expect(page.getByText('It cannot be removed while a live page shows it.')).toBeVisible()
    await expect(page.getByRole('link', { name: `Page with-picture-${name}` })).toBeVisible()
  })

  test(`an editor replaces a figure and sees where the old one stands, ${name} JavaScript`, async ({
    browser,
  }) => {
    const page = await staffPage(browser, `figures-${name}@example.org`, 'editor', 'Edda', script)
    const [old, newer] = [`boats-2023-${name}`, `boats-2024-${name}`]
    await addFigure(page, old, '1,200')
    await addFigure(page, newer, '1,450')
    await addLivePage(`boats-${name}`, [['statistic', old]])

    await page.goto(`/staff/library/evidence/${old}`)
    await expect(page.getByText('Stands in 1 place, none of them outdated.')).toBeVisible()
    await page.getByLabel('The figure that replaces it').selectOption(newer)
    await page.getByLabel('What changed').fill('A newer count')
    await page.getByRole('button', { name: 'Save the replacement' }).click()
    await expect(page.getByText('Stands in 1 place, which is outdated.')).toBeVisible()
    await expect(page.getByRole('link', { name: `Page boats-${name}` })).toBeVisible()

    await page.goto(`/staff/library/evidence/${newer}`)
    await expect(page.getByText('Live only, outdated')).toBeVisible()
    await page.getByLabel('The figure that replaces it').selectOption(old)
    await page.getByLabel('What changed').fill('Back again')
    await page.getByRole('button', { name: 'Save the replacement' }).click()
    await expect(mistakes(page)).toContainText('is itself replaced by this one')
    await expect(page.getByLabel('What changed')).toHaveValue('Back again')

    await page.goto('/staff/library/evidence?show=outdated')
    await expect(page.getByRole('row', { name: new RegExp(old) })).toContainText('Replaced, still shown')
  })
}
