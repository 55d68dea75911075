// `npm run bench`: starts the real thing beside a bare one, both on the same database, and prints each figure with its limit.
// `npm run bench without-ten-million` leaves out the back office, whose signatures take minutes to load.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@/db/embedded-process'
import { addAMillion, benchSlug } from './a-million'
import { addLongBriefing } from './briefing-page'
import { benchPostcodes } from './import-postcodes'
import { median, readsPerSecond, type Shot, shotsPerSecond } from './load'
import { benchLookUp } from './look-up'
import { weigh } from './page-weight'
import { publishAndLook } from './publish'
import { benchRendering } from './render'
import { benchSearch } from './search'
import { type Site, startBaseline, startProduct } from './sites'

const rounds = 3
const signersPerRound = 3000
const secondsOfReading = 4

type Figure = {
  what: string
  measured: number
  against: string
  limit: number
  isRatio: boolean
  isAtLeast: boolean
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const signing = (round: number, n: number): Shot => ({
  method: 'POST',
  path: `/campaigns/${benchSlug}/signatures`,
  body: new URLSearchParams({
    name: `Bench Signer ${letters(n)}`,
    email: `r${round}n${n}@bench.example.org`,
    country: 'GB',
    postcode: 'LS6 1AA',
    updates: 'no',
  }).toString(),
  // Everybody from a network of their own, as the proxy in front tells it.
  headers: { ...form, 'x-forwarded-for': `10.${(n >> 8) & 255}.${n & 255}.${round}` },
})
const inserting = (shot: Shot): Shot => ({ ...shot, path: '/insert' })
const last = (all: number[]) => Math.round(all.at(-1) ?? Number.NaN)
const letters = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')

/** What must be stopped, whatever happens. */
const started: Site[] = []

/** In a process of its own: this one has had the database of the product. */
async function benchBackOffice(): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/back-office.ts'], {
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  return code === 0
}

/** A mailing to a million, in a process and with a database of its own. */
async function benchMailings(): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/mailings.ts'], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  return code === 0
}

async function main(): Promise<void> {
  if (!benchRendering()) process.exitCode = 1
  console.log('Starting the product in a new data folder (it is built when its sources changed).')
  const product = await startProduct(await freePort())
  started.push(product)
  const kept = JSON.parse(readFileSync(join(product.dataFolder, 'local.json'), 'utf8'))
  Object.assign(process.env, {
    DATABASE_URL: `postgres://postgres:${kept.postgres.password}@127.0.0.1:${kept.postgres.port}/undersigned`,
    SECRET_KEY: kept.secretKey,
    NEXTAUTH_SECRET: kept.nextauthSecret,
    SITE_URL: product.origin,
    LOCAL: 'on',
  })
  const { db, disconnect, statements } = await import('@/db/client')
  const { mintToken } = await import('@/lib/tokens/signature-token')
  const { auditCounts } = await import('@/lib/counting/audit-counts')

  console.log('Adding a million signatures.')
  await addAMillion()
  console.log('Building and starting the bare application.')
  const baseline = await startBaseline(await freePort(), process.env.DATABASE_URL ?? '')
  started.push(baseline)

  const page = `/campaigns/${benchSlug}`
  const count = `/api/v1/campaigns/${benchSlug}/count`
  const measured = {
    bare: [] as number[],
    page: [] as number[],
    count: [] as number[],
    insert: [] as number[],
    pair: [] as number[],
  }
  await readsPerSecond(baseline.origin, '/', 3)
  await readsPerSecond(product.origin, page, 3)
  for (let round = 1; round <= rounds; round++) {
    console.log(`Round ${round} of ${rounds}`)
    measured.bare.push(await readsPerSecond(baseline.origin, '/', secondsOfReading))
    measured.page.push(await readsPerSecond(product.origin, page, secondsOfReading))
    measured.count.push(await readsPerSecond(product.origin, count, secondsOfReading))
    const shots = Array.from({ length: signersPerRound }, (_, n) => signing(round, n))
    measured.insert.push(await shotsPerSecond(baseline.origin, shots.map(inserting), 303))
    const signed = await shotsPerSecond(product.origin, shots, 303)
    const pending = await statements()<
      { id: string }[]
    >`select id from signature where state = 'pending' and email like ${`r${round}n%@bench.example.org`}`
    if (pending.length !== signersPerRound)
      throw new Error(`${pending.length} of ${signersPerRound} signatures were stored`)
    const confirming = pending.map(
      ({ id }): Shot => ({
        method: 'POST',
        path: `/signatures/${mintToken('confirm', id)}/confirm`,
        body: '',
        headers: form,
      }),
    )
    const confirmed = await shotsPerSecond(product.origin, confirming, 303)
    console.log(
      `  bare ${last(measured.bare)}, page ${last(measured.page)}, count ${last(measured.count)}, ` +
        `insert ${last(measured.insert)}, sign ${last([signed])}, confirm ${last([confirmed])} a second`,
    )
    measured.pair.push(2 / (1 / signed + 1 / confirmed))
  }

  if (!(await benchLookUp(product.origin, baseline.origin))) process.exitCode = 1
  const drift = await settle(db, auditCounts, statements())
  const ours = await weigh(product.origin, page)
  const bare = await weigh(baseline.origin, '/')
  const shown = await publishAndLook(product.origin)
  const briefing = await weigh(product.origin, await addLongBriefing())
  report(
    [
      {
        what: 'cached campaign page',
        measured: median(measured.page),
        against: `bare static page ${Math.round(median(measured.bare))}/s`,
        limit: 0.8,
        isRatio: true,
        isAtLeast: true,
      },
      {
        what: 'sign and confirm',
        measured: median(measured.pair),
        against: `one INSERT ${Math.round(median(measured.insert))}/s`,
        limit: 0.7,
        isRatio: true,
        isAtLeast: true,
      },
      {
        what: 'count',
        measured: median(measured.count),
        against: `one INSERT ${Math.round(median(measured.insert))}/s`,
        limit: 0.9,
        isRatio: true,
        isAtLeast: true,
      },
      {
        what: 'our scripts on the page, bytes gzipped',
        measured: ours.scriptBytes - bare.scriptBytes,
        against: `the bare page’s ${bare.scriptBytes}`,
        limit: 15_000,
        isRatio: false,
        isAtLeast: false,
      },
      {
        what: 'HTML of the page, bytes gzipped',
        measured: ours.htmlBytes,
        against: '',
        limit: 35_000,
        isRatio: false,
        isAtLeast: false,
      },
      {
        what: 'HTML of a briefing of 20,000 words and 150 citations, bytes gzipped',
        measured: briefing.htmlBytes,
        against: '',
        limit: 120_000,
        isRatio: false,
        isAtLeast: false,
      },
      {
        what: 'published until a reader sees it, the slowest of ten, ms',
        measured: Math.round(Math.max(...shown)),
        against: `the middle one ${Math.round(median(shown))} ms`,
        limit: 2000,
        isRatio: false,
        isAtLeast: false,
      },
      {
        what: 'campaigns whose count drifted',
        measured: drift,
        against: '',
        limit: 0,
        isRatio: false,
        isAtLeast: false,
      },
    ],
    { bare: median(measured.bare), insert: median(measured.insert) },
  )
  await disconnect()
}

type Db = typeof import('@/db/client')['db']

/** Waits until everything confirmed is counted, then asks the nightly audit. */
async function settle(
  db: Db,
  audit: (tx: Db) => Promise<unknown[]>,
  sql: ReturnType<typeof import('@/db/client')['statements']>,
): Promise<number> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const [row] = await sql<{ waiting: number }[]>`select count(*)::int as waiting from count_change`
    if (row?.waiting === 0) break
    if (Date.now() > deadline) throw new Error('the counter did not catch up within a minute')
  }
  return (await audit(db)).length
}

function report(figures: Figure[], limits: { bare: number; insert: number }): void {
  const rows = figures.map((figure) => {
    const ratio = figure.measured / (figure.what.startsWith('cached') ? limits.bare : limits.insert)
    const value = figure.isRatio ? ratio : figure.measured
    const isKept = figure.isAtLeast ? value >= figure.limit : value <= figure.limit
    return {
      figure: figure.what,
      measured: figure.isRatio ? `${Math.round(figure.measured)}/s` : figure.measured,
      against: figure.against,
      ratio: figure.isRatio ? ratio.toFixed(2) : '',
      limit: `${figure.isAtLeast ? 'at least' : 'at most'} ${figure.limit}`,
      kept: isKept ? 'yes' : 'NO',
    }
  })
  console.table(rows)
  if (rows.some((row) => row.kept === 'NO')) process.exitCode = 1
}

try {
  await main()
} catch (error) {
  // An answer that should have been 200 is explained there and nowhere else.
  for (const site of started) console.error(`${site.origin} said:\n${site.said().slice(-4000)}`)
  throw error
} finally {
  for (const site of started.reverse()) await site.stop()
}
if (!(await benchSearch())) process.exitCode = 1
if (!(await benchPostcodes())) process.exitCode = 1
if (!(await benchMailings())) process.exitCode = 1
if (!process.argv.includes('without-ten-million') && !(await benchBackOffice())) process.exitCode = 1
