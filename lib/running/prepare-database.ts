import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { migrateDatabase, pendingMigrations, serverVersion } from '@/db/migrate'
import { loadSample } from '@/db/sample/load'
import { organisation } from '@/db/schema/organisation'
import { shipJourneys } from '@/lib/journeys/ship-journeys'
import { rebuildReferences } from '@/lib/library/publications/rebuild-references'
import { placeSignatures } from '@/lib/representatives/place-signatures'
import { rebuildSearch } from '@/lib/search/refresh-search'
import { saveConsentWordings } from '@/lib/supporters/consent-wordings'
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

/** Refuses in words a database whose tables are not those of this version of the program. */
export async function checkMigrated(url: string): Promise<void> {
  await checkServer(url)
  const pending = await pendingMigrations(url)
  if (pending > 0)
    throw refusal(`The database is not up to date (migrations to run: ${pending}). Run: npm run migrate`)
}

/** Refuses in words a database without the organisation whose name and number stand on every page. */
export async function checkOrganisation(): Promise<void> {
  const [found] = await db.select({ id: organisation.id }).from(organisation)
  if (!found) throw refusal('The database has no organisation yet. To begin with the sample: npm run sample')
}

/**
 * Migrates, records the wordings of consent that this version of the program shows, and brings the journeys that ship with
 * it. What is derived from texts is made anew after a migration, which may have changed what it is derived from. Returns
 * what it did.
 */
export async function migrateAndRecord(url: string): Promise<string> {
  const count = await migrateDatabase(url)
  await db.transaction(saveConsentWordings)
  await db.transaction(shipJourneys)
  if (count > 0) await db.transaction(rebuildDerived)
  return count === 0 ? 'up to date' : count === 1 ? '1 migration' : `${count} migrations`
}

/** Loads the content that a new installation begins with, once: never into a database that has an organisation. */
export async function loadSampleOnce(): Promise<string> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${startLock})`)
    const [found] = await tx.select({ id: organisation.id }).from(organisation)
    if (found) return 'already there'
    await loadSample(tx)
    // What has just been filled is unknown to the planner, and placing would take four times as long.
    await tx.execute(sql`analyze signature, postcode_sector, area, area_code`)
    // By its own postcodes alone: no service is asked about people who do not exist.
    await placeSignatures(tx, new Date(), { GB: [], CA: [], US: [], bulk: null })
    await rebuildDerived(tx)
    return 'loaded'
  })
}

/** Which text names what, and what the search finds. */
async function rebuildDerived(tx: Tx): Promise<void> {
  await rebuildReferences(tx)
  await rebuildSearch(tx)
}
