import { readFile } from 'node:fs/promises'
import { type Browser, expect, type Page, test } from 'playwright/test'
import { siteUrl, staffPage } from '../support/staff-journey'

const ways = [
  { how: 'with', javaScriptEnabled: true },
  { how: 'without', javaScriptEnabled: false },
]

async function open(page: Page, slug: string, part: string) {
  await page.goto(`/staff/campaigns/${slug}?part=${part}`)
}

/** A campaigner with a draft of their own, open at its ask. */
async function withDraft(browser: Browser, who: string, name: string, javaScriptEnabled: boolean) {
  const email = `${who.toLowerCase().replaceAll(' ', '.')}@example.org`
  const page = await staffPage(browser, email, 'campaigner', who, javaScriptEnabled)
  await page.goto('/staff/campaigns/new')
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Begin the draft' }).click()
  await expect(page.getByText('The draft has begun')).toBeVisible()
  return { page, slug: new URL(page.url()).pathname.split('/').at(-1) ?? '' }
}

async function save(page: Page, name: string) {
  await page.getByRole('button', { name: `Save ${name}` }).click()
  await expect(page.getByText(/^Saved\./)).toBeVisible()
}

for (const { how, javaScriptEnabled } of ways) {
  test(`form, next steps, sharing texts and mails are written, ${how} a script`, async ({ browser }) => {
    test.setTimeout(120_000)
    const { page, slug } = await withDraft(browser, `Nia ${how}`, `Next steps ${how}`, javaScriptEnabled)
    await open(page, slug, 'form')
    await page.getByLabel('Ask why people sign').check()
    await save(page, 'form')
    await expect(page.getByLabel('Ask why people sign')).toBeChecked()

    await open(page, slug, 'next_steps')
    const first = page.getByRole('group', { name: 'Rule 1' })
    await first.getByLabel('They are asked to').selectOption('follow a link')
    await first.getByLabel('Words of the link').fill('Give')
    await first.getByLabel('Its address').fill('give')
    await page.getByRole('button', { name: 'Save next steps' }).click()
    await expect(page.locator('form').getByRole('alert')).toContainText('Enter a whole web address')
    await expect(first.getByLabel('Words of the link')).toHaveValue('Give')
    await first.getByLabel('Its address').fill('https://example.org/give')
    const second = page.getByRole('group', { name: 'Rule 2' })
    await second.getByLabel('They are asked to').selectOption('share the petition')
    await second.getByLabel('in the nation').selectOption('Scotland')
    await save(page, 'next steps')
    await first.getByLabel('Words of the link').fill('Give something')
    await second.getByRole('button', { name: /^Up/ }).click()
    await expect(page.getByText('Saved, and the rule has moved.')).toBeVisible()
    await expect(first.getByRole('button', { name: /^Up/ })).toHaveCount(0)
    await expect(second.getByLabel('Words of the link')).toHaveValue('Give something')

    // The button moved the second rule up and saved what was typed; somebody in Wales meets the other.
    const who = page.getByRole('region', { name: 'What would this person see' })
    await expect(who.getByRole('row').nth(1)).toContainText('live in Scotland')
    await expect(who).toContainText('rule 2: they are asked to follow the link')
    await who.getByLabel('Nation').selectOption('Scotland')
    await who.getByRole('button', { name: 'Show' }).click()
    await expect(who).toContainText('rule 1: they are asked to share the petition')
    await page.getByRole('group', { name: 'Rule 1' }).getByLabel('Remove').check()
    await save(page, 'next steps')
    await expect(who.getByRole('row')).toHaveCount(2)

    await open(page, slug, 'sharing')
    await page.getByRole('textbox', { name: 'X', exact: true }).fill('y'.repeat(251))
    await page.getByRole('button', { name: 'Save sharing texts' }).click()
    await expect(page.locator('form').getByRole('alert')).toContainText('the channel takes no more')
    await page.getByRole('textbox', { name: 'X', exact: true }).fill('Light the quay')
    await save(page, 'sharing texts')
    await open(page, slug, 'mails')
    await page.getByLabel('In the mail that asks to confirm').fill('The board meets in March.')
    await save(page, 'mails')
    await expect(page.getByRole('figure', { name: 'Preview of the mail' })).toContainText(
      'The board meets in March.',
    )
    await page.context().close()
  })

  test(`a save after somebody else's is refused with both texts, and no word is lost, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const { page, slug } = await withDraft(browser, `Olga ${how}`, `Two at once ${how}`, javaScriptEnabled)
    const other = await staffPage(
      browser,
      `pia.${how}@example.org`,
      'campaigner',
      `Pia ${how}`,
      javaScriptEnabled,
    )
    await page.getByLabel('The ask in two sentences').fill('It is dark. We ask for lamps.')
    await open(other, slug, 'ask')
    // With a script the first has the lock by now, and the other says that they take over.
    const takeOver = other.getByRole('button', { name: `Take over from Olga ${how}` })
    if (javaScriptEnabled) {
      await expect(async () => {
        await other.reload()
        await expect(takeOver).toBeVisible({ timeout: 1_000 })
      }).toPass()
      await takeOver.click()
      await expect(other.getByText('It is yours to edit now.')).toBeVisible()
    }
    await other.getByLabel('The ask in two sentences').fill('It is dark. We ask for light.')
    await save(other, 'ask and addressee')
    await other.goto('/staff')
    await page.getByRole('button', { name: 'Save ask and addressee' }).click()
    await expect(page.getByText(/Not saved: (somebody saved this part|Pia)/)).toBeVisible()
    await expect(page.getByRole('region', { name: 'Yours against what stands now' })).toContainText('lamps')
    await open(page, slug, 'ask')
    await expect(page.getByText('You have unsaved words from')).toBeVisible()
    await expect(page.getByLabel('The ask in two sentences')).toHaveValue('It is dark. We ask for lamps.')
    await save(page, 'ask and addressee')

    await page.goto(`/staff/campaigns/${slug}/history`)
    await expect(page.getByRole('table', { name: /What changed from version 2 to version 3/ })).toContainText(
      'lamps',
    )
    await page.getByRole('button', { name: 'Restore version 2' }).click()
    await expect(page.getByText('Restored.')).toBeVisible()
    await open(page, slug, 'ask')
    await expect(page.getByLabel('The ask in two sentences')).toHaveValue('It is dark. We ask for light.')
    await page.context().close()
    await other.context().close()
  })

  test(`a campaign is shown by a link, copied, exported and imported, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const { page, slug } = await withDraft(browser, `Rhea ${how}`, `Copied ${how}`, javaScriptEnabled)
    await page.getByLabel('Demand', { exact: true }).fill('Ask the Harbour Board to light the quay')
    await save(page, 'ask and addressee')

    await page.getByRole('button', { name: 'Make a link' }).click()
    const address = await page.getByLabel('The link, shown once: copy it now').inputValue()
    const stranger = await (await browser.newContext({ javaScriptEnabled })).newPage()
    const answer = await stranger.goto(`${siteUrl()}${new URL(address).pathname}`)
    expect(answer?.status()).toBe(200)
    expect(answer?.headers()['x-robots-tag']).toContain('noindex')
    await expect(stranger.getByText('This is a preview')).toBeVisible()
    await expect(
      stranger.getByRole('heading', { level: 1, name: 'Ask the Harbour Board to light the quay' }),
    ).toBeVisible()
    await open(page, slug, 'ask')
    await page.getByRole('button', { name: 'End this link' }).click()
    await expect(page.getByText('The link opens nothing any more.')).toBeVisible()
    expect((await stranger.goto(stranger.url()))?.status()).toBe(404)

    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Export as a draft' }).click()
    const text = await readFile(await (await download).path(), 'utf8')
    await page.goto('/staff/campaigns/new')
    const box = page.getByLabel('What is in the file')
    await box.fill(text.replace('"goals": []', '"goals": [{ "atCount": 100, "consequence": "" }]'))
    await page.getByRole('button', { name: 'Import as a new draft' }).click()
    await expect(page.locator('form').getByRole('alert')).toContainText('Goals, 1: write what we will do')
    await box.fill(text)
    await page.getByRole('button', { name: 'Import as a new draft' }).click()
    await expect(page.getByText('Imported. Nothing of it is public')).toBeVisible()
    await expect(page.getByLabel('Demand', { exact: true })).toHaveValue(
      'Ask the Harbour Board to light the quay',
    )

    await page.getByRole('button', { name: 'Make it a template' }).click()
    await expect(page.getByText('New campaigns can begin from the templates.')).toBeVisible()
    await page.goto('/staff/campaigns/new')
    await page.getByLabel('Name').fill(`From a template ${how}`)
    await page.getByLabel('Begin from').selectOption({ label: `Copied ${how} (template)` })
    await page.getByRole('button', { name: 'Begin the draft' }).click()
    await expect(page.getByText('A draft of its own has begun.')).toBeVisible()
    await expect(page.getByLabel('Demand', { exact: true })).toHaveValue(
      'Ask the Harbour Board to light the quay',
    )
    await page.context().close()
  })
}

test('what is typed is kept while it is typed, shown in the preview, and comes back', async ({ browser }) => {
  test.setTimeout(90_000)
  const { page, slug } = await withDraft(browser, 'Kay Keeps', 'Kept words', true)
  await page.getByLabel('Demand', { exact: true }).fill('Ask the Harbour Board to light the quay')
  await expect(page.getByText('Kept for you at')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByRole('figure', { name: 'Preview, 390 pixels wide' })).toContainText('light the quay')
  await open(page, slug, 'goals')
  await expect(page.getByRole('listitem').filter({ hasText: 'Ask and addressee' })).toContainText(
    'Unsaved words',
  )
  await open(page, slug, 'ask')
  await expect(page.getByText('You have unsaved words from')).toBeVisible()
  await expect(page.getByLabel('Demand', { exact: true })).toHaveValue(
    'Ask the Harbour Board to light the quay',
  )
  await page.getByRole('button', { name: 'Drop these words' }).click()
  await expect(page.getByText('Your unsaved words are gone.')).toBeVisible()
  await expect(page.getByLabel('Demand', { exact: true })).toHaveValue('')
  await page.context().close()
})
