import { expect, type Page, test } from 'playwright/test'
import type postgres from 'postgres'
import { addDraft, addSigners } from '../support/audience-rows'
import { journeyDatabase } from '../support/journey'
import { problemsOn } from '../support/look-at-page'
import { staffPage } from '../support/staff-journey'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

const stamp = Date.now().toString(36)

async function add(page: Page, condition: string): Promise<void> {
  await page.getByLabel('Condition to add', { exact: true }).selectOption(condition)
  await page.getByRole('button', { name: 'Add a condition', exact: true }).click()
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** The numbers beside the conditions, in their order. */
const left = (page: Page) => page.locator('td[data-l="Left after it"]')
const sums = (page: Page, caption: string) => page.getByRole('table', { name: caption, exact: true })

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`an audience is built as a sentence, counted, kept, saved and used again, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const { id: campaignId, name } = await addSigners(sql)
    const mailing = await addDraft(sql, campaignId)
    const email = `audience.${how}.${stamp}@example.org`
    const page = await staffPage(browser, email, 'campaigner', `Ada ${how}`, javaScriptEnabled)
    await page.goto(`/staff/mailings/${mailing}/who`)
    await expect(page.getByText('This is everybody we may mail')).toBeVisible()
    await press(page, 'Use this for the mailing')
    await expect(page.locator('form').getByRole('alert')).toContainText('Type that number if you mean it')

    await add(page, 'Signed a campaign')
    await expect(left(page)).toHaveText(['12'])
    await add(page, 'Wrote to a representative')
    await page.getByLabel('Condition 2, wrote to a representative').selectOption('Has not written under')
    await press(page, 'Count again')
    await expect(left(page)).toHaveText(['12', '11'])
    await add(page, 'Lives in a nation of the UK')
    await page.getByLabel('Scotland', { exact: true }).check()
    await press(page, 'Count again')
    await expect(left(page)).toHaveText(['12', '11', '9'])
    await expect(
      page.getByText(
        `People who signed ${name}, but have not yet written to a representative under ${name}, and live in Scotland, and agreed to campaign news.`,
      ),
    ).toBeVisible()
    const leftOut = sums(page, 'Left out, and why')
    await expect(leftOut).toContainText('Matched9')
    await expect(leftOut).toContainText('Never answered whether we may mail them−2')
    await expect(leftOut).toContainText('Left all mail−1')
    await expect(leftOut).toContainText('Did not agree to news−1')
    await expect(leftOut).toContainText('Will be mailed5')
    await expect(sums(page, 'On what basis')).toContainText('Said yes, wording updates-2026-115')
    await expect(
      page.getByText('This mail is of the kind “Something to do”, so the rules for marketing apply'),
    ).toBeVisible()

    await page.getByLabel('Name', { exact: true }).fill(`Scots ${how} ${stamp}`)
    await press(page, 'Save under this name')
    await expect(page.getByText(`Saved as “Scots ${how} ${stamp}”.`)).toBeVisible()
    await press(page, 'Use this for the mailing')
    await expect(page).toHaveURL(new RegExp(`/staff/mailings/${mailing}\\?done=who`))
    const [kept] = await sql`select audience, version from mailing where id = ${mailing}`
    expect(kept).toEqual({
      version: 2,
      audience: {
        kind: 'group',
        must: 'all',
        of: [
          { kind: 'signed', not: false, campaignIds: [campaignId], withinDays: null },
          { kind: 'wrote', not: true, campaignIds: [campaignId], withinDays: null },
          { kind: 'lives_in_nation', not: false, nations: ['Scotland'] },
        ],
      },
    })

    const another = await addDraft(sql, campaignId)
    await page.goto(`/staff/mailings/${another}/who`)
    await page.getByLabel('Start from a saved one').selectOption(`Scots ${how} ${stamp}`)
    await press(page, 'Use a copy')
    await expect(left(page)).toHaveText(['12', '11', '9'])
    await press(page, 'Remove condition 2, wrote to a representative')
    await expect(left(page)).toHaveText(['12', '10'])

    await page.goto('/staff/mailings/audiences')
    await expect(page.getByRole('row', { name: new RegExp(`Scots ${how} ${stamp}`) })).toContainText(
      `People who signed ${name}, but have not yet written`,
    )
    await press(page, `Remove Scots ${how} ${stamp}`)
    await expect(page.getByText('Removed. Mailings that used it keep their copy.')).toBeVisible()
  })

  test(`a mistake is told where it is, and nothing that was chosen is lost, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const { id: campaignId } = await addSigners(sql)
    const mailing = await addDraft(sql, campaignId)
    const email = `mistaken.${how}.${stamp}@example.org`
    const page = await staffPage(browser, email, 'editor', `Eve ${how}`, javaScriptEnabled)
    await page.goto(`/staff/mailings/${mailing}/who`)
    await add(page, 'Signed a campaign')
    await press(page, 'Add “any of these”')
    await page.getByLabel('Condition to add to group 2').selectOption('Lives in a seat')
    await press(page, 'Add a condition to group 2')
    await page.getByLabel('Find a seat for condition 2.1').fill('edinburgh east')
    await press(page, 'Find a seat for condition 2.1')
    await page.getByLabel('Edinburgh East and Musselburgh', { exact: true }).check()
    await page.getByLabel('Condition to add to group 2').selectOption('Was mailed')
    await press(page, 'Add a condition to group 2')
    await page
      .getByLabel(/condition 2\.2/)
      .last()
      .fill('many')
    await press(page, 'Use this for the mailing')
    await expect(page.locator('form').getByRole('alert')).toContainText(
      'whole number of days from 1 to 36,500',
    )
    await expect(page.getByLabel('Edinburgh East and Musselburgh', { exact: true })).toBeChecked()
    await expect(page.getByLabel(/condition 2\.2/).last()).toHaveValue('many')
    expect((await sql`select version from mailing where id = ${mailing}`)[0]?.version).toBe(1)

    await page
      .getByLabel(/condition 2\.2/)
      .last()
      .fill('30')
    await press(page, 'Count again')
    await expect(
      page.getByText(
        /and either live in Edinburgh East and Musselburgh or were not mailed in the last 30 days, and agreed/,
      ),
    ).toBeVisible()

    await sql`update mailing set version = version + 1 where id = ${mailing}`
    await press(page, 'Use this for the mailing')
    await expect(page.locator('form').getByRole('alert')).toContainText(
      'Somebody changed this mailing while you were here',
    )
    await press(page, 'Use this for the mailing')
    await expect(page).toHaveURL(new RegExp(`/staff/mailings/${mailing}\\?done=who`))
  })
}

test('with a script the sentence and the numbers follow what is changed, and a press still counts', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { id: campaignId, name } = await addSigners(sql)
  const mailing = await addDraft(sql, campaignId)
  const page = await staffPage(browser, `live.${stamp}@example.org`, 'campaigner', 'Liv Live')
  await page.goto(`/staff/mailings/${mailing}/who`)
  await add(page, 'Signed a campaign')
  await expect(left(page)).toHaveText(['12'])
  await add(page, 'Signed so many campaigns')
  await expect(left(page)).toHaveText(['12', '12'])

  await page.getByLabel('Condition 2: how many').selectOption('at least')
  const number = page.getByLabel('campaigns (condition 2)')
  await number.fill('2')
  await expect(page.getByText('0 matched, 0 will be mailed.', { exact: true })).toBeVisible()
  await expect(left(page)).toHaveText(['12', '0'])
  await expect(page.getByText(`People who signed ${name}, and signed at least 2 campaigns,`)).toBeVisible()
  await expect(number).toBeFocused()
  await expect(page.getByText(/Counted \d+ s ago\./)).toBeVisible()

  await number.fill('many')
  await expect(page.getByText('Not counted: something is to be put right.')).toBeVisible()
  await expect(number).toHaveValue('many')

  await page.route('**/who/count**', (route) => route.abort())
  await number.fill('1')
  await expect(page.getByText('Not counted: no answer came. Press “Count again”.')).toBeVisible()
  await press(page, 'Count again')
  await expect(left(page)).toHaveText(['12', '12'])
})

test('the audience is right for those who use a keyboard, a screen reader or a small screen', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { id: campaignId } = await addSigners(sql)
  const mailing = await addDraft(sql, campaignId)
  const page = await staffPage(browser, `look.${stamp}@example.org`, 'campaigner', 'Lou Look')
  await page.goto(`/staff/mailings/${mailing}/who`)
  await add(page, 'Signed a campaign')
  await expect(page.getByLabel('Condition 1, signed a campaign')).toBeFocused()
  await press(page, 'Add “none of these”')
  await expect(page.getByLabel('Condition to add to group 2')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Condition 2.1, signed a campaign')).toBeFocused()
  await add(page, 'Is represented by')
  await page.getByLabel('Find a person for condition 3').fill('a')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tick those you mean, then count again.')).toBeVisible()
  expect(await problemsOn(page)).toEqual([])

  await page.getByLabel('Name', { exact: true }).fill(`Looked at ${stamp}`)
  await press(page, 'Save under this name')
  await expect(page.getByText('Saved as')).toBeVisible()
  await page.goto('/staff/mailings/audiences')
  await expect(page.getByRole('rowheader', { name: `Looked at ${stamp}` })).toBeVisible()
  expect(await problemsOn(page)).toEqual([])
})

test('who may read mailings sees the numbers of an audience, and nobody in it', async ({ browser }) => {
  const { id: campaignId } = await addSigners(sql)
  const mailing = await addDraft(sql, campaignId)
  const page = await staffPage(browser, `numbers.${stamp}@example.org`, 'analyst', 'Nat Numbers')
  await page.goto(`/staff/mailings/${mailing}/who`)
  await expect(sums(page, 'Left out, and why')).toContainText('Will be mailed')
  await expect(page.getByText(/Sample of ten|Sample: all/)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Use this for the mailing' })).toHaveCount(0)
})
