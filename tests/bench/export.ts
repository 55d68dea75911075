// How fast signatures are exported, against the database's own COPY of the same columns in the same run, and in how much
// memory. Needs DATABASE_URL to name a database with signatures; takes the campaign that has most of them.
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { disconnect, statements } from '@/db/client'
import { columnsOf } from '@/lib/take-out/export-columns'
import { fileWriter, removeFiles } from '@/lib/take-out/keep-file'
import { writeExport } from '@/lib/take-out/make-export'

const leastShareOfCopy = 0.5
const mostMegabytes = 150

const files = await mkdtemp(join(tmpdir(), 'export-bench-'))
process.env.FILES_DIR = files
const sql = statements()
const [campaign] = await sql<{ id: number; n: number }[]>`
  select campaign_id as id, count(*)::int as n from signature group by 1 order by 2 desc limit 1`
if (!campaign) throw new Error('there are no signatures to export')
const all = { email: true, network: true }
const choices = { filter: { campaignId: campaign.id }, columns: columnsOf(all, all) }

const atRest = process.memoryUsage.rss() / 1e6
// First, so that the memory is its own; it also warms the cache for both that are timed.
const [, peak] = await peakWhile(exported)
const copied = await timed(() => copy(campaign.id))
const { ms, result: rows } = await timed(exported)
const share = copied.ms / ms
const rate = (took: number) => `${Math.round(campaign.n / took)} thousand rows a second`
console.log(`bare COPY TO: ${rate(copied.ms)} (${campaign.n} rows in ${Math.round(copied.ms)} ms)`)
console.log(`export:       ${rate(ms)} (${rows} rows in ${Math.round(ms)} ms): ${share.toFixed(2)} of COPY`)
console.log(`memory:       ${Math.round(peak)} MB at most, of which ${Math.round(atRest)} MB before it began`)
rmSync(files, { recursive: true, force: true })
await disconnect()
if (share < leastShareOfCopy || peak > mostMegabytes || rows !== campaign.n) process.exitCode = 1

/** The same columns in the same order, as text that nobody makes safe, counted and thrown away. */
async function copy(campaignId: number): Promise<number> {
  const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
  const stream = await sql
    .unsafe(
      `copy (select s.id, s.name, s.email, s.country, s.postcode, s.area, k.name, s.state, s.show_name, s.channel, s.source,
        ${instant('s.created_at')}, ${instant('s.confirmed_at')}, s.score, host(s.ip)
        from signature s left join area k on k.id = s.constituency_id where s.campaign_id = ${Number(campaignId)}
        order by s.created_at desc, s.id) to stdout with (format csv)`,
    )
    .readable()
  let bytes = 0
  for await (const chunk of stream) bytes += (chunk as Buffer).length
  return bytes
}

/** As the job does it: of one moment, through the parts of a file, into the store. */
async function exported(): Promise<number> {
  const [row] = await sql<{ id: string }[]>`
    insert into take_out (campaign_id, kind, state, reason) values (${campaign!.id}, 'signatures', 'making', 'a measurement') returning id`
  const file = fileWriter(row!.id, 'signatures.csv', 'text/csv')
  let rows = 0
  await sql.begin('isolation level repeatable read read only', (snapshot) =>
    writeExport(snapshot, choices, {
      async write(bytes, soFar) {
        rows = soFar
        await file.write(bytes)
      },
    }),
  )
  await file.end()
  const [made] = await sql<{ files: Parameters<typeof removeFiles>[0] }[]>`
    delete from take_out where id = ${row!.id} returning files`
  await removeFiles(made?.files ?? [])
  return rows
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const started = performance.now()
  const result = await work()
  return { ms: performance.now() - started, result }
}

/** The most memory this process held meanwhile, in megabytes. */
async function peakWhile<T>(work: () => Promise<T>): Promise<[T, number]> {
  let most = 0
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss() / 1e6)
  }, 20)
  const result = await work().finally(() => clearInterval(look))
  return [result, most]
}
