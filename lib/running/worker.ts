// `npm run worker`: the jobs alone, in production, beside web processes that run with WORKER=apart.
import { disconnect } from '@/db/client'
import { startWorker } from '@/lib/jobs/worker'
import { checkMigrated } from './prepare-database'
import { settingsOfProduction } from './settings-of-production'
import { runUntilStopped, whenStopping } from './stopping'

async function main(): Promise<void> {
  const settings = settingsOfProduction()
  await checkMigrated(settings.DATABASE_URL)
  whenStopping(disconnect)
  const worker = await startWorker()
  whenStopping(() => worker.stop())
  console.log('Ready: the worker takes jobs')
}

runUntilStopped(main)
