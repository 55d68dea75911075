import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, get } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { freePort, servesFolder } from '@/db/embedded-process'
import { bareEnvironment, launchSite, makeDataFolder, type RunningSite, startSite } from '../support/site'

const { dataFolder, remove } = makeDataFolder()
let site: RunningSite | undefined

beforeAll(() => build())
afterEach(() => endSite())
afterAll(() => remove())

/** The site is built once, so that what is measured below is starting. */
async function build() {
  const { code, said } = await run(['build'], {})
  expect(said).toContain('build')
  expect(code).toBe(0)
}

async function run(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, ['lib/running/run.mjs', ...args], {
    env: { ...bareEnvironment(), NODE_ENV: 'production', NEXT_DIST_DIR: distFolder, ...env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const code = await new Promise<number | null>((done) => child.on('exit', done))
  return { code, said }
}
const distFolder = process.env.NEXT_DIST_DIR ?? '.next-test'

async function start(env: Record<string, string> = {}): Promise<RunningSite> {
  site = await startSite({ dataFolder, env })
  return site
}

/** Whatever a failed test has left. */
async function endSite() {
  if (site?.child.exitCode === null && site.child.signalCode === null) await site.stop()
  site = undefined
}

const postmasterFile = () => join(dataFolder, 'postgres', 'postmaster.pid')
const postmaster = () => Number(readFileSync(postmasterFile(), 'utf8').split('\n')[0])
const postgresRuns = () =>
  existsSync(postmasterFile()) && servesFolder(postmaster(), join(dataFolder, 'postgres'))

/** Kills the launcher and all it has started, except PostgreSQL, which runs in a session of its own. */
async function killGroup(running: RunningSite) {
  const gone = new Promise((done) => running.child.on('exit', done))
  process.kill(-(running.child.pid ?? 0), 'SIGKILL')
  await gone
}

async function inDatabase<T>(url: string | undefined, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url ?? '', { max: 1, onnotice: () => {} })
  return work(sql).finally(() => sql.end())
}

/** Something of ours in the database, to look for later. */
const leaveMark = (words: string) =>
  inDatabase(site?.databaseUrl, (sql) => sql`update organisation set phone = ${words}`)
const readMark = () =>
  inDatabase(
    site?.databaseUrl,
    async (sql) => (await sql`select phone from organisation`)[0]?.phone as string,
  )

/** Every header as it came, in lower case: a name that came twice is there twice. */
function headersOf(
  url: string,
  method = 'GET',
): Promise<{ status: number; names: string[]; of(name: string): string[] }> {
  return new Promise((done, fail) => {
    get(url, { method }, (response) => {
      response.resume()
      const names = response.rawHeaders.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase())
      const of = (name: string) =>
        response.rawHeaders.filter((_, i) => i % 2 === 1 && names[(i - 1) / 2] === name)
      done({ status: response.statusCode ?? 0, names, of })
    }).on('error', fail)
  })
}

describe('npm start', () => {
  test('starts from nothing, says each step, and prints one line with the addresses', async () => {
    const { url, said } = await start()
    for (const name of ['install', 'database', 'migrate', 'sample', 'build', 'serve']) {
      expect(said()).toMatch(new RegExp(`^ {2}${name} +[\\d.]+ s`, 'm'))
    }
    expect(said()).toContain('npm run staff:invite -- ')
    expect(said().match(/^Ready: .*$/gm)).toEqual([
      `Ready: site ${url}  staff ${url}/staff/sign-in  mailbox ${url}/dev/mailbox`,
    ])
    for (const path of ['/', '/staff/sign-in', '/dev/mailbox', '/api/health', '/api/v1/campaigns']) {
      expect((await fetch(url + path)).status, path).toBe(200)
    }
    expect(statSync(join(dataFolder, 'local.json')).mode & 0o777).toBe(0o600)
  })

  test('on a fresh clone Node knows what kind of files the build will be before it is made', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-dist-'))
    expect((await run(['serve'], { NEXT_DIST_DIR: folder })).code).toBe(1)
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toEqual({ type: 'commonjs' })
    rmSync(folder, { recursive: true })
  })

  test('stops cleanly at Ctrl-C, and started again has everything still there', async () => {
    await start()
    await leaveMark('one')
    expect(await site?.stop()).toBe(0)
    expect(postgresRuns()).toBe(false)
    const { said } = await start()
    expect(said()).not.toContain('staff:invite')
    expect(await readMark()).toBe('one')
  })

  test('takes over a database that outlived the rest', async () => {
    await killGroup(await start())
    expect(postgresRuns()).toBe(true)
    const left = postmaster()
    await start()
    expect(postmaster()).toBe(left)
    expect(await readMark()).toBe('one')
    expect(await site?.stop()).toBe(0)
    expect(postgresRuns()).toBe(false)
  })

  test('recovers when everything was killed at once, also when another process has the old number', async () => {
    const running = await start()
    await leaveMark('two')
    process.kill(postmaster(), 'SIGKILL')
    await killGroup(running)
    const [, ...rest] = readFileSync(postmasterFile(), 'utf8').split('\n')
    writeFileSync(postmasterFile(), [process.pid, ...rest].join('\n'))
    await start()
    expect(await readMark()).toBe('two')
  })

  test('brings its database back when that alone is killed, also while it is coming back', async () => {
    const { url, child } = await start()
    for (let time = 1; time <= 3; time++) {
      const left = postmaster()
      process.kill(left, 'SIGKILL')
      const isReplaced = () => postgresRuns() && postmaster() !== left
      await expect.poll(isReplaced, { timeout: 60_000, interval: 20 }).toBe(true)
    }
    await expect
      .poll(async () => (await fetch(`${url}/api/health`)).status, { timeout: 90_000, interval: 200 })
      .toBe(200)
    expect(await readMark()).toBe('two')
    expect(child.exitCode).toBeNull()
  })

  test('does not start twice on one data folder, nor on a port that is taken', async () => {
    const { url } = await start()
    const second = launchSite({ dataFolder, port: await freePort() })
    expect(await second.exited).toBe(1)
    expect(second.said()).toContain(`npm start at ${url} is already running on ${dataFolder}`)
    await site?.stop()

    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((done) => other.once('listening', done))
    const { port } = other.address() as { port: number }
    const third = launchSite({ dataFolder, port })
    expect(await third.exited).toBe(1)
    expect(third.said()).toContain(`Port ${port} of 127.0.0.1 is taken`)
    expect(postgresRuns()).toBe(false)
    other.close()
  })

  test('with DATABASE_URL uses that database, starts none of its own, and drops nothing', async () => {
    const folder = makeDataFolder()
    const server = inject('serverUrl')
    await inDatabase(server, (sql) => sql`create database given_to_start`)
    const given = new URL(server)
    given.pathname = '/given_to_start'
    await inDatabase(given.href, (sql) => sql`create table kept as select 'before' as words`)
    site = await startSite({ dataFolder: folder.dataFolder, env: { DATABASE_URL: given.href } })
    expect(site.said()).toContain('PostgreSQL 18 of DATABASE_URL')
    expect(existsSync(join(folder.dataFolder, 'postgres'))).toBe(false)
    expect((await fetch(`${site.url}/api/health`)).status).toBe(200)
    await inDatabase(given.href, (sql) => sql`update organisation set phone = 'given'`)
    await site.stop()
    site = await startSite({ dataFolder: folder.dataFolder, env: { DATABASE_URL: given.href } })
    await inDatabase(given.href, async (sql) => {
      expect(await sql`select words from kept`).toEqual([{ words: 'before' }])
      expect(await sql`select phone from organisation`).toEqual([{ phone: 'given' }])
    })
    await site.stop()
    folder.remove()
  })

  test('says in words when DATABASE_URL leads nowhere', async () => {
    const url = `postgres://postgres@127.0.0.1:${await freePort()}/nothing`
    const launched = launchSite({ dataFolder, port: await freePort(), env: { DATABASE_URL: url } })
    expect(await launched.exited).toBe(1)
    expect(launched.said()).toContain('DATABASE_URL cannot be used')
    expect(launched.said()).not.toMatch(/\n {4}at /)
  })
})

describe('every answer', () => {
  test('carries the security headers, each of them once', async () => {
    const { url } = await start()
    const page = await (await fetch(url)).text()
    const script = /\/_next\/static\/[^"]+\.js/.exec(page)?.[0] ?? ''
    const pages = [
      '/',
      '/',
      '/campaigns',
      '/staff/sign-in',
      '/dev/mailbox',
      '/nowhere',
      '/staff/nowhere',
      '/api/nowhere',
    ]
    const paths = [
      ...pages,
      script,
      '/_next/static/nowhere.js',
      '/api/v1/campaigns',
      '/api/health',
      '/api/auth/csrf',
    ]
    for (const path of paths) {
      const { names, of } = await headersOf(url + path)
      const twice = names.filter(
        (name, i) => !/^(set-cookie$|x-nextjs-)/.test(name) && names.indexOf(name) !== i,
      )
      expect(twice, path).toEqual([])
      expect(of('content-security-policy'), path).toHaveLength(1)
      expect(of('content-security-policy')[0], path).not.toContain('unsafe-inline')
      expect(of('strict-transport-security'), path).toEqual(['max-age=31536000; includeSubDomains'])
      expect(of('x-content-type-options'), path).toEqual(['nosniff'])
      expect(of('referrer-policy'), path).toHaveLength(1)
      expect(of('permissions-policy')[0], path).toContain('camera=()')
      expect(of('cross-origin-opener-policy'), path).toEqual(['same-origin'])
      expect(of('x-powered-by'), path).toEqual([])
    }
    for (const path of ['/nowhere', '/staff/nowhere', '/dev/nowhere']) {
      const answer = await fetch(url + path)
      expect(answer.status, path).toBe(404)
      expect(await answer.text(), path).toContain('There is no such page')
    }
    const corp = 'cross-origin-resource-policy'
    expect((await headersOf(`${url}/api/v1/campaigns`)).of(corp)).toEqual(['cross-origin'])
    expect((await headersOf(url)).of(corp)).toEqual(['same-origin'])
    expect((await headersOf(url, 'TRACE')).status).toBe(405)
  })
})

describe('a reader who goes away', () => {
  /** Sends a form, whole or half, and hangs up without waiting for what is said to it. */
  async function sendAndHangUp(url: string, path: string, isHalf: boolean) {
    const { host, hostname, port, origin } = new URL(url)
    const body = new URLSearchParams({ name: 'Ann Lee', words: 'w'.repeat(20_000) }).toString()
    const head = [
      `POST ${path} HTTP/1.1`,
      `Host: ${host}`,
      `Origin: ${origin}`,
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${body.length}`,
    ]
    const socket = connect(Number(port), hostname)
    const gone = new Promise((done) => socket.on('close', done))
    const sent = `${head.join('\r\n')}\r\n\r\n${isHalf ? body.slice(0, 9000) : body}`
    socket.write(sent, () => socket.resetAndDestroy())
    await gone
  }

  test('in the middle of a form, or before its answer, stops the site for nobody', async () => {
    const { url, child, said } = await start()
    const forms = ['/campaigns/harbour/sign', '/privacy/complaint', '/staff/sign-in', '/my-representatives']
    for (const path of forms) for (const isHalf of [true, false]) await sendAndHangUp(url, path, isHalf)
    for (const path of forms) expect((await fetch(url + path)).status, path).toBeLessThan(500)
    expect(child.exitCode).toBeNull()
    expect(said()).not.toContain('Stopping')
  })
})

describe('npm run serve', () => {
  const settings = {
    SITE_URL: 'https://undersigned.test',
    SECRET_KEY: 'k'.repeat(43),
    NEXTAUTH_SECRET: 'n'.repeat(43),
    MAIL_FROM: 'campaigns@undersigned.test',
    RESEND_API_KEY: 're_test',
    FILES_DIR: '/nowhere',
    // Nothing listens there: whatever this process tried to send would fail.
    RESEND_BASE_URL: 'http://127.0.0.1:9',
    HOST: '127.0.0.1',
  }

  async function givenDatabase(name: string): Promise<string> {
    await inDatabase(inject('serverUrl'), (sql) => sql`create database ${sql(name)}`)
    const url = new URL(inject('serverUrl'))
    url.pathname = `/${name}`
    return url.href
  }

  test('refuses to start with a setting missing, naming each, or with the local mailbox', async () => {
    const nothing = await run(['serve'], {})
    expect(nothing.code).toBe(1)
    for (const name of ['DATABASE_URL', 'SITE_URL', 'SECRET_KEY', 'NEXTAUTH_SECRET'])
      expect(nothing.said).toContain(name)
    const url = 'postgres://nobody@127.0.0.1:9/none'
    const mailbox = await run(['serve'], {
      ...settings,
      DATABASE_URL: url,
      RESEND_API_KEY: '',
    })
    expect(mailbox.code).toBe(1)
    expect(mailbox.said).toContain('RESEND_API_KEY')
    const local = await run(['serve'], { ...settings, DATABASE_URL: url, LOCAL: 'on' })
    expect(local.code).toBe(1)
    expect(local.said).toContain('LOCAL=on is for npm start')
  })

  test('migrates only when asked, then serves without the mailbox and stops cleanly', async () => {
    const env = {
      ...settings,
      DATABASE_URL: await givenDatabase('given_to_serve'),
      PORT: String(await freePort()),
    }
    const early = await run(['serve'], env)
    expect(early.code).toBe(1)
    expect(early.said).toContain('npm run migrate')
    expect(await run(['migrate'], { DATABASE_URL: env.DATABASE_URL })).toMatchObject({
      code: 0,
    })
    const empty = await run(['serve'], env)
    expect(empty).toMatchObject({ code: 1, said: expect.stringContaining('npm run sample') })
    expect(await run(['sample'], { DATABASE_URL: env.DATABASE_URL })).toMatchObject({
      code: 0,
    })

    const child = spawn(process.execPath, ['lib/running/run.mjs', 'serve'], {
      env: { ...bareEnvironment(), NODE_ENV: 'production', NEXT_DIST_DIR: distFolder, ...env },
    })
    const exited = new Promise((done) => child.on('exit', done))
    await new Promise<void>((ready) =>
      child.stdout.on('data', (chunk) => String(chunk).includes('Ready:') && ready()),
    )
    const site = `http://127.0.0.1:${env.PORT}`
    await expect.poll(async () => (await fetch(`${site}/api/health`)).status, { timeout: 10_000 }).toBe(200)
    expect((await fetch(site)).status).toBe(200)
    expect((await fetch(`${site}/dev/mailbox`)).status).toBe(404)
    expect((await fetch(`${site}/dev/mailbox.json`)).status).toBe(404)
    child.kill('SIGTERM')
    expect(await exited).toBe(0)
  })
})
