import { existsSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { migrateDatabase, serverVersion } from '@/db/migrate'
import { organisation } from '@/db/schema/organisation'
import { refusal } from './stopping'

const oldestServer = 15
const startLock = 7_370_003

/** Refuses in words a PostgreSQL that is not there or too old. Returns its major version. */
export async function checkServer(url: string): Promise<number> {
  const version = await serverVersion(url).catch((error: unknown) => {
    throw refusal(`DATABASE_URL cannot be used: ${error instanceof Error ? error.message : String(error)}`)
  })
  if (version < oldestServer) {
    throw refusal(`DATABASE_URL leads to PostgreSQL ${version}; version ${oldestServer} or later is needed.`)
  }
  return version
}

/** Migrates, and records the wordings of consent that this version of the program shows. Returns what it did. */
export async function migrateAndRecord(url: string): Promise<string> {
  const count = await migrateDatabase(url)
  if (existsSync('lib/supporters/consent-wordings.ts')) {
    const file = '@/lib/supporters/consent-wordings'
    const { saveConsentWordings } = (await import(file)) as { saveConsentWordings(tx: Tx): Promise<void> }
    await db.transaction((tx) => saveConsentWordings(tx))
  }
  return count === 0 ? 'up to date' : count === 1 ? '1 migration' : `${count} migrations`
}

/** Loads the content that a new installation begins with, once: never into a database that has an organisation. */
export async function loadSampleOnce(): Promise<string> {
  if (!existsSync('db/sample/load.ts')) return 'there is no sample'
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${startLock})`)
    const [found] = await tx.select({ id: organisation.id }).from(organisation)
    if (found) return 'already there'
    const file = '@/db/sample/load'
    const { loadSample } = (await import(file)) as { loadSample(tx: Tx): Promise<void> }
    await loadSample(tx)
    return 'loaded'
  })
}
