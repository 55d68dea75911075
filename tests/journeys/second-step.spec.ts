import { expect, type Page, test } from 'playwright/test'
import { linkIn, waitForMail } from '../support/inbox'
import { journeyDatabase } from '../support/journey'
import { problemsOn } from '../support/look-at-page'
import {
  acceptInvitation,
  askForMail,
  inviteByCommandLine,
  nextCode,
  passSecondStep,
  setUpFactor,
  siteUrl,
  staffPage,
} from '../support/staff-journey'

/** As if the last code of this person had been given so many minutes ago, in all their sessions. */
async function letCodeAge(email: string, minutes: number): Promise<void> {
  const sql = journeyDatabase()
  await sql`update staff_session set factor_at = now() - make_interval(mins => ${minutes})
    where staff_id = (select id from staff where email = ${email})`
  await sql.end()
}

async function openPerson(owner: Page, name: string): Promise<void> {
  await owner.goto('/staff/people')
  await owner.getByRole('link', { name }).click()
  await expect(owner.getByRole('heading', { name, level: 1 })).toBeVisible()
}

for (const [how, javaScriptEnabled] of [
  ['with a script', true],
  ['without a script', false],
] as const) {
  const key = javaScriptEnabled ? 'script' : 'plain'

  test(`a role is changed with a fresh code in the form, and the form keeps its choice, ${how}`, async ({
    browser,
  }) => {
    const email = `step.owner.${key}@example.org`
    const owner = await staffPage(browser, email, 'owner', 'Step Owner', javaScriptEnabled)
    const other = await staffPage(
      browser,
      `step.other.${key}@example.org`,
      'support',
      `Step ${key}`,
      javaScriptEnabled,
    )
    await letCodeAge(email, 11)
    await openPerson(owner, `Step ${key}`)
    await owner.getByLabel(`Role of Step ${key}`).selectOption('moderator')
    await owner.getByRole('button', { name: 'Change the role' }).click()
    await expect(owner.locator('#role-freshCode-error')).toHaveText('Type the six digits from your app')
    await expect(owner.getByLabel(`Role of Step ${key}`)).toHaveValue('moderator')
    await owner.locator('#role-freshCode').fill('000000')
    await owner.getByRole('button', { name: 'Change the role' }).click()
    await expect(owner.locator('#role-freshCode-error')).toContainText('That code did not work')
    await owner.locator('#role-freshCode').fill(await nextCode(email))
    await owner.getByRole('button', { name: 'Change the role' }).click()
    await expect(owner.getByText('The role is changed')).toBeVisible()
    await expect(owner.locator('#role-freshCode')).toHaveCount(0)
    await other.goto('/staff')
    await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await waitForMail(siteUrl(), `step.other.${key}@example.org`, { subject: 'Your role has changed' })
    await owner.context().close()
    await other.context().close()
  })

  test(`new recovery codes are shown once, and one of them signs in where the device is lost, ${how}`, async ({
    browser,
  }) => {
    const email = `step.lost.${key}@example.org`
    const page = await staffPage(browser, email, 'moderator', 'Lost Device', javaScriptEnabled)
    await page.goto('/staff/account')
    await page.getByRole('button', { name: 'Make new recovery codes' }).click()
    await expect(page.getByRole('heading', { name: 'Keep your recovery codes' })).toBeVisible()
    const codes = await page.locator('main ul li').allTextContents()
    expect(new Set(codes).size).toBe(10)
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.goto('/staff/second-step/codes?returnTo=/staff/account')
    await expect(page.getByRole('heading', { name: 'My account' })).toBeVisible()

    const elsewhere = await (await browser.newContext({ baseURL: siteUrl(), javaScriptEnabled })).newPage()
    const { code } = await askForMail(elsewhere, email)
    await elsewhere.getByLabel('Code from the mail').fill(code)
    await elsewhere.getByRole('button', { name: 'Sign in' }).click()
    await expect(elsewhere.getByRole('heading', { name: 'Second step' })).toBeVisible()
    // The mail alone opens nothing.
    await elsewhere.goto('/staff/signatures')
    await expect(elsewhere.getByRole('heading', { name: 'Second step' })).toBeVisible()
    await elsewhere.getByLabel('Code', { exact: true }).fill(codes[3] ?? '')
    await elsewhere.getByRole('button', { name: 'Go on' }).click()
    await expect(elsewhere.getByRole('heading', { name: 'Signatures', level: 1 })).toBeVisible()
    await waitForMail(siteUrl(), email, { subject: 'A recovery code was used' })
    await waitForMail(siteUrl(), email, { subject: 'opened in a new browser' })

    await elsewhere.goto('/staff/account')
    await expect(elsewhere.getByText('9 recovery codes left')).toBeVisible()
    await elsewhere.getByRole('button', { name: 'End all others' }).click()
    await expect(elsewhere.getByText('The session has ended')).toBeVisible()
    await page.goto('/staff')
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await page.context().close()
    await elsewhere.context().close()
  })
}

test('axe finds nothing on the pages of the second step, and none scrolls sideways', async ({ browser }) => {
  const email = 'step.axe@example.org'
  await inviteByCommandLine(email, 'support')
  const context = await browser.newContext({ baseURL: siteUrl() })
  const page = await context.newPage()
  const invitation = linkIn(await waitForMail(siteUrl(), email, { subject: 'Join' }), '/staff/invitations/')
  await page.goto(invitation)
  await page.getByLabel('Your name, as colleagues see it').fill('Alex Axe')
  await page.getByRole('button', { name: 'Accept and sign in' }).click()
  const look = async (heading: string) => {
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
    expect(await problemsOn(page)).toEqual([])
  }
  await look('Second step')
  await page.getByRole('button', { name: 'Set it up' }).click()
  await expect(page.getByRole('button', { name: 'Turn it on' })).toBeVisible()
  await look('Second step')
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await expect(page.getByText('That code did not work')).toBeVisible()
  await look('Second step')
  await setUpFactor(page, email)
  await look('Keep your recovery codes')
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await letCodeAge(email, 11)
  await page.goto('/staff/second-step?returnTo=/staff/account')
  await look('Second step')
  await context.close()
})

test('an owner resets the second step of somebody, who sets it up again when they sign in', async ({
  browser,
}) => {
  const owner = await staffPage(browser, 'reset.owner@example.org', 'owner', 'Reset Owner')
  const other = await staffPage(browser, 'reset.other@example.org', 'support', 'Reset Other')
  await openPerson(owner, 'Reset Other')
  expect(await problemsOn(owner)).toEqual([])
  await owner.getByRole('button', { name: 'Reset the second step' }).click()
  await expect(owner.getByText('The second step is reset')).toBeVisible()
  await other.goto('/staff')
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  const { code } = await askForMail(other, 'reset.other@example.org')
  await other.getByLabel('Code from the mail').fill(code)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other.getByRole('button', { name: 'Set it up' })).toBeVisible()
  await passSecondStep(other, 'reset.other@example.org')
  await expect(other.getByRole('heading', { name: 'Needs you' })).toBeVisible()
  await owner.context().close()
  await other.context().close()
})

test('the audit log shows what an owner did, and can be asked by person, thing and day', async ({
  browser,
}) => {
  const email = 'audit.reader@example.org'
  await inviteByCommandLine(email, 'owner')
  const owner = await browser.newPage({ baseURL: siteUrl() })
  await acceptInvitation(owner, email, 'Audrey Reader')
  await owner.goto('/staff/audit')
  await owner.getByLabel('Who').selectOption({ label: 'Audrey Reader' })
  await owner.getByLabel('About').selectOption('staff')
  await owner.getByRole('button', { name: 'Show' }).click()
  await expect(owner).toHaveURL(/who=.+&kind=staff/)
  await expect(owner.getByRole('rowheader', { name: 'set up the second step' })).toBeVisible()
  await owner.goto('/staff/audit?from=2001-01-01&to=2001-01-02')
  await expect(owner.getByText('There are none that fit.')).toBeVisible()
  await owner.context().close()
})
