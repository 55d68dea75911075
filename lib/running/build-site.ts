import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusal, whenStopping } from './stopping'

const sources = [
  'app',
  'lib',
  'db',
  'emails',
  'next.config.ts',
  'proxy.ts',
  'instrumentation.ts',
  'tsconfig.json',
]
const distFolder = () => process.env.NEXT_DIST_DIR || '.next'
const stampFile = () => join(distFolder(), 'undersigned-sources')

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  const entries = readdirSync(path, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** A fingerprint of everything the build is made from, by content: a checkout that only touches dates builds nothing. */
function fingerprint(): string {
  const hash = createHash('sha256').update(process.version)
  const single = (path: string) => /\.[a-z]+$/.test(path)
  const files = sources.flatMap((path) => (single(path) ? [path] : filesOf(path)))
  for (const file of [...files, 'package-lock.json'].sort()) {
    if (existsSync(file)) hash.update(`\0${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** `none`: never built. `old`: built from other sources than these. */
export function builtSite(): 'current' | 'old' | 'none' {
  if (!existsSync(join(distFolder(), 'BUILD_ID'))) return 'none'
  return existsSync(stampFile()) && readFileSync(stampFile(), 'utf8') === fingerprint() ? 'current' : 'old'
}

/** Next's build in a process of its own that is given no database and no secret. */
function nextBuild(): Promise<{ code: number | null; said: string }> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'CI', 'NEXT_DIST_DIR', 'SystemRoot', 'APPDATA', 'TEMP']
  const given = Object.fromEntries(
    kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  )
  // The second stops Next from reading .env, where the settings of production may stand.
  const env = {
    ...given,
    NODE_ENV: 'production',
    __NEXT_PROCESSED_ENV: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  } as const
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { env })
  whenStopping(() => child.kill('SIGTERM'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  return new Promise((done, fail) => child.on('error', fail).on('close', (code) => done({ code, said })))
}

/** Builds the site unless it is already built from these very sources. Refuses with the end of Next's words. */
export async function buildWhenChanged(): Promise<string> {
  if (builtSite() === 'current') return 'nothing had changed'
  const madeFrom = fingerprint()
  rmSync(stampFile(), { force: true })
  const { code, said } = await nextBuild()
  if (code !== 0)
    throw refusal(`The site could not be built:\n${said.trimEnd().split('\n').slice(-60).join('\n')}`)
  writeFileSync(stampFile(), madeFrom)
  return 'built'
}
