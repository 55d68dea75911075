import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { refusal } from './stopping'

/** What the local mode makes for itself once and keeps in `.data/local.json`, readable by its owner alone. */
type LocalSettings = {
  secretKey: string
  nextauthSecret: string
  postgres: { password: string; port?: number; folder?: string }
  /** Where the site was last started: the links that commands print begin with it. */
  siteUrl?: string
}

const secret = () => randomBytes(32).toString('base64url')

/** The folder for everything that the local mode keeps: `.data`, or what UNDERSIGNED_DATA_DIR names. */
export function dataFolder(): string {
  return resolve(process.env.UNDERSIGNED_DATA_DIR || '.data')
}

const file = () => join(dataFolder(), 'local.json')

/** Whether the local mode has ever run on this data folder. */
export function hasLocalSettings(): boolean {
  return existsSync(file())
}

function write(settings: LocalSettings): string {
  const unfinished = `${file()}.${process.pid}`
  writeFileSync(unfinished, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600, flush: true })
  return unfinished
}

function create(): void {
  if (existsSync(join(dataFolder(), 'postgres'))) {
    throw refusal(
      `${file()} is missing, and with it the password of the database in ${dataFolder()}.\n` +
        'Bring the file back from a copy, or move the folder out of the way to begin with a new one.',
    )
  }
  const unfinished = write({
    secretKey: secret(),
    nextauthSecret: secret(),
    postgres: { password: secret() },
  })
  try {
    // Linking fails where a file is already: two first starts at once share what one of them made.
    linkSync(unfinished, file())
  } catch (error) {
    if (!existsSync(file())) throw error
  } finally {
    rmSync(unfinished)
  }
}

/** Reads the settings, making them the first time. Refuses in words when another account owns them. */
export function localSettings(): LocalSettings {
  const root = process.getuid?.() === 0
  try {
    mkdirSync(dataFolder(), { recursive: true })
    // PostgreSQL never runs as root; the account that it runs as has to pass through this folder to its own.
    chmodSync(dataFolder(), root ? 0o711 : 0o700)
    if (!existsSync(file())) create()
    return JSON.parse(readFileSync(file(), 'utf8')) as LocalSettings
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    throw refusal(
      `${dataFolder()} belongs to another account of this machine. Run this as that account, ` +
        'or name another folder in UNDERSIGNED_DATA_DIR.',
    )
  }
}

/** Changes some of the settings and keeps the rest. */
export function keepLocalSettings(changes: Partial<LocalSettings>): LocalSettings {
  const settings = { ...localSettings(), ...changes }
  renameSync(write(settings), file())
  return settings
}
