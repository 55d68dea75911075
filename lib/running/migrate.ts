// `npm run migrate`: brings the database of DATABASE_URL up to date. Nothing else of production is needed for it.
import { existsSync } from 'node:fs'
import { disconnect } from '@/db/client'
import { checkServer, migrateAndRecord } from './prepare-database'
import { refusal, runUntilStopped, stop, whenStopping } from './stopping'

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const url = process.env.DATABASE_URL
  if (!url) throw refusal('DATABASE_URL is not set. npm start migrates its own database by itself.')
  await checkServer(url)
  whenStopping(disconnect)
  console.log(`The database is ready: ${await migrateAndRecord(url)}.`)
  await stop(0)
}

runUntilStopped(main)
