// `npm run worker`: the jobs alone, in production, beside web processes that run with WORKER=apart.
import { settingsOfProduction } from './settings-of-production'
import { runUntilStopped, whenStopping } from './stopping'

async function main(): Promise<void> {
  const settings = settingsOfProduction()
  // What follows brings React, which reads NODE_ENV as it loads: only now is that set.
  const { checkMigrated } = await import('./prepare-database')
  await checkMigrated(settings.DATABASE_URL)
  const { disconnect } = await import('@/db/client')
  whenStopping(disconnect)
  const { startWorker } = await import('@/lib/jobs/worker')
  const worker = await startWorker()
  whenStopping(() => worker.stop())
  console.log('Ready: the worker takes jobs')
}

runUntilStopped(main)
