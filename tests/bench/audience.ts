// An audience among a million supporters with three million signatures: `node --import tsx tests/bench/audience.ts`. Loads them
// in minutes, or takes the database that BENCH_DATABASE_URL names, filled by a-million-supporters.ts, and changes nothing of it.
import { cpus, loadavg } from 'node:os'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { ensureDatabase } from '@/db/embedded'
import { migrateDatabase } from '@/db/migrate'
import type { Audience } from '@/lib/audiences/audience'
import { startTestCluster } from '../support/cluster'
import { addSupporters } from './a-million-supporters'
import { median } from './load'

const supporters = 1_000_000
const rounds = 5
const limitMs = 10_000
const aboutLimitMs = 2000
const database = 'audience_bench'
const news = { kind: 'news' as const, topics: [] }

const five: Audience = {
  kind: 'group',
  must: 'all',
  of: [
    { kind: 'signed', not: false, campaignIds: [1], withinDays: null },
    { kind: 'wrote', not: true, campaignIds: [1, 2, 3, 4], withinDays: null },
    { kind: 'lives_in_nation', not: false, nations: ['England', 'Scotland', 'Wales'] },
    { kind: 'mailed', not: true, withinDays: 7 },
    {
      kind: 'group',
      must: 'any',
      of: [
        { kind: 'interested_in', not: false, topics: ['topic-1', 'topic-2'], withinDays: null },
        { kind: 'came_by', not: false, sources: ['code-1', 'code-2'] },
      ],
    },
  ],
}

async function main(): Promise<void> {
  const given = process.env.BENCH_DATABASE_URL
  const cluster = given ? null : await startTestCluster()
  if (cluster) {
    await ensureDatabase(cluster, database)
    await migrateDatabase(cluster.url(database))
    const server = postgres(cluster.url(database), { max: 2, onnotice: () => {} })
    console.log('Loaded', await addSupporters(server, supporters))
    await server.end()
  }
  process.env.DATABASE_URL = given ?? cluster?.url(database)
  const { disconnect } = await import('@/db/client')
  try {
    if (!(await measure())) process.exitCode = 1
  } finally {
    await disconnect()
    await cluster?.stop()
  }
}

async function measure(): Promise<boolean> {
  const { db } = await import('@/db/client')
  const { everybody } = await import('@/lib/audiences/audience')
  const { audienceSql } = await import('@/lib/audiences/audience-sql')
  const { countAudience } = await import('@/lib/audiences/count-audience')
  const { sampleAudience } = await import('@/lib/audiences/sample-audience')
  const { estimateAudience } = await import('@/lib/audiences/estimate-audience')
  const drawn = await db.execute<{ id: string }>(sql`select id from supporter order by id limit 100`)
  const ids = [...drawn].map(({ id }) => id)
  const one: Audience = { ...five, of: five.of.slice(0, 1) }
  const readings: [string, () => Promise<unknown>, number][] = [
    ['about how many: five conditions', () => estimateAudience(five, news, { seed: 1 }), aboutLimitMs],
    ['count: five conditions', () => countAudience(five, news), limitMs],
    ['count: one condition', () => countAudience(one, news), limitMs],
    ['count: everybody', () => countAudience(everybody, news), limitMs],
    [
      'sample of ten: five conditions',
      () => sampleAudience(five, news, 10, { withNames: false, seed: 1 }),
      limitMs,
    ],
    [
      'five conditions of a hundred people',
      () =>
        db.execute(
          sql`select s.id from supporter s where s.id in ${ids} and ${audienceSql(five, Date.now())}`,
        ),
      200,
    ],
  ]
  const rows = []
  for (const [what, read, atMost] of readings) {
    await read()
    const took: number[] = []
    for (let round = 0; round < rounds; round++) {
      const started = performance.now()
      await read()
      took.push(performance.now() - started)
    }
    const middle = median(took)
    const kept = middle <= atMost ? 'yes' : 'NO'
    rows.push({
      what,
      'ms, median': middle.toFixed(0),
      slowest: Math.max(...took).toFixed(0),
      'at most': atMost,
      kept,
    })
  }
  console.table(rows)
  console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} at the end`)
  return rows.every(({ kept }) => kept === 'yes')
}

await main()
