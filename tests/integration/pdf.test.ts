import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Logger, makeWorkerUtils, runOnce } from 'graphile-worker'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { statements } from '@/db/client'
import { inTransaction } from '@/lib/in-transaction'
import { type Briefing, readBriefing } from '@/lib/library/briefings/read-briefing'
import { findPdf, makePdf, makePdfTask, openPdf } from '@/lib/library/pdf/make-pdf'
import { listFailedPdfs, readPdfStanding } from '@/lib/library/pdf/pdf-standing'
import { queuePdf } from '@/lib/library/pdf/queue-pdf'
import { addBriefing, addHarbourEvidence } from '../support/briefing-rows'
import { html, type PrintSite, pageOf, startPrintSite } from '../support/page-to-print'
import { readPdf } from '../support/read-pdf'
import { emptyMail } from './mail-fixtures'

const files = mkdtempSync(join(tmpdir(), 'pdf-test-'))
process.env.FILES_DIR = files

const silent = new Logger(() => () => {})

let site: PrintSite
let count = 0
let slug = ''

beforeAll(async () => {
  await emptyMail()
  await addHarbourEvidence(statements())
  site = await startPrintSite(html(''))
  process.env.SELF_ORIGIN = site.origin
})
afterAll(async () => {
  await site.stop()
  rmSync(files, { recursive: true, force: true })
})

beforeEach(async () => {
  slug = `harbour-${++count}`
  await addBriefing(statements(), { slug })
  site.answerWith(html(pageOf(await briefing())))
  site.asked.length = 0
})

async function migrateQueue(): Promise<void> {
  const utils = await makeWorkerUtils({ connectionString: process.env.DATABASE_URL ?? '', logger: silent })
  await utils.migrate()
  await utils.release()
}

async function briefing(): Promise<Briefing> {
  const found = await readBriefing(slug)
  if (found?.kind !== 'live') throw new Error('the briefing is not there')
  return found.briefing
}

const stored = () => (existsSync(join(files, 'pdf/briefing')) ? readdirSync(join(files, 'pdf/briefing')) : [])
const ofThis = () => stored().filter((name) => name.startsWith(`${slug}-`))
const bytesOf = async (key: string) => {
  const { fileStore } = await import('@/lib/media/store')
  const file = await fileStore().get(key)
  return new Uint8Array(await new Response(file?.body).arrayBuffer())
}

describe('the PDF of a briefing', () => {
  test('is tagged, has language, title and outline, and each of its pages carries registration and number', async () => {
    const outcome = await makePdf(slug)
    if (outcome.kind !== 'made') throw new Error(`it was not made: ${outcome.kind}`)
    const pdf = await readPdf(await bytesOf(outcome.storageKey))

    expect(pdf).toMatchObject({ title: 'A safer harbour', language: 'en-GB', isMarked: true })
    expect(pdf.pages.flatMap(({ roles }) => roles)).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Link']))
    expect(pdf.outline).toEqual([
      { title: 'A safer harbour', level: 1 },
      { title: 'What was found', level: 2 },
      { title: 'What we ask for', level: 2 },
    ])
    expect(pdf.pages.length).toBeGreaterThan(1)
    expect(outcome.pages).toBe(pdf.pages.length)
    for (const [i, { words }] of pdf.pages.entries()) {
      expect(words).toContain('company 01234567 and charity 7654321')
      expect(words).toContain(`${i + 1} / ${pdf.pages.length}`)
    }
  })

  test('is made once for all who ask at once, and kept for those who come later', async () => {
    const outcomes = await Promise.all([makePdf(slug), makePdf(slug), makePdf(slug)])
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect(site.asked.filter((path) => path === `/briefings/${slug}`)).toHaveLength(1)
    expect(await makePdf(slug)).toMatchObject({ kind: 'made' })
    expect(site.asked.filter((path) => path === `/briefings/${slug}`)).toHaveLength(1)
    expect(ofThis()).toHaveLength(1)
  })

  test('is another one when a figure in its text changes, and the old file goes', async () => {
    const first = await makePdf(slug)
    const before = await briefing()
    await statements()`update statistic set shown = ${`${count} people`} where key = 'harbour-falls'`
    const after = await briefing()
    expect(after.edition).not.toBe(before.edition)
    expect(await findPdf(after)).toBeNull()

    site.answerWith(html(pageOf(after)))
    const second = await makePdf(slug)
    expect([first.kind, second.kind]).toEqual(['made', 'made'])
    expect(ofThis()).toHaveLength(1)
    expect(ofThis()[0]).toContain(after.edition)
  })

  test('is not printed from a page that still shows what stood there before', async () => {
    const now = await briefing()
    let asks = 0
    site.answerWith((request, response) => {
      if (request.url === `/briefings/${slug}`) asks += 1
      html(pageOf(now, asks < 3 ? 'an-earlier-one' : now.edition))(request, response)
    })
    expect(await makePdf(slug)).toMatchObject({ kind: 'made' })
    expect(asks).toBe(3)
  })

  test('asks no other host for anything and runs no script, whatever stands in the page', async () => {
    const other = await startPrintSite(html(''))
    const attack = `<img src="${other.origin}/spy.png"><script>document.title = 'Changed'</script><iframe src="${other.origin}/frame"></iframe><link rel="stylesheet" href="${other.origin}/style.css">`
    const now = await briefing()
    site.answerWith(html(pageOf(now, now.edition, attack)))
    const outcome = await makePdf(slug)
    await other.stop()
    if (outcome.kind !== 'made') throw new Error(`it was not made: ${outcome.kind}`)
    expect(other.asked).toEqual([])
    expect((await readPdf(await bytesOf(outcome.storageKey))).title).toBe('A safer harbour')
  })

  test('whose file was lost is made anew for whoever opens it', async () => {
    const made = await makePdf(slug)
    rmSync(join(files, made.kind === 'made' ? made.storageKey : ''))
    const opened = await openPdf(slug)
    expect(opened.kind === 'open' && opened.file.bytes).toBeGreaterThan(1000)
    if (opened.kind === 'open') await opened.file.body.cancel()
  })

  test('that cannot be made leaves nothing behind, and is not tried again at once', async () => {
    site.answerWith((_request, response) => response.writeHead(500).end())
    expect(await makePdf(slug)).toMatchObject({ kind: 'failed' })
    const asked = site.asked.length
    const again = await makePdf(slug)
    expect(again.kind === 'failed' && again.retryInSeconds).toBeGreaterThan(0)
    expect(site.asked).toHaveLength(asked)
    expect(ofThis()).toEqual([])
    expect(await findPdf(await briefing())).toBeNull()
  })

  test('that failed says to staff why and when, for a reader who asked too, until it is made again', async () => {
    await migrateQueue()
    const standing = async () => readPdfStanding(await briefing())
    const failed = async () => (await listFailedPdfs()).map(({ publicationId }) => publicationId)
    const { id } = (await briefing()).publication
    const work = () =>
      runOnce({
        connectionString: process.env.DATABASE_URL,
        taskList: { makePdf: makePdfTask },
        logger: silent,
      })
    expect(await standing()).toEqual({ kind: 'not_made' })

    site.answerWith((_request, response) => response.writeHead(500).end())
    expect(await openPdf(slug)).toMatchObject({ kind: 'failed' })
    expect(await standing()).toEqual({ kind: 'waiting' })
    await work()
    const why = { why: 'page', detail: 'the page to print answered 500' }
    const now = await standing()
    expect(now).toMatchObject({ kind: 'failed', ...why })
    if (now.kind === 'failed') {
      expect(Math.abs(Date.now() - now.at)).toBeLessThan(60_000)
      expect(now.triesAgainAt).toBeGreaterThan(now.at)
    }
    expect(await failed()).toContain(id)
    await openPdf(slug)
    expect(await standing()).toMatchObject({ kind: 'failed', ...why })

    site.answerWith(html(pageOf(await briefing())))
    expect(await inTransaction((tx) => queuePdf(tx, slug))).toBe(true)
    expect(await standing()).toEqual({ kind: 'waiting' })
    await work()
    expect(await standing()).toMatchObject({ kind: 'made' })
    expect(await failed()).not.toContain(id)
  })

  test('is not to be had without a Chromium, and that is no fault', async () => {
    const before = process.env.CHROMIUM_PATH
    process.env.CHROMIUM_PATH = '/nowhere/chromium'
    try {
      expect(await makePdf(slug)).toEqual({ kind: 'no_browser' })
    } finally {
      if (before === undefined) delete process.env.CHROMIUM_PATH
      else process.env.CHROMIUM_PATH = before
    }
  })

  test('of what was taken down is gone, its file too, as that of what never was', async () => {
    expect(await makePdf(slug)).toMatchObject({ kind: 'made' })
    expect(ofThis()).toHaveLength(1)
    await statements()`update publication set live = null, live_number = null, state = 'archived', taken_down_at = now() where slug = ${slug}`
    expect(await makePdf(slug)).toEqual({ kind: 'gone' })
    expect(ofThis()).toEqual([])
    expect(await makePdf('never-was')).toEqual({ kind: 'gone' })
  })

  test('is wished for in the transaction that publishes, once however often that is said', async () => {
    await migrateQueue()
    const waiting = async () => {
      const [row] = await statements()<{ n: number }[]>`
        select count(*)::int as n from graphile_worker.jobs where key = ${`pdf ${slug}`}`
      return row?.n
    }
    await expect(
      inTransaction(async (tx) => {
        await queuePdf(tx, slug)
        throw new Error('and then it went wrong')
      }),
    ).rejects.toThrow('went wrong')
    expect(await waiting()).toBe(0)
    await inTransaction(async (tx) => {
      await queuePdf(tx, slug)
      await queuePdf(tx, slug)
    })
    expect(await waiting()).toBe(1)
  })
})
