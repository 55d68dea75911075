// A mailing to a million: alone it is `node --import tsx tests/bench/mailings.ts`. Fills a database in a minute, or takes the
// one that BENCH_DATABASE_URL names, migrated, and empty or filled by an earlier run. How long the snapshot takes, how many mails a second are handed to a
// provider without a limit, in how much memory, and how long confirmations wait meanwhile. Prints each figure with its limit.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { ensureDatabase } from '@/db/embedded'
import { migrateDatabase } from '@/db/migrate'
import { mailSettings, testOrganisation } from '../integration/mail-fixtures'
import { startTestCluster } from '../support/cluster'
import { sampleText } from '../support/mailing-text'
import { heapOfWorker } from '../support/worker-heap'

const people = 1_000_000
const warmUpSeconds = 8
const sendingSeconds = 30
const confirmationsASecond = 20

type Figure = { what: string; measured: number; against?: string; limit: number; isAtLeast?: boolean }

const children: ChildProcess[] = []

/** A child of the bench, and its first word. `heap`: how much it is given, since Node fills whatever there is with garbage. */
async function start(
  file: string,
  heap: string[],
): Promise<{ child: ChildProcess; said: Record<string, unknown> }> {
  const child = spawn(process.execPath, [...heap, '--import', 'tsx', `tests/bench/${file}`], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  children.push(child)
  const [said] = await once(child, 'message')
  return { child, said }
}

async function ask<T>(child: ChildProcess): Promise<T> {
  child.send('how much?')
  const [said] = await once(child, 'message')
  return said
}

/** Triggers are away while rows arrive. One in twenty said no, some bounced, some chose, one in five was written to of late. */
async function fill(url: string): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const [had] = await sql`update mailing set state = 'cancelled' where state = 'sending' returning 1`
  if (had) return people
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    const { helpline, ...organisation } = testOrganisation
    const { id: _id, ...line } = helpline
    await tx`insert into organisation ${tx(snakeKeys(organisation))}`
    await tx`insert into helpline ${tx(snakeKeys(line))}`
    await tx`
      insert into staff (id, email, name, role)
      values ('writer', 'writer@example.org', 'Ada', 'campaigner'), ('reader', 'reader@example.org', 'Bo', 'owner')`
    await tx`
      insert into campaign (slug, name, demand, ask, addressee, addressee_short, petition_text, state, opens_at, closes_at, is_sample)
      values ('prevention-fund', 'A prevention fund', 'Set up one fund', 'Ask', 'The minister', 'the minister', 'Text', 'open',
        now() - interval '90 days', now() + interval '90 days', true)`
    await tx`
      insert into live_setting (key, value) values ('contact_policy', '{"quietFromHour":0,"quietUntilHour":0}')
      on conflict (key) do update set value = excluded.value`
    await tx`
      insert into supporter (email, canonical_email, address_key, name, country, updates, updates_basis, updates_at)
      select 's' || n || '@example.org', 's' || n || '@example.org', encode(sha256(n::text::bytea), 'hex'), 'Ada Number ' || n, 'GB',
        case when n % 20 = 0 then 'refused' else 'given' end, 'explicit_consent', now() - interval '100 days'
      from generate_series(1, ${Math.ceil(people / 0.94)}::int) n`
    await tx`
      insert into suppression (address_key, reason) select address_key, 'bounced' from supporter tablesample system (0.5)`
    await tx`
      insert into mail_preference (supporter_id, refused_kinds) select id, '{asks}' from supporter tablesample system (2)`
    await tx`
      insert into mail (kind, to_address, address_key, state, sent_at)
      select 'letter-follow-up', email, address_key, 'sent', now() - interval '3 days' from supporter tablesample system (20)`
    await tx`
      insert into signature (campaign_id, name, name_key, email, canonical_email, country, state, seat, confirmed_at, supporter_id)
      select 1, name, lower(name), email, canonical_email, 'GB', 'confirmed', 1, now() - interval '40 days', id from supporter tablesample system (30)`
  })
  await sql`vacuum analyze`
  const [row] = await sql<{ size: number }[]>`select count(*)::int as size from supporter`
  await sql.end()
  return row?.size ?? 0
}

const snakeKeys = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  )

async function addMailing(): Promise<number> {
  const { statements } = await import('@/db/client')
  const sql = statements()
  const [row] = await sql<{ id: number }[]>`
    insert into mailing (name, kind, audience, campaign_id, state, starts_at, rate_per_minute, written_by, needs_approval, approved_by, approved_at,
      approved_version, approved_people)
    select 'A bench', 'news', '{"kind":"group","must":"all","of":[]}', id, 'scheduled', now(), 1000000, 'writer', true, 'reader', now(), 1, ${people}
    from campaign limit 1 returning id`
  await sql`
    insert into mailing_text (mailing_id, locale, variant, subject, preview, body)
    values (${row!.id}, 'en-GB', 'A', ${sampleText.subject}, ${sampleText.preview}, ${sampleText.body})`
  return row!.id
}

/** What the database takes to write down the same million rows, in order, and nothing else. */
async function bareInsert(id: number): Promise<number> {
  const { statements } = await import('@/db/client')
  const sql = statements()
  await sql`create table bench_recipient (like mailing_recipient including all)`
  const from = performance.now()
  await sql`insert into bench_recipient select * from mailing_recipient where mailing_id = ${id} order by place`
  const took = performance.now() - from
  await sql`drop table bench_recipient`
  return took
}

async function benchSnapshot(): Promise<{ id: number; figures: Figure[] }> {
  const { startMailing } = await import('@/lib/mailings/start-mailing')
  const id = await addMailing()
  const from = performance.now()
  const started = await startMailing(id)
  const seconds = (performance.now() - from) / 1000
  if (started.kind !== 'started') throw new Error(started.kind)
  const bare = (await bareInsert(id)) / 1000
  const against = `writing the rows alone ${bare.toFixed(1)} s`
  return {
    id,
    figures: [
      {
        what: `snapshot of ${started.people} recipients, seconds`,
        measured: Number(seconds.toFixed(1)),
        against,
        limit: 20,
      },
      {
        what: 'the same, times what writing its rows takes',
        measured: Number((seconds / bare).toFixed(2)),
        limit: 3,
      },
    ],
  }
}

/** Somebody signs so many times a second: their confirmation goes into the outbox with the signature. */
function signSteadily(): { stop(): Promise<void> } {
  let isStopping = false
  const signing = (async () => {
    const { db, statements } = await import('@/db/client')
    const { enqueueMail } = await import('@/lib/mail/enqueue-mail')
    for (let n = 0; !isStopping; n++) {
      const id = randomUUID()
      const email = `${id}@example.net`
      await statements()`
        insert into signature (id, campaign_id, name, name_key, email, canonical_email, address_key, country, state)
        select ${id}, id, 'Bo New', ${`bo new ${n}`}, ${email}, ${email}, ${email}, 'GB', 'pending' from campaign limit 1`
      const data = {
        ...{ campaignSlug: 'prevention-fund', demand: 'Set up one fund', addresseeShort: 'the minister' },
        requestedAt: new Date().toISOString(),
      }
      await db.transaction((tx) =>
        enqueueMail(tx, {
          kind: 'confirm-signature',
          to: email,
          canonicalEmail: email,
          signatureId: id,
          data,
          priority: 0,
        }),
      )
      await sleep(1000 / confirmationsASecond)
    }
  })()
  return {
    stop() {
      isStopping = true
      return signing
    },
  }
}

async function benchSending(fake: ChildProcess): Promise<Figure[]> {
  const { statements } = await import('@/db/client')
  const { child: worker } = await start('mail-worker-child.ts', heapOfWorker())
  const signing = signSteadily()
  await sleep(warmUpSeconds * 1000)
  const before = await ask<{ taken: number }>(fake)
  const from = performance.now()
  await sleep(sendingSeconds * 1000)
  const { taken, people: reached } = await ask<{ taken: number; people: number }>(fake)
  const seconds = (performance.now() - from) / 1000
  await signing.stop()
  await sleep(2000)
  const { peakMegabytes } = await ask<{ peakMegabytes: number }>(worker)
  const [waits] = await statements()<{ confirmations: number; ninetyFifth: number }[]>`
    select count(*)::int as confirmations,
      percentile_disc(0.95) within group (order by extract(epoch from coalesce(sent_at, now()) - created_at))::float8 as "ninetyFifth"
    from mail where kind = 'confirm-signature' and created_at >= now() - make_interval(secs => ${warmUpSeconds + sendingSeconds + 30})`
  if (taken !== reached) throw new Error(`${taken} mails went to ${reached} people`)
  return [
    {
      what: 'mails a second handed over',
      measured: Math.round((taken - before.taken) / seconds),
      limit: 1000,
      isAtLeast: true,
    },
    { what: 'the most memory of the worker, MB', measured: peakMegabytes, limit: 300 },
    {
      what: `confirmations wait at the 95th percentile, seconds (of ${waits?.confirmations})`,
      measured: Number(waits?.ninetyFifth.toFixed(2)),
      limit: 10,
    },
  ]
}

function report(figures: Figure[]): boolean {
  const isKept = ({ measured, limit, isAtLeast }: Figure) =>
    isAtLeast ? measured >= limit : measured <= limit
  console.table(
    figures.map((figure) => ({
      ...{ figure: figure.what, measured: figure.measured, against: figure.against ?? '' },
      limit: `${figure.isAtLeast ? 'at least' : 'at most'} ${figure.limit}`,
      kept: isKept(figure) ? 'yes' : 'NO',
    })),
  )
  return figures.every(isKept)
}

async function benchMailings(): Promise<boolean> {
  const given = process.env.BENCH_DATABASE_URL
  const cluster = given ? null : await startTestCluster()
  const url = given ?? cluster?.url('mailings_bench') ?? ''
  if (cluster) {
    await ensureDatabase(cluster, 'mailings_bench')
    await migrateDatabase(url)
  }
  const filled = performance.now()
  const supporters = await fill(url)
  console.log(
    `${supporters} supporters loaded in ${Math.round((performance.now() - filled) / 1000)} seconds.`,
  )
  Object.assign(process.env, { DATABASE_URL: url })
  const { child: fake, said } = await start('fake-resend-child.ts', [])
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-bench-'))
  Object.assign(process.env, mailSettings(String(said.url)), { FILES_DIR: folder })
  const { disconnect } = await import('@/db/client')
  try {
    const { figures } = await benchSnapshot()
    const sending = await benchSending(fake)
    console.log(`Load of the machine over the last minute: ${loadavg()[0]?.toFixed(1)}`)
    return report([...figures, ...sending])
  } finally {
    for (const child of children) child.kill('SIGKILL')
    await disconnect()
    await cluster?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (!(await benchMailings())) process.exitCode = 1
