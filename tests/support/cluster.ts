import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningCluster, startCluster, stopCluster } from '@/db/embedded'
import { postgresHome } from '@/lib/running/postgres-home'

const prefix = `undersigned-test-`
/** Nothing here outlives the run: speed before safety. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function describe(folder: string) {
  // Passed through by the account postgres when this runs as root.
  chmodSync(folder, 0o711)
  const { binaries, account, folder: home } = postgresHome(folder)
  const password = randomBytes(24).toString('base64url')
  return { folder: home, binaries, account, password, logFile: join(folder, 'postgres.log'), settings }
}

/** Stops and removes what runs that were killed have left: the folder's name says which process made it. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))) {
    if (isAlive(Number(name.slice(prefix.length).split('-')[0]))) continue
    const folder = join(tmpdir(), name)
    try {
      await stopCluster(describe(folder))
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Another account's: its own next run sweeps it.
    }
  }
}

/** A PostgreSQL for tests, in a folder of its own under the system's temporary one; `stop` removes all of it. */
export async function startTestCluster(): Promise<RunningCluster> {
  await sweep()
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const cluster = await startCluster(describe(folder))
  const stop = async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...cluster, stop }
}
