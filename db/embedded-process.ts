import { spawn, spawnSync } from 'node:child_process'
import { existsSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A PostgreSQL of our own: where it lives, who runs it, and how to get in. */
export type Cluster = {
  folder: string
  /** Folder with initdb and postgres in it. */
  binaries: string
  /** The account it runs as when we are root, which PostgreSQL refuses to be. */
  account?: { uid: number; gid: number }
  password: string
  /** Tried first; another free one is taken when something else has it. */
  port?: number
  logFile: string
  /** Further settings, such as `{ fsync: 'off' }` for tests. */
  settings?: Record<string, string>
}

const stopsWithinSeconds = 20

/** A port nothing listens on: the wanted one if it is free. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', () => (wanted === 0 ? reject(new Error('no port is free')) : resolve(freePort())))
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : wanted))
    })
  })
}

/** The process that postmaster.pid names, and its port. It may be long dead, or somebody else by now. */
export function noted(folder: string): { pid: number; port: number } | undefined {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return Number.isInteger(pid) && pid > 0 ? { pid, port } : undefined
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** True when the process is a PostgreSQL on this folder. Process numbers are used again, above all in containers. */
export function servesFolder(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false
  const proc = `/proc/${pid}/cmdline`
  const command = existsSync(proc)
    ? readFileSync(proc, 'utf8').replaceAll('\0', ' ')
    : spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  return command.includes('postgres') && command.includes(`-D ${folder} `)
}

/** Starts the server process, in a session of its own so that Ctrl-C reaches us and not it. */
export function launch(cluster: Cluster, port: number): number {
  const log = openSync(cluster.logFile, 'a', 0o640)
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...cluster.settings,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(
    join(cluster.binaries, 'postgres'),
    ['-D', cluster.folder, '-p', String(port), ...flags],
    {
      ...cluster.account,
      cwd: cluster.folder,
      detached: true,
      stdio: ['ignore', log, log],
      // A note left by a crash may name a number that some other program has by now. PostgreSQL believes it unless told
      // that the number is its grandparent's; it still looks for shared memory in use, so two never run on one folder.
      env: {
        NODE_ENV: 'production',
        PATH: process.env.PATH,
        TZ: 'UTC',
        PG_GRANDPARENT_PID: String(noted(cluster.folder)?.pid ?? ''),
      },
    },
  )
  child.on('error', () => {})
  child.unref()
  if (!child.pid) throw new Error(`PostgreSQL could not be started from ${cluster.binaries}`)
  return child.pid
}

/** Stops the server properly, and when that takes too long, at once. */
export async function halt(cluster: Cluster, pid: number): Promise<void> {
  // SIGINT is PostgreSQL's fast stop: sessions are ended and everything is written. SIGQUIT leaves that to the next start.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (servesFolder(pid, cluster.folder)) process.kill(pid, signal)
    const deadline = Date.now() + stopsWithinSeconds * 1000
    while (servesFolder(pid, cluster.folder)) {
      if (Date.now() > deadline) break
      await wait(25)
    }
    if (!servesFolder(pid, cluster.folder)) return
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop`)
}
