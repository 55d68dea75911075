// `npm run serve`: production. Settings come from the environment; nothing is made up and nothing is migrated here.
import { builtSite } from './build-site'
import { settingsOfProduction } from './settings-of-production'
import { refusal, runUntilStopped, whenStopping } from './stopping'

function checkBuild(): void {
  const built = builtSite()
  if (built === 'none') throw refusal('The site has not been built. Run: npm run build')
  if (built === 'old')
    console.error('The site was built from other sources than these. To bring it up to date: npm run build')
}

async function main(): Promise<void> {
  const settings = settingsOfProduction()
  const hostname = process.env.HOST || '0.0.0.0'
  const port = Number(process.env.PORT || 3000)
  checkBuild()
  // What follows brings React, which reads NODE_ENV as it loads: only now is that set.
  const { checkPortIsFree, startSite } = await import('./web')
  await checkPortIsFree({ hostname, port })
  const { checkMigrated, checkOrganisation } = await import('./prepare-database')
  await checkMigrated(settings.DATABASE_URL)
  const { disconnect } = await import('@/db/client')
  whenStopping(disconnect)
  await checkOrganisation()
  if (settings.WORKER === 'inside') {
    const { startWorker } = await import('@/lib/jobs/worker')
    const worker = await startWorker()
    whenStopping(() => worker.stop())
  }
  const site = await startSite({ dev: false, hostname, port })
  whenStopping(() => site.stop())
  console.log(`Ready: ${settings.SITE_URL} on ${hostname}:${site.port}, worker ${settings.WORKER}`)
}

runUntilStopped(main)
