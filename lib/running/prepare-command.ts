import { existsSync } from 'node:fs'
import { dataFolder } from './local-settings'
import { openDatabase, runningDatabaseUrl } from './open-database'
import { setLocalSettings } from './set-local-settings'
import { settingsOfProduction } from './settings-of-production'
import { whenStopping } from './stopping'

async function prepare(): Promise<void> {
  const { migrateAndRecord, loadSampleOnce } = await import('./prepare-database')
  await migrateAndRecord(process.env.DATABASE_URL ?? '')
  await loadSampleOnce()
}

async function openLocalDatabase(owner: string): Promise<void> {
  const running = await runningDatabaseUrl()
  if (running) {
    process.env.DATABASE_URL = running
    return
  }
  console.log(`Starting the database of ${dataFolder()} for this command.`)
  const database = await openDatabase(owner)
  whenStopping(() => database.close())
  process.env.DATABASE_URL = database.url
  await prepare()
}

/**
 * Gives a command at the terminal what it needs to use the rooms of lib/: in production the settings of the environment,
 * otherwise those of `npm start` and its database, whether that is running or not. What was started ends with `stop`.
 * @param owner what others are told is using the database, such as `npm run staff:invite`
 */
export async function prepareCommand(owner: string): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  if (process.env.DATABASE_URL && process.env.SECRET_KEY && process.env.LOCAL !== 'on') settingsOfProduction()
  else {
    setLocalSettings('production')
    if (!process.env.DATABASE_URL) await openLocalDatabase(owner)
  }
  const { disconnect } = await import('@/db/client')
  whenStopping(disconnect)
}
