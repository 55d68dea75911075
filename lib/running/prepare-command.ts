import { existsSync } from 'node:fs'
import { disconnect } from '@/db/client'
import { dataFolder } from './local-settings'
import { openDatabase, runningDatabaseUrl } from './open-database'
import { loadSampleOnce, migrateAndRecord } from './prepare-database'
import { setLocalSettings } from './set-local-settings'
import { settingsOfProduction } from './settings-of-production'
import { whenStopping } from './stopping'

async function prepare(): Promise<void> {
  await migrateAndRecord(process.env.DATABASE_URL ?? '')
  await loadSampleOnce()
}

async function startDatabase(owner: string): Promise<void> {
  console.log(`Starting the database of ${dataFolder()} for this command.`)
  const database = await openDatabase(owner)
  whenStopping(() => database.close())
  process.env.DATABASE_URL = database.url
  await prepare()
}

async function chooseSettings(owner: string): Promise<void> {
  const isGiven = () => process.env.DATABASE_URL && process.env.SECRET_KEY && process.env.LOCAL !== 'on'
  if (isGiven()) return void settingsOfProduction()
  const running = process.env.DATABASE_URL ?? (await runningDatabaseUrl())
  if (!running && existsSync('.env')) process.loadEnvFile('.env')
  if (isGiven()) return void settingsOfProduction()
  setLocalSettings()
  if (running) process.env.DATABASE_URL = running
  else await startDatabase(owner)
}

/**
 * Gives a command at the terminal what it needs to use the rooms of lib/. The settings of the environment, if they are
 * there; else `npm start`, if that is running; else the settings in .env; else the database of `npm start`, started for
 * the command. What was started ends with `stop`.
 * @param owner what others are told is using the database, such as `npm run staff:invite`
 */
export async function prepareCommand(owner: string): Promise<void> {
  await chooseSettings(owner)
  whenStopping(disconnect)
}
