// `npm run sample`: the content that a new installation begins with, into the database of DATABASE_URL, once.
import { existsSync } from 'node:fs'
import { disconnect } from '@/db/client'
import { checkMigrated, loadSampleOnce } from './prepare-database'
import { refusal, runUntilStopped, stop, whenStopping } from './stopping'

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const url = process.env.DATABASE_URL
  if (!url)
    throw refusal('DATABASE_URL is not set. npm start loads the sample into its own database by itself.')
  await checkMigrated(url)
  whenStopping(disconnect)
  console.log(`The sample is ${await loadSampleOnce()}.`)
  await stop(0)
}

runUntilStopped(main)
