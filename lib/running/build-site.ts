import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { refusal, whenStopping } from './stopping'

const folders = ['app', 'lib', 'db', 'emails']
const files = ['next.config.ts', 'proxy.ts', 'instrumentation.ts', 'package-lock.json']
const retrySeconds = 3
const patienceSeconds = 180
const distFolder = () => process.env.NEXT_DIST_DIR || '.next'
const stampFile = () => join(distFolder(), 'undersigned-sources')

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  const entries = readdirSync(path, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** Next itself rewrites the lists of files in it, and its layout; only the rest concerns the build. */
function compilerOptions(): string {
  return readFileSync('tsconfig.json', 'utf8').replace(/\s|"(in|ex)clude":\s*\[[^\]]*\],?/g, '')
}

/** A fingerprint of everything the build is made from, by content: a checkout that only touches dates builds nothing. */
function fingerprint(): string {
  const hash = createHash('sha256').update(process.version).update(compilerOptions())
  for (const file of [...folders.flatMap(filesOf), ...files].sort()) {
    if (existsSync(file)) hash.update(`\0${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** `none`: never built. `old`: built from other sources than these. */
export function builtSite(): 'current' | 'old' | 'none' {
  if (!existsSync(join(distFolder(), 'BUILD_ID'))) return 'none'
  return existsSync(stampFile()) && readFileSync(stampFile(), 'utf8') === fingerprint() ? 'current' : 'old'
}

type Built = { code: number | null; said: string }

/** Next's build in a process of its own that is given no database and no secret, and that ends when we do. */
function nextBuild(): Promise<Built> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'CI', 'NEXT_DIST_DIR', 'SystemRoot', 'APPDATA', 'TEMP']
  const given = Object.fromEntries(
    kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  )
  const env = {
    ...given,
    NODE_ENV: 'production',
    NO_COLOR: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    // Stops Next from reading .env, where the settings of production may stand.
    __NEXT_PROCESSED_ENV: 'true',
    UNDERSIGNED_PARENT: String(process.pid),
  } as const
  const watch = pathToFileURL(resolve('lib/running/end-with-parent.mjs')).href
  const child = spawn(process.execPath, ['--import', watch, 'node_modules/next/dist/bin/next', 'build'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  whenStopping(() => child.kill('SIGTERM'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
  return new Promise((done, fail) => child.on('error', fail).on('close', (code) => done({ code, said })))
}

/** Waits for a build of the same folder that somebody else has under way: two at once spoil each other. */
async function nextBuildAlone(): Promise<Built> {
  for (let waited = 0; ; waited += retrySeconds) {
    const built = await nextBuild()
    const busy = built.code !== 0 && built.said.includes('Another next build process')
    if (!busy || waited >= patienceSeconds) return built
    await wait(retrySeconds * 1000)
  }
}

/** Builds the site unless it is already built from these very sources. Refuses with the end of Next's words. */
export async function buildWhenChanged(): Promise<string> {
  if (builtSite() === 'current') return 'nothing had changed'
  const madeFrom = fingerprint()
  rmSync(stampFile(), { force: true })
  const { code, said } = await nextBuildAlone()
  if (code !== 0)
    throw refusal(`The site could not be built:\n${said.trim().split('\n').slice(-60).join('\n')}`)
  writeFileSync(stampFile(), madeFrom)
  return 'built'
}
