import { expect, type Page, test } from 'playwright/test'
import { linkIn, mailsTo, waitForMail } from '../support/inbox'
import {
  acceptInvitation,
  askForMail,
  inviteByCommandLine,
  passSecondStep,
  siteUrl,
  staffPage,
  staffRows,
} from '../support/staff-journey'

test.describe.configure({ mode: 'serial' })

const ruth = 'ruth.first@example.org'

async function signOut(page: Page) {
  await page.goto('/staff/account')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
}

test('the first person is invited from the command line and accepts', async ({ page }) => {
  const said = await inviteByCommandLine(ruth, 'owner')
  expect(said).toContain('/staff/invitations/')
  const link = linkIn(await waitForMail(siteUrl(), ruth), '/staff/invitations/')
  const before = await staffRows(ruth)
  for (const method of ['GET', 'HEAD']) expect((await fetch(link, { method })).status).toBe(200)
  await page.goto(link)
  expect(await staffRows(ruth)).toBe(before)
  await acceptInvitation(page, ruth, 'Ruth Adeyemi')
  await expect(page.getByRole('link', { name: /^Ruth Adeyemi/ })).toBeVisible()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This invitation cannot be used' })).toBeVisible()
})

test('she signs in by the link, to the page she wanted', async ({ page, context }) => {
  await page.goto('/staff/campaigns?state=open')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  const { link } = await askForMail(page, ruth)
  await page.goto(link)
  await expect(page.getByText(`You are signing in as ${ruth}`)).toBeVisible()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await passSecondStep(page, ruth)
  await expect(page.getByRole('heading', { name: 'Needs you' })).toBeVisible()
  const session = (await context.cookies()).find(({ name }) => name === 'undersigned-session')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  await signOut(page)
  await page.goto('/staff')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('a link opened by a scanner, with or without scripts, or in another browser, changes nothing', async ({
  page,
  browser,
}) => {
  const { link, links } = await askForMail(page, ruth)
  const before = await staffRows(ruth)
  for (const href of links)
    for (const method of ['GET', 'HEAD']) await fetch(href, { method }).catch(() => {})
  const other = await (await browser.newContext()).newPage()
  await other.goto(link)
  await expect(other.getByRole('button', { name: 'Sign in' })).toBeVisible()
  expect(await staffRows(ruth)).toBe(before)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other.getByText('That link did not work here')).toBeVisible()
  expect(await staffRows(ruth)).toBe(before)
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await passSecondStep(page, ruth)
  await expect(page.getByRole('heading', { name: 'Needs you' })).toBeVisible()
})

for (const javaScriptEnabled of [true, false]) {
  test(`she signs in by the code, ${javaScriptEnabled ? 'with' : 'without'} a script`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ baseURL: siteUrl(), javaScriptEnabled })).newPage()
    const { code, link } = await askForMail(page, ruth)
    const wrong = code === '00000000' ? '00000001' : '00000000'
    await expect(page.getByLabel('Your work email')).toHaveValue(ruth)
    await page.getByLabel('Code from the mail').fill(wrong)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('That code did not work here')).toBeVisible()
    // Without a script the page of the link asks for the code too.
    if (!javaScriptEnabled) await page.goto(link)
    await page.getByLabel('Code from the mail').fill(code)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await passSecondStep(page, ruth)
    await expect(page.getByRole('heading', { name: 'Needs you' })).toBeVisible()
    await page.context().close()
  })
}

test('an address that nobody here has gets the same answer and no mail', async ({ page }) => {
  const stranger = 'stranger.no.staff@example.org'
  await page.goto('/staff/sign-in')
  await page.getByLabel('Your work email').fill(stranger)
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
  await page.waitForTimeout(1500)
  expect(await mailsTo(siteUrl(), stranger)).toEqual([])
  await page.goto('/staff/sign-in')
  await page.getByLabel('Your work email').fill('not an address')
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  await expect(page.getByText('Enter your work email address')).toBeVisible()
  await expect(page.getByLabel('Your work email')).toHaveValue('not an address')
})

test('forms from elsewhere are refused, and next-auth has no sign-in of its own', async ({ request }) => {
  const forms = [
    '/staff/sign-in/request',
    '/staff/sign-in/continue/verify',
    '/staff/invitations/x/accept',
    '/api/auth/signout',
  ]
  for (const path of forms) {
    for (const origin of ['https://example.net', 'null', undefined]) {
      const headers = origin === undefined ? undefined : { origin }
      expect(
        (await request.post(path, { form: { email: ruth }, headers })).status(),
        `${path} ${origin}`,
      ).toBe(403)
    }
    expect((await request.get(path)).status()).toBeGreaterThanOrEqual(404)
  }
  for (const path of [
    'signin',
    'signin/email',
    'callback/email?token=x&email=y',
    'providers',
    'error',
    'signout',
    'verify-request',
  ])
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404)
  for (const path of ['signin/email', 'callback/email', '_log', 'session'])
    expect(
      (
        await request.post(`/api/auth/${path}`, { form: { x: '1' }, headers: { origin: siteUrl() } })
      ).status(),
      path,
    ).toBe(404)
})

test('signing out everywhere ends every browser at once', async ({ browser }) => {
  const one = await staffPage(browser, 'two.browsers@example.org', 'support', 'Sam Two')
  const two = await (await browser.newContext({ baseURL: siteUrl() })).newPage()
  const { link } = await askForMail(two, 'two.browsers@example.org')
  await two.goto(link)
  await two.getByRole('button', { name: 'Sign in' }).click()
  await passSecondStep(two, 'two.browsers@example.org')
  await two.goto('/staff/account')
  await expect(two.getByText('2 browsers signed in')).toBeVisible()
  await two.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(two.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await one.goto('/staff')
  await expect(one.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('staff pages are stored nowhere and break no content-security policy', async ({ browser }) => {
  const page = await staffPage(browser, 'policy@example.org', 'owner', 'Pol Icy')
  const broken: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|hydrat/i.test(message.text())) broken.push(message.text())
  })
  page.on('pageerror', (error) => broken.push(error.message))
  const slug = 'modern-slavery-prevention-fund'
  const paths = [
    '',
    '/campaigns',
    '/campaigns/new',
    `/campaigns/${slug}`,
    `/campaigns/${slug}/run`,
    `/campaigns/${slug}/history`,
    `/campaigns/${slug}/preview`,
    '/mail',
    '/people',
    '/account',
  ]
  for (const path of paths) {
    const response = await page.goto(`/staff${path}`)
    expect(response?.status(), path).toBe(200)
    expect(response?.headers()['cache-control'], path).toContain('no-store')
    expect(response?.headers()['content-security-policy'], path).toMatch(/script-src 'self' 'nonce-/)
    expect(response?.headers()['content-security-policy'], path).not.toContain('unsafe-inline')
    expect(await response?.text(), path).not.toMatch(/<[^>]+ style=/)
  }
  expect(broken).toEqual([])
})
