// The import of every postcode of Great Britain, in a PostgreSQL of its own. `npm run bench` runs it, and
// alone it is `node --import tsx tests/bench/import-postcodes.ts`. It needs the operator's list of postcodes, which is no
// part of the project, and says so when it is not there.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { ensureDatabase } from '@/db/embedded'
import { migrateDatabase } from '@/db/migrate'
import { startTestCluster } from '../support/cluster'

const folder = process.env.UNDERSIGNED_REPRESENTATIVES_DATA || '../shared/data/representatives'
const postcodeFile = join(folder, 'gb_postcode_sectors_pcon24.csv.gz')
const seatsFile = join(folder, 'uk_constituencies_2024.csv')
const rounds = 3
const memoryLimitMb = 200
const lookupLimitMs = 1
const copyLimit = 3

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** True when every limit was kept, or when there is no list to import. */
export async function benchPostcodes(): Promise<boolean> {
  if (!existsSync(postcodeFile)) {
    console.log(`Importing postcodes is not measured: ${postcodeFile} is not there.`)
    return true
  }
  console.log(
    'Starting a PostgreSQL and importing every postcode of Great Britain, several times: about a minute.',
  )
  const cluster = await startTestCluster()
  await ensureDatabase(cluster, 'postcodes_bench')
  await migrateDatabase(cluster.url('postcodes_bench'))
  const before = process.env.DATABASE_URL
  process.env.DATABASE_URL = cluster.url('postcodes_bench')
  const { disconnect } = await import('@/db/client')
  try {
    await disconnect()
    return await measure()
  } finally {
    await disconnect()
    process.env.DATABASE_URL = before
    await cluster.stop()
  }
}

async function importAll(
  kind: 'uk-constituencies' | 'gb-postcodes',
  file: string,
  asOf: string,
): Promise<void> {
  const { importFile } = await import('@/lib/representatives/imports/import-file')
  const { applyRun } = await import('@/lib/representatives/imports/apply-run')
  const staged = await importFile(kind, file, {
    asOf,
    isGeneralElection: false,
    withNorthernIreland: false,
    progress: () => {},
  })
  if (staged.kind !== 'staged')
    throw new Error(`${kind} was not staged: ${JSON.stringify(staged).slice(0, 300)}`)
  await applyRun(staged.runId, 'the bench')
}

/** The memory of this process while it works, at its highest, above what it was. */
async function peakMb(work: () => Promise<unknown>): Promise<{ peak: number; grown: number }> {
  const first = process.memoryUsage().rss
  let peak = first
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 5)
  await work().finally(() => clearInterval(watch))
  return { peak: peak / 1e6, grown: (peak - first) / 1e6 }
}

/** What PostgreSQL itself says of the look-up, over some hundred postcodes all over the country. */
async function measureLookup(): Promise<{ medianMs: number; plan: string }> {
  const { statements } = await import('@/db/client')
  const { sectorStatement } = await import('@/lib/representatives/local-lookup')
  const sql = statements()
  await sql`analyze`
  const rows = await sql<{ sector: string; unit: string }[]>`
    select sector, substr(units, 1, 2) as unit from postcode_sector order by md5(sector) limit 200`
  const times: number[] = []
  let plan = ''
  for (const { sector, unit } of rows) {
    const found = await sql<{ 'QUERY PLAN': string }[]>`
      explain (analyze, buffers) ${sectorStatement('GB', [sector], unit, new Date())}`
    const lines = found.map((row) => row['QUERY PLAN'])
    times.push(Number(/Execution Time: ([\d.]+)/.exec(lines.at(-1) ?? '')?.[1]))
    plan = lines.join('\n')
  }
  return { medianMs: median(times), plan }
}

/** The barest COPY there is: a file that the server reads itself, into a table without an index. */
async function bareCopyMs(lines: string[], columns: string): Promise<number> {
  const { statements } = await import('@/db/client')
  const sql = statements()
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-copy-'))
  const file = join(folder, 'rows.tsv')
  chmodSync(folder, 0o755)
  writeFileSync(file, `${lines.join('\n')}\n`)
  const times: number[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      await sql.unsafe(`drop table if exists bare_copy; create table bare_copy (${columns})`)
      times.push(await timed(() => sql.unsafe(`copy bare_copy from '${file}'`)))
    }
  } finally {
    await sql`drop table if exists bare_copy`
    rmSync(folder, { recursive: true })
  }
  return median(times)
}

/** As COPY reads them: the packed rows as they are stored, and each postcode on a line of its own. */
async function rowsToCopy(): Promise<{ packed: string[]; single: string[] }> {
  const { statements } = await import('@/db/client')
  const stored = await statements()<{ line: string }[]>`
    select concat_ws(E'\t', sector, area_code, units) as line from postcode_sector`
  const [, ...lines] = gunzipSync(readFileSync(postcodeFile)).toString().trim().split('\n')
  const single = lines.flatMap((line) => {
    const [sector = '', code = '', units = ''] = line.split(',')
    return (units.match(/../g) ?? []).map((unit) => `${sector}${unit}\t${code}`)
  })
  return { packed: stored.map(({ line }) => line), single }
}

async function measure(): Promise<boolean> {
  await importAll('uk-constituencies', seatsFile, '2024-05-31')
  const { statements } = await import('@/db/client')
  const samples: number[] = []
  let memory = { peak: 0, grown: 0 }
  // Before anything else is in memory: the first is the one that counts for it.
  for (let round = 0; round < rounds; round++) {
    await statements()`delete from postcode_generation`
    if (round > 0) await statements()`vacuum postcode_sector`
    const once = await peakMb(async () =>
      samples.push(await timed(() => importAll('gb-postcodes', postcodeFile, '2023-08-09'))),
    )
    if (round === 0) memory = once
  }
  console.log(`Imported in ${samples.map((ms) => ms.toFixed(0)).join(', ')} ms.`)
  const lookup = await measureLookup()
  console.log(`A look-up takes ${lookup.medianMs.toFixed(3)} ms in the database.\n${lookup.plan}`)
  const { packed, single } = await rowsToCopy()
  const singleMs = await bareCopyMs(single, 'postcode text, code text')
  const packedMs = await bareCopyMs(packed, 'sector text, code text, units text')
  const importMs = median(samples)
  const figures = [
    [
      `import / bare COPY of ${single.length.toLocaleString('en-GB')} postcodes`,
      importMs / singleMs,
      copyLimit,
      ` (${importMs.toFixed(0)} ms against ${singleMs.toFixed(0)})`,
    ],
    [
      'memory of the whole process at its highest, MB',
      memory.peak,
      memoryLimitMb,
      ` (${memory.grown.toFixed(0)} MB more than before)`,
    ],
    ['a look-up in the database, median ms', lookup.medianMs, lookupLimitMs, ''],
  ] as const
  console.log(`The ${packed.length} packed rows alone are copied in ${packedMs.toFixed(0)} ms.`)
  for (const [what, measured, limit, words] of figures)
    console.log(
      `${measured <= limit ? 'kept' : 'NOT KEPT'}  ${what}: ${measured.toFixed(2)}, at most ${limit}${words}`,
    )
  return figures.every(([, measured, limit]) => measured <= limit)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && !(await benchPostcodes()))
  process.exitCode = 1
