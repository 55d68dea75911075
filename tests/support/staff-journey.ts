import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright/test'
import { expect } from 'playwright/test'
import postgres from 'postgres'
import { codeIn, linkIn, mailsTo, waitForMail } from './inbox'
import { seatStaff } from './seat-staff'
import { bareEnvironment } from './site'

const run = promisify(execFile)

export const siteUrl = () => process.env.JOURNEYS_URL!

/** Runs `npm run staff:invite -- EMAIL ROLE` against the site of the journeys; gives what it prints. */
export async function inviteByCommandLine(email: string, role: string): Promise<string> {
  const env: NodeJS.ProcessEnv = {
    ...bareEnvironment(),
    UNDERSIGNED_DATA_DIR: process.env.JOURNEYS_DATA_DIR,
    NODE_ENV: 'production',
  }
  const { stdout } = await run(process.execPath, ['lib/running/run.mjs', 'staff-invite', email, role], {
    env,
  })
  return stdout
}

/** Follows the newest invitation of an address and accepts it: afterwards the page shows the desk. */
export async function acceptInvitation(page: Page, email: string, name: string): Promise<void> {
  const mail = await waitForMail(siteUrl(), email, { subject: 'Join' })
  await page.goto(linkIn(mail, '/staff/invitations/'))
  await page.getByLabel('Your name, as colleagues see it').fill(name)
  await page.getByRole('button', { name: 'Accept and sign in' }).click()
  await passSecondStep(page, email)
  await expect(page.getByRole('heading', { name: 'Needs you' })).toBeVisible()
}

/** The second factor of people of the journeys: its secret, and the time step of the code given last. */
const factors = new Map<string, { secret: string; lastStep: number }>()
const stepSeconds = 30

/** Sets up the second factor through its pages, or gives a code, when the page asks for it; else does nothing. */
export async function passSecondStep(page: Page, email: string): Promise<void> {
  await page.waitForURL((url) => !/^\/staff\/(sign-in|invitations)/.test(url.pathname))
  if (new URL(page.url()).pathname !== '/staff/second-step') return
  if (await page.getByRole('button', { name: 'Set it up' }).isVisible()) {
    await page.getByRole('button', { name: 'Set it up' }).click()
    await setUpFactor(page, email)
    await page.getByRole('button', { name: 'I have kept them' }).click()
    return
  }
  await page.getByLabel('Code', { exact: true }).fill(await nextCode(email))
  await page.getByRole('button', { name: 'Go on' }).click()
}

/** On the page with the QR code: takes the key, and gives the first code. */
export async function setUpFactor(page: Page, email: string): Promise<void> {
  const secret = await page.locator('[data-secret]').getAttribute('data-secret')
  factors.set(email, { secret: secret ?? '', lastStep: 0 })
  await page.getByLabel('Six digits').fill(await nextCode(email))
  await page.getByRole('button', { name: 'Turn it on' }).click()
}

/**
 * A code that was not given yet: that of now, then the next one, which is taken early; then the clock is put back. Never the one
 * before: it would be too old when a slow page sends it.
 */
export async function nextCode(email: string): Promise<string> {
  const factor = factors.get(email)
  if (!factor) throw new Error(`${email} has set up no second factor in this process`)
  const now = Math.floor(Date.now() / 1000 / stepSeconds)
  if (factor.lastStep > now) {
    // A code works once in thirty seconds. A journey does not wait for that: it makes the site forget the last one.
    const sql = postgres(process.env.JOURNEYS_DATABASE_URL!, { max: 1, onnotice: () => {} })
    await sql`update staff_totp set last_step = 0 where staff_id = (select id from staff where email = ${email})`
    await sql.end()
    factor.lastStep = 0
  }
  factor.lastStep = Math.max(factor.lastStep + 1, now)
  return new TOTP({ secret: factor.secret }).generate({ timestamp: factor.lastStep * stepSeconds * 1000 })
}

/** A person with this role, signed in and on the desk, in a browser of their own. */
export async function staffPage(
  browser: Browser,
  email: string,
  role: string,
  name: string,
  javaScriptEnabled = true,
): Promise<Page> {
  const { cookie, secret } = await seatStaff(email, role, name)
  factors.set(email, { secret, lastStep: 0 })
  const context = await browser.newContext({ baseURL: siteUrl(), javaScriptEnabled })
  await context.addCookies([{ ...cookie, url: siteUrl(), httpOnly: true, sameSite: 'Lax' }])
  const page = await context.newPage()
  await page.goto('/staff')
  await expect(page.getByRole('heading', { name: 'Needs you' })).toBeVisible()
  return page
}

/** Asks for a sign-in mail in this browser and gives it. */
export async function askForMail(page: Page, email: string) {
  const [before] = await mailsTo(siteUrl(), email)
  await page.goto('/staff/sign-in')
  await page.getByLabel('Your work email').fill(email)
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
  const mail = await waitForMail(siteUrl(), email, { subject: 'Sign in', after: before })
  return { link: linkIn(mail, '/staff/sign-in/continue'), code: codeIn(mail), links: mail.links }
}

/** Everything of one person that a link could change, as text, to be compared: others work at the same time. */
export async function staffRows(email: string): Promise<string> {
  const sql = postgres(process.env.JOURNEYS_DATABASE_URL!, { max: 1, onnotice: () => {} })
  const person = sql`(select id from staff where email = ${email})`
  try {
    const rows = await Promise.all([
      sql`select * from staff where email = ${email}`,
      sql`select * from staff_session where staff_id = ${person} order by 1`,
      sql`select * from staff_verification where identifier = ${email} order by 1`,
      sql`select * from staff_invitation where staff_id = ${person} order by 1`,
      sql`select * from staff_event where subject_id = ${person} or actor_id = ${person} order by 1`,
      sql`select * from staff_totp where staff_id = ${person}`,
    ])
    return JSON.stringify(rows)
  } finally {
    await sql.end()
  }
}
