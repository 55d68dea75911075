// The back office on ten million signatures: alone it is `node --import tsx tests/bench/back-office.ts`. Loads them in minutes,
// or takes the database that BENCH_DATABASE_URL names, filled and migrated, and leaves it as it was but for the signatures
// that are added meanwhile. Prints each figure with its limit.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { ensureDatabase } from '@/db/embedded'
import { migrateDatabase } from '@/db/migrate'
import { startTestCluster } from '../support/cluster'
import { median } from './load'
import { addTenMillion, burstNetwork } from './ten-million'

const signatures = 10_000_000
const campaigns = 200
const rounds = 7

/** Nothing of the outside is asked, and nothing is signed that anybody keeps. */
const settings = {
  LOCAL: 'on',
  SITE_URL: 'http://127.0.0.1:3000',
  SECRET_KEY: 'the key of the measurements, long enough, for nothing else',
  NEXTAUTH_SECRET: 'another key of the measurements, long enough, for nothing else',
}

type Reading = { what: string; limitMs: number; read: () => Promise<unknown> }

/** True when the first page of every list, every search and the report of the largest campaign kept their limits. */
async function benchBackOffice(): Promise<boolean> {
  const given = process.env.BENCH_DATABASE_URL
  const cluster = given ? null : await startTestCluster()
  if (cluster)
    await fill(cluster.url('back_office_bench'), () => ensureDatabase(cluster, 'back_office_bench'))
  Object.assign(process.env, settings, { DATABASE_URL: given ?? cluster?.url('back_office_bench') })
  const { db, disconnect } = await import('@/db/client')
  const { saveConsentWordings } = await import('@/lib/supporters/consent-wordings')
  try {
    await saveConsentWordings(db)
    const kept = [await measure(await readings()), await invalidateTheBurst(), await exportTheLargest()]
    return kept.every(Boolean)
  } finally {
    await disconnect()
    await cluster?.stop()
  }
}

async function fill(url: string, make: () => Promise<unknown>): Promise<void> {
  await make()
  await migrateDatabase(url)
  const started = performance.now()
  const server = postgres(url, { max: 3, onnotice: () => {} })
  await addTenMillion(server, signatures, campaigns)
  await server.end()
  console.log(
    `${signatures} signatures loaded in ${Math.round((performance.now() - started) / 1000)} seconds.`,
  )
}

/** Everything a page of staff reads first, on the largest campaign where one is asked for. */
async function readings(): Promise<Reading[]> {
  const { findSignatures, countSignaturesMatching, listHeld } = await import(
    '@/lib/signatures/desk/find-signatures'
  )
  const { listAllCampaigns } = await import('@/lib/campaigns/editor-queries')
  const { listNeeds, listLiveCampaigns } = await import('@/lib/desk/queries')
  const { findReportedCampaign } = await import('@/lib/insight/read-campaigns')
  const { readReport } = await import('@/lib/insight/read-report')
  const { statements } = await import('@/db/client')
  const [somebody] = await statements()<{ email: string; name: string }[]>`
    select canonical_email as email, name_key as name from signature where campaign_id = 77 limit 1`
  const sees = { email: true, network: true }
  const page = { size: 50 }
  const since = new Date(Date.now() - 7 * 86_400_000).toISOString()
  const searches: [string, Parameters<typeof findSignatures>[0]][] = [
    ['all', {}],
    ['of a campaign', { campaignId: 1 }],
    ['of a small campaign', { campaignId: 200 }],
    ['by name', { name: somebody?.name ?? '' }],
    ['by one word of a name', { name: somebody?.name.split(' ')[0] ?? '' }],
    ['by email', { email: somebody?.email ?? '' }],
    ['by domain', { domain: 'd77.example.com' }],
    ['by a large domain', { domain: 'mail1.example.org' }],
    ['by address', { network: '198.18.3.4' }],
    ['by network', { network: burstNetwork }],
    ['by postcode', { postcode: 'LS6 1AA' }],
    ['by sector', { postcode: 'LS6 1' }],
    ['by outward code', { postcode: 'LS6 ' }],
    ['by area', { area: 'LS' }],
    ['by country', { country: 'KE' }],
    ['by source', { source: 'code-7' }],
    ['by score', { campaignId: 1, scoreFrom: 30 }],
    ['by time', { receivedFrom: since }],
    ['by campaign, network and score', { campaignId: 1, network: burstNetwork, scoreFrom: 40 }],
    ['held of a campaign', { campaignId: 1, state: 'held' }],
  ]
  const reported = await findReportedCampaign('bench-campaign-1')
  if (!reported) throw new Error('the bench has no campaign')
  const range = {
    from: new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10),
    to: new Date().toISOString().slice(0, 10),
  }
  return [
    ...searches.map(([what, filter]) => ({
      what: `signatures ${what}`,
      limitMs: 100,
      read: () => findSignatures(filter, page, sees),
    })),
    {
      what: 'how many match a search',
      limitMs: 100,
      read: () => countSignaturesMatching({ network: burstNetwork }),
    },
    { what: 'the queue of held ones', limitMs: 100, read: () => listHeld({}, page, sees) },
    { what: 'campaigns', limitMs: 100, read: () => listAllCampaigns() },
    { what: 'the desk, what needs somebody', limitMs: 100, read: () => listNeeds(Date.now()) },
    { what: 'the desk, live campaigns', limitMs: 100, read: () => listLiveCampaigns(Date.now()) },
    {
      what: 'the report of the largest campaign, a year',
      limitMs: 200,
      read: () => readReport(reported, range, Date.now()),
    },
  ]
}

/** The median of what we waited, once what is read often is in memory; the slowest is printed beside it. */
async function measure(all: Reading[]): Promise<boolean> {
  const rows = []
  for (const { what, limitMs, read } of all) {
    await read()
    const took: number[] = []
    for (let round = 0; round < rounds; round++) {
      const started = performance.now()
      await read()
      took.push(performance.now() - started)
    }
    const middle = median(took)
    rows.push({
      what,
      'ms, median': middle.toFixed(1),
      slowest: Math.max(...took).toFixed(1),
      'at most': limitMs,
      kept: middle <= limitMs ? 'yes' : 'NO',
    })
  }
  console.table(rows)
  return rows.every(({ kept }) => kept === 'yes')
}

const invalidationLimitSeconds = 60

/** Takes a hundred thousand out and puts them back, while somebody signs every 50 ms. True when each was done in time. */
async function invalidateTheBurst(): Promise<boolean> {
  const { db } = await import('@/db/client')
  const { previewInvalidation } = await import('@/lib/invalidations/preview-invalidation')
  const { startInvalidation } = await import('@/lib/invalidations/start-invalidation')
  const { restoreInvalidation } = await import('@/lib/invalidations/change-invalidation')
  const staffId = 'bench'
  await db.execute(
    sql`insert into staff (id, email, role, status) values (${staffId}, 'bench@example.org', 'owner', 'active') on conflict do nothing`,
  )
  const criteria = { campaignId: 1, network: burstNetwork }
  const shown = await previewInvalidation(criteria, { email: false, network: false })
  if (shown.kind !== 'counted') throw new Error(shown.kind)
  const { total, countedAt } = shown
  const began = await startInvalidation(db, {
    criteria,
    countedAt,
    expected: total,
    typed: total,
    reason: 'Made by a program',
    note: '',
    staffId,
  })
  if (began.kind !== 'started') throw new Error(began.kind)
  const out = await workWhileSigning(`${total} signatures invalidated`, total)
  const { kind } = await restoreInvalidation(db, { id: began.id, staffId, reason: 'They were measured' })
  if (kind !== 'changed') throw new Error(kind)
  const back = await workWhileSigning(`${total} signatures put back`, total)
  // As PostgreSQL does by itself after a while: what follows, here and on this database, is not about rows long gone.
  await db.execute(sql`vacuum analyze signature`)
  return back && out
}

/** Works off what waits, and prints how long it took and what the signers waited meanwhile. */
async function workWhileSigning(what: string, total: number): Promise<boolean> {
  const { workInvalidations } = await import('@/lib/invalidations/work-invalidations')
  const signing = signSteadily()
  const started = performance.now()
  await workInvalidations()
  const seconds = (performance.now() - started) / 1000
  const waits = await signing.stop()
  console.log(
    `${what} in ${seconds.toFixed(1)} s (at most ${invalidationLimitSeconds} for 100,000); ${waits.length} signed meanwhile, ` +
      `median ${median(waits).toFixed(1)} ms, slowest ${Math.max(...waits).toFixed(0)} ms`,
  )
  return seconds <= (invalidationLimitSeconds * total) / 100_000
}

/** In a process of its own, as its memory is measured; with a small young generation, or what is measured is mostly garbage. */
async function exportTheLargest(): Promise<boolean> {
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=1', '--import', 'tsx', 'tests/bench/export.ts'],
    { stdio: 'inherit' },
  )
  const [code] = await once(child, 'exit')
  return code === 0
}

/** One signature after the other on the same campaign, by the statement of the form. */
function signSteadily(): { stop(): Promise<number[]> } {
  let isOver = false
  const waits: number[] = []
  const loop = (async () => {
    const { signCampaign } = await import('@/lib/signatures/sign-campaign')
    const { readSignatureForm } = await import('@/lib/signatures/signature-form')
    const { clientAddress } = await import('@/lib/integrity/client-address')
    for (let n = 0; !isOver; n++) {
      const read = readSignatureForm({
        name: `Bench ${String(n).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`,
        email: `meanwhile${Date.now()}n${n}@example.org`,
        country: 'GB',
        postcode: 'LS6 1AA',
        updates: 'no',
      })
      if (read.kind !== 'valid') throw new Error(JSON.stringify(read.errors))
      const started = performance.now()
      await signCampaign('bench-campaign-1', read.form, clientAddress('127.0.0.1', null), Date.now())
      waits.push(performance.now() - started)
      await setTimeout(50)
    }
  })()
  return {
    async stop() {
      isOver = true
      await loop
      return waits
    },
  }
}

if (!(await benchBackOffice())) process.exitCode = 1
