import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Site = {
  origin: string
  /** Everything it has printed so far. */
  said(): string
  stop(): Promise<void>
}

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.on('exit', () => resolve()))

/** Waits until it has printed these words. Returns what reads everything it has printed so far. */
async function untilSaid(child: ChildProcess, words: string): Promise<() => string> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        said += chunk
        if (said.includes(words)) resolve()
      })
    child.on('exit', () => reject(new Error(`it stopped before it was ready:\n${said}`)))
  })
  return () => said
}

/** The product as `npm start` runs it, in a data folder of its own. */
export async function startProduct(port: number): Promise<Site & { dataFolder: string }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'undersigned-bench-'))
  const child = spawn(process.execPath, ['lib/running/start.mjs'], {
    env: {
      ...process.env,
      UNDERSIGNED_DATA_DIR: dataFolder,
      PORT: String(port),
      HOST: '127.0.0.1',
      TRUSTED_PROXY_COUNT: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = await untilSaid(child, 'Ready:')
  return {
    said,
    origin: `http://127.0.0.1:${port}`,
    dataFolder,
    async stop() {
      child.kill('SIGINT')
      await ended(child)
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** A bare Next application with one static page and one Route Handler that inserts a row: what the product is held against. */
export async function startBaseline(port: number, databaseUrl: string): Promise<Site> {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production' as const,
  }
  const next = 'node_modules/next/dist/bin/next'
  const built = spawnSync(process.execPath, [next, 'build', 'tests/bench/baseline'], {
    env,
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`the baseline could not be built:\n${built.stdout}${built.stderr}`)
  const child = spawn(
    process.execPath,
    [next, 'start', 'tests/bench/baseline', '-p', String(port), '-H', '127.0.0.1'],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const said = await untilSaid(child, 'Ready in')
  return {
    said,
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM')
      await ended(child)
    },
  }
}
