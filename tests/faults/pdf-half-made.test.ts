import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statements } from '@/db/client'
import { type Briefing, readBriefing } from '@/lib/library/briefings/read-briefing'
import { emptyMail } from '../integration/mail-fixtures'
import { addBriefing, addHarbourEvidence } from '../support/briefing-rows'
import { html, type PrintSite, pageOf, startPrintSite } from '../support/page-to-print'

const slug = 'harbour'
const files = mkdtempSync(join(tmpdir(), 'pdf-fault-'))
let site: PrintSite
let briefing: Briefing

beforeAll(async () => {
  await emptyMail()
  await addHarbourEvidence(statements())
  await addBriefing(statements(), { slug })
  const found = await readBriefing(slug)
  if (found?.kind !== 'live') throw new Error('the briefing is not there')
  briefing = found.briefing
  site = await startPrintSite(html(''))
})
afterAll(async () => {
  await site.stop()
  rmSync(files, { recursive: true, force: true })
})

/** A maker of its own, which waits for a picture of the page that never comes. */
async function startAndHold() {
  const isHeld = new Promise<void>((held) => {
    site.answerWith((request, response) => {
      if (request.url === '/slow.png') held()
      else html(pageOf(briefing, briefing.edition, '<img src="/slow.png" alt="">'))(request, response)
    })
  })
  const maker = spawn(process.execPath, ['--import', 'tsx', 'tests/faults/pdf-maker-child.ts', slug], {
    env: { ...process.env, SELF_ORIGIN: site.origin, FILES_DIR: files },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  maker.stdout.on('data', (chunk) => {
    said += chunk
  })
  const ended = once(maker, 'close')
  await isHeld
  return { maker, ended, said: () => said, browsers: childrenOf(maker.pid ?? 0) }
}

const childrenOf = (pid: number) =>
  execFileSync('ps', ['-o', 'pid=,comm=', '--ppid', String(pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => /chrom/i.test(line))
    .map((line) => Number.parseInt(line, 10))

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function nothingIsThere() {
  const kept = existsSync(files) ? readdirSync(files, { recursive: true, withFileTypes: true }) : []
  expect(kept.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual([])
  expect(await statements()`select * from made_pdf`).toHaveLength(0)
}

test('a browser that is killed while it prints costs that one try: nothing half made is kept, and the reason is given', async () => {
  const { ended, said, browsers } = await startAndHold()
  expect(browsers.length).toBeGreaterThan(0)
  for (const pid of browsers) process.kill(pid, 'SIGKILL')
  await ended
  expect(JSON.parse(said())).toMatchObject({ kind: 'failed' })
  await nothingIsThere()
})

test('a worker that is killed leaves nothing half made and no browser, and the next one makes it', async () => {
  const { maker, ended, browsers } = await startAndHold()
  maker.kill('SIGKILL')
  await ended
  await nothingIsThere()
  await expect.poll(() => browsers.filter(isRunning), { timeout: 10_000 }).toEqual([])

  site.answerWith(html(pageOf(briefing)))
  process.env.SELF_ORIGIN = site.origin
  process.env.FILES_DIR = files
  const { makePdf } = await import('@/lib/library/pdf/make-pdf')
  expect(await makePdf(slug)).toMatchObject({ kind: 'made' })
})
