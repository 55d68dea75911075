// `npm run worker`: the jobs alone, in production, beside web processes that run with WORKER=apart.
import { disconnect } from '@/db/client'
import { pendingMigrations } from '@/db/migrate'
import { checkServer } from './prepare-database'
import { settingsOfProduction } from './settings-of-production'
import { startWorkerHere } from './start-worker'
import { refusal, runUntilStopped, whenStopping } from './stopping'

async function main(): Promise<void> {
  const settings = settingsOfProduction()
  await checkServer(settings.DATABASE_URL)
  const pending = await pendingMigrations(settings.DATABASE_URL)
  if (pending > 0) throw refusal(`The database lacks ${pending} migrations. Run: npm run migrate`)
  whenStopping(disconnect)
  const worker = await startWorkerHere()
  whenStopping(() => worker.stop())
  console.log('Ready: the worker takes jobs')
}

runUntilStopped(main)
