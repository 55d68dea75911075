import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { ensureDatabase, findCluster, type RunningCluster, startCluster } from '@/db/embedded'
import { startLoop } from '@/lib/jobs/loop'
import { dataFolder, hasLocalSettings, keepLocalSettings, localSettings } from './local-settings'
import { postgresHome } from './postgres-home'
import { isStopping, refusal } from './stopping'

/** The embedded database, ours alone until `close`: whoever holds it stops it. */
type OpenDatabase = { url: string; words: string; close(): Promise<void> }

const databaseName = 'undersigned'
const holdersLock = 7_370_001
const patienceSeconds = 4

type Held = { release(): Promise<void>; gone: Promise<void> }
type Hold = ({ kind: 'held' } & Held) | { kind: 'taken'; by: string }

/**
 * One process at a time may hold the cluster. The hold is a lock in the database itself, so it ends with the process
 * however that ends, and it names its owner for the message that others get. `gone` resolves when the hold is lost.
 */
async function hold(cluster: RunningCluster, owner: string): Promise<Hold> {
  let tellGone = () => {}
  const gone = new Promise<void>((resolve) => {
    tellGone = resolve
  })
  const sql = postgres(cluster.url('postgres'), {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    onnotice: () => {},
    onclose: () => tellGone(),
    connection: { application_name: owner.slice(0, 63) },
  })
  const [row] = await sql<{ ours: boolean }[]>`select pg_try_advisory_lock(${holdersLock}) as ours`
  if (row?.ours) return { kind: 'held', gone, release: () => sql.end({ timeout: 1 }) }
  const [other] = await sql<{ name: string }[]>`
    select application_name as name from pg_locks join pg_stat_activity using (pid)
    where locktype = 'advisory' and objid = ${holdersLock} and granted`
  await sql.end({ timeout: 1 })
  return { kind: 'taken', by: other?.name ?? 'another process' }
}

function describeCluster() {
  const settings = localSettings()
  const home = postgresHome(dataFolder(), settings.postgres.folder)
  const isInside = home.folder === join(dataFolder(), 'postgres')
  if (!isInside) keepLocalSettings({ postgres: { ...settings.postgres, folder: home.folder } })
  const { password, port } = settings.postgres
  const logFile = join(dataFolder(), 'postgres.log')
  return { folder: home.folder, binaries: home.binaries, account: home.account, password, port, logFile }
}

/** The address of the embedded database if another process of ours runs it at this moment. */
export async function runningDatabaseUrl(): Promise<string | undefined> {
  return hasLocalSettings() ? (await findCluster(describeCluster()))?.url(databaseName) : undefined
}

type Description = ReturnType<typeof describeCluster>
type Holding = { cluster: RunningCluster } & Held

/** Starts the cluster and holds it. One that is about to stop is given a moment: npm killed, its child just noticing. */
async function startAndHold(description: Description, owner: string): Promise<Holding> {
  const deadline = Date.now() + patienceSeconds * 1000
  for (;;) {
    const late = Date.now() > deadline
    const cluster = await startCluster(description)
    const held = await hold(cluster, owner).catch((error: unknown) => {
      if (late) throw error
    })
    if (held?.kind === 'held') return { cluster, gone: held.gone, release: held.release }
    if (held?.kind === 'taken' && late) {
      throw refusal(`${held.by} is already running on ${dataFolder()}. Stop that one first (Ctrl-C).`)
    }
    await wait(250)
  }
}

/** Starts it where everybody looks for it; whatever has that port meanwhile, a client that looks for it too, will soon let go. */
async function startAgain(description: Description, owner: string): Promise<Holding> {
  const holding = await startAndHold(description, owner)
  if (holding.cluster.port === description.port) return holding
  await holding.release()
  await holding.cluster.stop()
  throw new Error(`port ${description.port} is taken at this moment`)
}

/**
 * Starts the embedded PostgreSQL of the data folder and holds it, taking over one that a killed process left behind.
 * Refuses in words when another process holds it. Brings it back when it dies while we hold it, as often as that happens.
 * @param owner what others are told runs here, such as `npm start at http://127.0.0.1:3000`
 */
export async function openDatabase(owner: string): Promise<OpenDatabase> {
  const description = describeCluster()
  let holding = await startAndHold(description, owner)
  let isClosed = false
  description.port = holding.cluster.port
  await ensureDatabase(holding.cluster, databaseName)
  const kept = localSettings().postgres
  if (kept.port !== description.port) keepLocalSettings({ postgres: { ...kept, port: description.port } })
  const keeping = startLoop('database', async () => {
    await holding.gone
    if (isClosed || isStopping()) return { waitMs: 1000 }
    console.error('The database went away: starting it again.')
    await holding.release().catch(() => {})
    holding = await startAgain(description, owner)
    return { waitMs: 0 }
  })
  return {
    url: holding.cluster.url(databaseName),
    words: `PostgreSQL 18 on port ${description.port}, in ${description.folder}`,
    close: async () => {
      isClosed = true
      const kept = keeping.stop()
      await holding.release()
      await kept
      // It may have come back meanwhile.
      await holding.release()
      await holding.cluster.stop()
    },
  }
}
