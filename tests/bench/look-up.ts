// Look-ups through POST /my-representatives, answered as JSON, against a bare route that asks one question.
// `npm run bench` runs it beside the rest; alone it is `node --import tsx tests/bench/look-up.ts`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { freePort } from '@/db/embedded-process'
import { median, type Shot, shotsPerSecond } from './load'
import { type Site, startBaseline, startProduct } from './sites'

const rounds = 3
const lookUpsPerRound = 2000
const perSecondLeast = 300
const inDatabaseMsMost = 1
/** As many sectors as Great Britain has. */
const sectorCount = 16_000

/** True when the limits were kept. Prints both sides. The sites have one database, with the sample in it. */
export async function benchLookUp(product: string, baseline: string): Promise<boolean> {
  const postcodes = await addSectors()
  const measured = { product: [] as number[], bare: [] as number[] }
  for (let round = 0; round <= rounds; round += 1) {
    const shots = Array.from({ length: lookUpsPerRound }, (_, n) => lookUp(postcodes, round, n))
    const bare = await shotsPerSecond(
      baseline,
      shots.map((shot) => ({ ...shot, path: '/look' })),
      200,
    )
    const ours = await shotsPerSecond(product, shots, 200)
    // The first round only warms both.
    if (round > 0) measured.bare.push(bare)
    if (round > 0) measured.product.push(ours)
  }
  const [perSecond, bare] = [median(measured.product), median(measured.bare)]
  const ms = await inDatabaseMs(postcodes)
  console.table([
    {
      figure: 'look-ups answered as JSON',
      measured: `${Math.round(perSecond)}/s`,
      against: `one question ${Math.round(bare)}/s`,
      ratio: (perSecond / bare).toFixed(2),
      limit: `at least ${perSecondLeast}/s`,
      kept: perSecond >= perSecondLeast ? 'yes' : 'NO',
    },
    {
      figure: `the local table of ${sectorCount} sectors, in the database`,
      measured: `${ms.toFixed(2)} ms`,
      against: '',
      ratio: '',
      limit: `under ${inDatabaseMsMost} ms`,
      kept: ms < inDatabaseMsMost ? 'yes' : 'NO',
    },
  ])
  return perSecond >= perSecondLeast && ms < inDatabaseMsMost
}

const lookUp = (postcodes: string[], round: number, n: number): Shot => ({
  method: 'POST',
  path: '/my-representatives',
  body: new URLSearchParams({ postcode: postcodes[n % postcodes.length] ?? '', country: 'GB' }).toString(),
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'application/json',
    // Everybody from a network of their own, as the proxy in front tells it.
    'x-forwarded-for': `10.${(n >> 8) & 255}.${n & 255}.${round}`,
  },
})

/** Fills the list up to the size of the real one. Gives postcodes of places that the sample has members for. */
async function addSectors(): Promise<string[]> {
  const { statements } = await import('@/db/client')
  const sql = statements()
  await sql`
    insert into postcode_sector (generation_id, sector, area_code, units)
    select g.id, 'ZZ' || n, s.area_code, repeat('AB', 100)
    from postcode_generation g join lateral (select area_code from postcode_sector where generation_id = g.id limit 1) s on true,
      generate_series(1, ${sectorCount}) n
    where g.is_current and g.chamber_slug = 'uk-commons' on conflict do nothing`
  await sql`analyze`
  const rows = await sql<{ postcode: string }[]>`
    select left(s.sector, -1) || ' ' || right(s.sector, 1) || left(s.units, 2) as postcode
    from postcode_sector s join postcode_generation g on g.id = s.generation_id
    where g.is_current and g.chamber_slug = 'uk-commons' and s.sector not like 'ZZ%' and s.area_code <> '' limit 400`
  if (rows.length === 0) throw new Error('the sample has no postcodes to look up')
  return rows.map(({ postcode }) => postcode)
}

/** What PostgreSQL itself says that the question takes. */
async function inDatabaseMs(postcodes: string[]): Promise<number> {
  const { statements } = await import('@/db/client')
  const { sectorStatement } = await import('@/lib/representatives/local-lookup')
  const times: number[] = []
  for (const postcode of postcodes.slice(0, 100)) {
    const packed = postcode.replace(' ', '')
    const plan = await statements()<{ 'QUERY PLAN': string }[]>`
      explain (analyze, timing off) ${sectorStatement('GB', [packed.slice(0, -2)], packed.slice(-2), new Date())}`
    times.push(Number(/Execution Time: ([\d.]+)/.exec(plan.at(-1)?.['QUERY PLAN'] ?? '')?.[1]))
  }
  return median(times)
}

async function alone(): Promise<boolean> {
  const started: Site[] = []
  try {
    const product = await startProduct(await freePort())
    started.push(product)
    const kept = JSON.parse(readFileSync(join(product.dataFolder, 'local.json'), 'utf8'))
    const { password, port } = kept.postgres
    process.env.DATABASE_URL = `postgres://postgres:${password}@127.0.0.1:${port}/undersigned`
    const baseline = await startBaseline(await freePort(), process.env.DATABASE_URL)
    started.push(baseline)
    const isKept = await benchLookUp(product.origin, baseline.origin)
    await (await import('@/db/client')).disconnect()
    return isKept
  } finally {
    for (const site of started.reverse()) await site.stop()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!(await alone())) process.exitCode = 1
}
