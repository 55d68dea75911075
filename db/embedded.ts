import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { chmod, chown, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { type Cluster, freePort, halt, isAlive, launch, noted, servesFolder } from './embedded-process'

export type RunningCluster = {
  port: number
  pid: number
  url(database: string): string
  stop(): Promise<void>
}

const startsWithinSeconds = 60

function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgres://postgres:${cluster.password}@127.0.0.1:${port}/${database}`
}

/** Makes the cluster's files, all or nothing: a first start that was killed half way leaves none that look whole. */
async function create(cluster: Cluster): Promise<void> {
  const unfinished = `${cluster.folder}.new`
  const passwordFile = `${unfinished}.password`
  rmSync(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await writeFile(passwordFile, cluster.password, { mode: 0o600 })
  if (cluster.account) {
    for (const path of [unfinished, passwordFile]) await chown(path, cluster.account.uid, cluster.account.gid)
  }
  const options = [
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ]
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const made = spawnSync(join(cluster.binaries, 'initdb'), ['-D', unfinished, ...options, ...locale], {
    ...cluster.account,
    cwd: unfinished,
    encoding: 'utf8',
  })
  rmSync(passwordFile)
  if (made.status !== 0) throw new Error(`initdb did not succeed: ${made.error?.message ?? made.stderr}`)
  renameSync(unfinished, cluster.folder)
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, idle_timeout: 1, onnotice: () => {} })
  try {
    await sql`select 1`
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '28P01')
      throw new Error('the password of the database is not the one kept')
    return false
  } finally {
    await sql.end({ timeout: 1 }).catch(() => {})
  }
}

function logTail(cluster: Cluster): string {
  return existsSync(cluster.logFile)
    ? readFileSync(cluster.logFile, 'utf8').split('\n').slice(-12).join('\n')
    : ''
}

async function untilAnswers(cluster: Cluster, pid: number, port: number): Promise<boolean> {
  const deadline = Date.now() + startsWithinSeconds * 1000
  while (Date.now() < deadline) {
    if (await answers(urlOf(cluster, port, 'postgres'))) return true
    if (!isAlive(pid)) return false
    await wait(50)
  }
  throw new Error(`PostgreSQL did not answer within ${startsWithinSeconds} seconds:\n${logTail(cluster)}`)
}

function running(cluster: Cluster, pid: number, port: number): RunningCluster {
  return { pid, port, url: (database) => urlOf(cluster, port, database), stop: () => halt(cluster, pid) }
}

/** The server that is already running on this folder, from another process or left over by one that was killed. */
export async function findCluster(cluster: Cluster): Promise<RunningCluster | undefined> {
  const left = noted(cluster.folder)
  if (!left || !servesFolder(left.pid, cluster.folder)) return undefined
  // Its port is written a moment after its number; one that is stopping will soon be gone.
  const deadline = Date.now() + startsWithinSeconds * 1000
  while (servesFolder(left.pid, cluster.folder)) {
    const port = noted(cluster.folder)?.port ?? 0
    if (port > 0 && (await answers(urlOf(cluster, port, 'postgres')))) return running(cluster, left.pid, port)
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL (process ${left.pid}) is running and does not answer`)
    await wait(50)
  }
  return undefined
}

/**
 * Starts the cluster, making it first if it is not there, or takes over the server that already runs on it.
 * Throws with the end of its log when it does not come up.
 */
export async function startCluster(cluster: Cluster): Promise<RunningCluster> {
  await mkdir(dirname(cluster.logFile), { recursive: true })
  if (!existsSync(join(cluster.folder, 'PG_VERSION'))) await create(cluster)
  if (existsSync(cluster.logFile)) await chmod(cluster.logFile, 0o640)
  let port = cluster.port ?? 0
  // Sessions of a server that was killed need a moment to notice, and a free port can be taken before we have it.
  for (let attempt = 1; attempt <= 20; attempt++) {
    const found = await findCluster(cluster)
    if (found) return found
    port = await freePort(port)
    const pid = launch(cluster, port)
    if (await untilAnswers(cluster, pid, port)) return running(cluster, pid, port)
    await wait(500)
  }
  throw new Error(`PostgreSQL did not start:\n${logTail(cluster)}`)
}

/** Makes the database if the cluster has none of that name. */
export async function ensureDatabase(cluster: RunningCluster, name: string): Promise<void> {
  const sql = postgres(cluster.url('postgres'), { max: 1, onnotice: () => {} })
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`
    if (!found) await sql`create database ${sql(name)}`
  } finally {
    await sql.end()
  }
}

/** Stops whatever server runs on the folder, if one does, without a password. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  const left = noted(cluster.folder)
  if (left) await halt(cluster, left.pid)
}
