// `npm run worker`: the jobs alone, in production, beside web processes that run with WORKER=apart. package.json gives it a heap
// of 192 MB, which only the command that starts Node can say: left alone, Node fills its default heap with the garbage of a
// large mailing before it tidies up, 373 MB in all. So it takes 200 MB at 1,000 mails a second. 128 would do for that; the rest
// is room for what the night does, and even a full heap stays under 300 MB in all.
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
