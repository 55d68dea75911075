import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@/db/embedded-process'

export type RunningSite = {
  url: string
  /** Undefined where DATABASE_URL was given. */
  databaseUrl: string | undefined
  child: ChildProcess
  /** Everything it has printed so far. */
  said(): string
  /** As Ctrl-C does it. Resolves with the exit code. */
  stop(): Promise<number | null>
}

type Options = { dataFolder: string; port?: number; env?: Record<string, string> }

const readyWithinSeconds = 240

/** The environment of a terminal in which nothing was set: no setting of the tests reaches what they start. */
export function bareEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'USER', 'LANG']
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}

/** A new, empty data folder for `npm start`, and what removes it. */
export function makeDataFolder(): { dataFolder: string; remove(): void } {
  const dataFolder = mkdtempSync(join(tmpdir(), 'undersigned-site-'))
  return { dataFolder, remove: () => rmSync(dataFolder, { recursive: true, force: true }) }
}

/** The address of the embedded database of a data folder, from what the site keeps there. */
function databaseOf(dataFolder: string): string {
  const kept = JSON.parse(readFileSync(join(dataFolder, 'local.json'), 'utf8')) as {
    postgres: { password: string; port: number }
  }
  return `postgres://postgres:${kept.postgres.password}@127.0.0.1:${kept.postgres.port}/undersigned`
}

/** Runs what `npm start` runs and collects what it prints, without waiting for it to be ready. */
export function launchSite({ dataFolder, port, env }: Options & { port: number }) {
  const child = spawn(process.execPath, ['lib/running/start.mjs'], {
    env: {
      ...bareEnvironment(),
      NODE_ENV: 'production',
      // Not the folder of a site that somebody has running from this checkout.
      NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? '.next-test',
      UNDERSIGNED_DATA_DIR: dataFolder,
      PORT: String(port),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a test can kill everything at once.
    detached: true,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const exited = new Promise<number | null>((done) => child.on('exit', (code) => done(code)))
  return { child, exited, said: () => said }
}

/** Starts the site as `npm start` does and waits until it says that it is ready. Throws with its words if it stops. */
export async function startSite(options: Options): Promise<RunningSite> {
  const port = options.port ?? (await freePort())
  const { child, exited, said } = launchSite({ ...options, port })
  const deadline = Date.now() + readyWithinSeconds * 1000
  while (!said().includes('Ready: ')) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the site stopped:\n${said()}`)
    if (Date.now() > deadline) throw new Error(`the site was not ready in time:\n${said()}`)
    await new Promise((next) => setTimeout(next, 50))
  }
  const stop = () => {
    child.kill('SIGINT')
    return exited
  }
  const databaseUrl = options.env?.DATABASE_URL ? undefined : databaseOf(options.dataFolder)
  return { url: `http://127.0.0.1:${port}`, databaseUrl, child, said, stop }
}
