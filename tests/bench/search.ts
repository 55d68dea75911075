// The search over twenty thousand things in a PostgreSQL of its own: `npm run bench` runs it, and alone it is
// `node --import tsx tests/bench/search.ts`. Prints each query's time with its limit, and the plan of the slowest.
import { pathToFileURL } from 'node:url'
import { sql } from 'drizzle-orm'
import { ensureDatabase } from '@/db/embedded'
import { migrateDatabase } from '@/db/migrate'
import { startTestCluster } from '../support/cluster'
import { addItems } from './search-items'

const itemCount = 20_000
const rounds = 30
const limitMs = 30

type Query = { what: string; term: string }

/** True when every query kept the limit by the median that PostgreSQL itself reports; how long we waited is printed beside it. */
export async function benchSearch(): Promise<boolean> {
  console.log(`Starting a PostgreSQL and adding ${itemCount} things to search in: about a minute.`)
  const cluster = await startTestCluster()
  await ensureDatabase(cluster, 'search_bench')
  await migrateDatabase(cluster.url('search_bench'))
  const before = process.env.DATABASE_URL
  process.env.DATABASE_URL = cluster.url('search_bench')
  const { db, disconnect } = await import('@/db/client')
  try {
    // What was connected before now reads elsewhere.
    await disconnect()
    const rare = await addItems(db, itemCount)
    return await measure([
      { what: 'a word in nearly all', term: 'slavery' },
      { what: 'a rare word', term: rare },
      { what: 'two common words', term: 'labour trafficking' },
      { what: 'the beginning of a word', term: 'traff' },
      { what: 'a word and a beginning', term: 'government surv' },
      { what: 'a phrase of common words', term: '"forced labour"' },
      { what: 'words or others, one left out', term: 'evidence or police -court' },
      { what: 'a misspelt word, put right', term: 'traficking' },
      { what: 'words that stand nowhere', term: 'xylophone zeppelin' },
      { what: 'the number of a recommendation', term: '2.3' },
    ])
  } finally {
    await disconnect()
    process.env.DATABASE_URL = before
    await cluster.stop()
  }
}

async function measure(queries: Query[]): Promise<boolean> {
  const { findEntries } = await import('@/lib/search/find-entries')
  const rows = []
  for (const { what, term } of queries) {
    const [inDatabase, waited]: [number[], number[]] = [[], []]
    let found = await findEntries(term)
    for (let round = 0; round < rounds; round++) {
      inDatabase.push(await executionMs(term))
      const start = performance.now()
      found = await findEntries(term)
      waited.push(performance.now() - start)
    }
    rows.push({ what, term, found, inDatabase: spread(inDatabase), waited: spread(waited) })
  }
  console.table(
    rows.map(({ what, term, found, inDatabase, waited }) => ({
      query: what,
      term,
      found: `${found.isMany ? 'at least ' : ''}${found.total}${found.didYouMean ? `, "${found.didYouMean}"` : ''}`,
      'in the database, median ms': inDatabase.median.toFixed(1),
      'p95 ms': inDatabase.p95.toFixed(1),
      'of the limit': (inDatabase.median / limitMs).toFixed(2),
      kept: inDatabase.median < limitMs ? 'yes' : 'NO',
      'with all round trips, median ms': waited.median.toFixed(1),
    })),
  )
  const [slowest] = [...rows].sort((a, b) => b.inDatabase.median - a.inDatabase.median)
  if (slowest) {
    console.log(`The plan for ${JSON.stringify(slowest.term)}:`)
    for (const line of await explain(slowest.term, 'buffers off')) console.log(`  ${line.slice(0, 160)}`)
  }
  return rows.every(({ inDatabase }) => inDatabase.median < limitMs)
}

function spread(times: number[]): { median: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b)
  return { median: sorted[sorted.length >> 1] ?? 0, p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0 }
}

/** Planning and execution, as PostgreSQL counts them. */
async function executionMs(term: string): Promise<number> {
  const lines = (await explain(term, 'timing off, buffers off')).join('\n')
  const parts = [...lines.matchAll(/(?:Planning|Execution) Time: ([\d.]+) ms/g)]
  return parts.reduce((sum, [, ms]) => sum + Number(ms), 0)
}

async function explain(term: string, options: string): Promise<string[]> {
  const { inSearch } = await import('@/lib/search/find-entries')
  const { searchStatement } = await import('@/lib/search/search-statement')
  const { searchTerms } = await import('@/lib/search/search-terms')
  const statement = searchStatement(searchTerms(term), null, 1)
  const lines = await inSearch((tx) =>
    tx.execute<{ 'QUERY PLAN': string }>(sql`explain (analyze, ${sql.raw(options)}) ${statement}`),
  )
  return lines.map((line) => line['QUERY PLAN'])
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!(await benchSearch())) process.exitCode = 1
}
