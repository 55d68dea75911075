import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type APIResponse, expect, type PlaywrightWorkerArgs, test } from 'playwright/test'
import { may, type StaffRole, staffRoles } from '@/lib/staff/permissions'
import { journeyDatabase } from '../support/journey'
import { siteUrl } from '../support/staff-journey'
import {
  type Guard,
  guardedActions,
  guardedHandlers,
  guardedPages,
  ofOnePerson,
} from '../support/staff-matrix'
import { addExamples, addressOf } from '../support/staff-matrix-examples'

/** Somebody at the door: a role, or nobody, or an owner who has not given the second factor. */
type Who = StaffRole | 'stranger' | 'owner without a code'

const everybody: Who[] = ['stranger', 'owner without a code', ...staffRoles]
const cookies = new Map<Who, string>()
let examples: Record<string, string> = {}

test.describe.configure({ mode: 'parallel' })

test.beforeAll(async () => {
  const sql = journeyDatabase()
  try {
    for (const who of everybody) {
      if (who === 'stranger') continue
      const role = who === 'owner without a code' ? 'owner' : who
      const token = randomBytes(32).toString('base64url')
      const hash = createHash('sha256').update(token).digest('hex')
      const email = `matrix.${who.replaceAll(' ', '.')}.${process.pid}.${Date.now()}@example.org`
      await sql`
        with person as (insert into staff (email, role, status, name) values (${email}, ${role}, 'active', 'Max Trix') returning id)
        insert into staff_session (token_hash, staff_id, expires, factor_at)
        select ${hash}, id, now() + interval '8 hours', ${who === role ? sql`now()` : null} from person`
      cookies.set(who, `undersigned-session=${token}`)
    }
    examples = await addExamples(sql)
  } finally {
    await sql.end()
  }
})

type Ask = (method: string, path: string, given?: Given) => Promise<APIResponse>
type Given = {
  headers?: Record<string, string>
  multipart?: Record<string, string>
  form?: Record<string, string>
  maxRedirects?: number
}

/** Asks as somebody, following nothing. Every request has its own context: no cookie is kept but theirs. */
async function asking(playwright: PlaywrightWorkerArgs['playwright'], who: Who) {
  const cookie = cookies.get(who)
  const context = await playwright.request.newContext({
    baseURL: siteUrl(),
    maxRedirects: 0,
    // Packed and unpacked, thousands of answers cost more than they are worth between two processes of one machine.
    extraHTTPHeaders: { 'accept-encoding': 'identity', ...(cookie ? { cookie } : {}) },
  })
  const ask: Ask = (method, path, given) => context.fetch(path, { method, maxRedirects: 0, ...given })
  return { ask, end: () => context.dispose() }
}

function isLetIn(who: Who, guard: Guard): boolean {
  if (guard === 'door') return true
  if (who === 'stranger') return false
  if (guard === 'session') return true
  return who !== 'owner without a code' && may(who, guard)
}

/**
 * The ways of asking for a page are shared among the roles that it refuses: each page is asked for in every way, and each
 * role asks in every way. Whoever has no role, or has not given the code, asks for every page in every way.
 */
function asksThisWay(who: Who, guard: Guard, turn: number): boolean {
  const refused = staffRoles.filter((role) => !isLetIn(role, guard))
  return !refused.some((role) => role === who) || refused[turn % refused.length] === who
}

/** True when the answer sends to the door, or says that there is nothing here. */
function isRefusal(answer: APIResponse): boolean {
  const to = answer.headers().location ?? answer.headers()['x-action-redirect'] ?? ''
  const path = to.replace(siteUrl(), '')
  return (
    [401, 403, 404, 405].includes(answer.status()) || /^\/staff\/(sign-in|second-step)([?;]|$)/.test(path)
  )
}

/** Where the framework did not find the action at all, nothing was proved. */
function wasFound(answer: APIResponse): boolean {
  return answer.headers()['x-nextjs-action-not-found'] === undefined
}

const headings = new Map<string, string>()

/** The heading of a page, as it stands in the HTML that its owner sees; asked once. */
async function headingAt(path: string, askAsOwner: Ask): Promise<string> {
  const html = headings.has(path) ? '' : await (await askAsOwner('GET', path, { maxRedirects: 3 })).text()
  const heading = headings.get(path) ?? /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''
  headings.set(path, heading)
  return heading
}

const ownForms = () => ({ origin: siteUrl() })

for (const who of everybody) {
  test(`pages: ${who} reaches theirs and no others, as a page, as data and by posting`, async ({
    playwright,
  }) => {
    test.setTimeout(300_000)
    const [owner, { ask, end }] = [await asking(playwright, 'owner'), await asking(playwright, who)]
    const wrong: string[] = []
    for (const [at, [page, guard]] of Object.entries(guardedPages).entries()) {
      if (guard === 'door' || guard === 'session') continue
      const path = addressOf(page, examples)
      const answer = await ask('GET', path)
      if (ofOnePerson.includes(page)) {
        if (!isRefusal(answer)) wrong.push(`${path}: ${answer.status()} for ${who}, who has not asked for it`)
        continue
      }
      if (isLetIn(who, guard)) {
        // Who may edit is sent on to an address with their lock.
        const isSentOn = answer.status() === 307 && !isRefusal(answer)
        if (answer.status() !== 200 && !isSentOn) wrong.push(`${path}: ${answer.status()} for ${who}`)
        continue
      }
      const heading = await headingAt(path, owner.ask)
      if (heading === '') wrong.push(`${path}: the owner sees no heading`)
      if (!isRefusal(answer)) wrong.push(`${path}: ${answer.status()} for ${who}`)
      // Not as HEAD: that is the first answer without its body, and shows nothing.
      const others: [string, () => Promise<APIResponse>][] = [
        ['data', () => ask('GET', path, { headers: { rsc: '1' } })],
        ['prefetch', () => ask('GET', path, { headers: { rsc: '1', 'next-router-prefetch': '1' } })],
        ['.rsc', () => ask('GET', `${path}.rsc`)],
        ['POST', () => ask('POST', path, { form: { x: '1' }, headers: ownForms() })],
      ]
      const asked = others
        .filter((_, way) => asksThisWay(who, guard, at + way))
        .map(([how, askSo]) => [how, askSo()] as const)
      for (const [how, answered] of asked) {
        const text = await (await answered).text()
        // In the page as HTML, and in the two ways in which the framework writes it as data.
        const shows = [
          `>${heading}</h1>`,
          `"h1",null,{"children":"${heading}"`,
          `\\"h1\\",null,{\\"children\\":\\"${heading}\\"`,
        ]
        if (shows.some((words) => text.includes(words)))
          wrong.push(`${path} as ${how} shows "${heading}" to ${who}`)
      }
      if ((await answer.text()).includes(`>${heading}</h1>`))
        wrong.push(`${path} shows "${heading}" to ${who}`)
    }
    await Promise.all([owner.end(), end()])
    expect(wrong).toEqual([])
  })

  test(`handlers: ${who} is answered by theirs and by no others`, async ({ playwright }) => {
    const { ask, end } = await asking(playwright, who)
    const wrong: string[] = []
    for (const [handler, guard] of Object.entries(guardedHandlers)) {
      if (guard === 'door') continue
      const [verb = '', page = ''] = handler.split(' ')
      const path = addressOf(page, examples)
      if (isLetIn(who, guard)) {
        // Only what changes nothing is tried by those who may.
        if (verb === 'GET' && isRefusal(await ask(verb, path))) wrong.push(`${handler} refuses ${who}`)
        continue
      }
      const answer = await ask(verb, path, verb === 'GET' ? {} : { form: { x: '1' }, headers: ownForms() })
      if (!isRefusal(answer)) wrong.push(`${handler}: ${answer.status()} for ${who}`)
    }
    await end()
    expect(wrong).toEqual([])
  })

  test(`actions: ${who} posts each directly and is refused where their role is not enough`, async ({
    playwright,
  }) => {
    test.setTimeout(300_000)
    const { ask, end } = await asking(playwright, who)
    const wrong: string[] = []
    for (const { action, id, page, guard } of actions()) {
      if (isLetIn(who, guard)) continue
      const path = addressOf(page, examples)
      const [byScript, byForm] = await Promise.all([
        ask('POST', path, { headers: { ...ownForms(), 'next-action': id }, multipart: oneForm }),
        ask('POST', path, { headers: ownForms(), multipart: { [`$ACTION_ID_${id}`]: '' } }),
      ])
      if (!isRefusal(byScript) || !wasFound(byScript))
        wrong.push(`${action}: ${byScript.status()} for ${who}`)
      if (!isRefusal(byForm) || !wasFound(byForm))
        wrong.push(`${action} as a plain form: ${byForm.status()} for ${who}`)
    }
    await end()
    expect(wrong).toEqual([])
  })
}

test('the number by which an action is posted here is the one that a browser posts it by, and it is carried out', async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: siteUrl(),
    extraHTTPHeaders: { cookie: cookies.get('owner') ?? '' },
  })
  const page = await context.newPage()
  await page.goto('/staff/account')
  const posted = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByLabel(/^As colleagues see it/).fill('Max Renamed')
  await page.getByRole('button', { name: 'Save the name' }).click()
  const named = actions().find(({ action }) => action === 'account/actions.ts#setName')
  expect((await posted).headers()['next-action']).toBe(named?.id)
  await expect(page).toHaveURL('/staff/account?done=named')
  await context.close()
})

test('forms from elsewhere run no action, also with the cookie of an owner', async ({ playwright }) => {
  test.setTimeout(300_000)
  const { ask, end } = await asking(playwright, 'owner')
  const wrong: string[] = []
  for (const { action, id, page } of actions()) {
    const from = async (origin: string | undefined) => {
      const headers = { 'next-action': id, ...(origin ? { origin } : {}) }
      const answer = await ask('POST', addressOf(page, examples), { headers, multipart: oneForm })
      // Next itself answers a foreign origin with 500, before our code; where it would run it, we refuse.
      if (answer.status() < 400) wrong.push(`${action} from ${origin}: ${answer.status()}`)
    }
    await Promise.all(['https://example.net', 'null', undefined].map(from))
  }
  await end()
  expect(wrong).toEqual([])
})

/** Four arguments, each the same form with one field: what the framework sends for an action that takes a form. */
const oneForm = { '1_x': 'y', '0': '["$K1","$K1","$K1","$K1"]' }

type Manifest = {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
}

/** Every action of the table with the number under which this build knows it, and a page that carries it. */
function actions() {
  const file = join(process.env.NEXT_DIST_DIR ?? '.next-test', 'server', 'server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return Object.entries(node).flatMap(([id, { filename, exportedName, workers }]) => {
    const action = `${filename.replace(/^app\/staff\/(\([a-z]+\)\/)?/, '')}#${exportedName}`
    const guard = guardedActions[action]
    const [worker = ''] = Object.keys(workers)
    const page = worker
      .replace(/^app/, '')
      .replace(/\/\([a-z]+\)/g, '')
      .replace(/\/page$/, '')
    return guard && filename.startsWith('app/staff/') ? [{ action, id, page, guard }] : []
  })
}

test('the build knows every action of the table that a page uses', () => {
  const built = actions().map(({ action }) => action)
  const unused = Object.keys(guardedActions).filter((action) => !built.includes(action))
  // What no page uses is not built, and cannot be posted.
  expect(unused).toEqual([])
  expect(built.length).toBeGreaterThan(50)
})
