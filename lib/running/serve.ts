// `npm run serve`: production. Settings come from the environment; nothing is made up and nothing is migrated here.
import { disconnect } from '@/db/client'
import { startWorker } from '@/lib/jobs/worker'
import { builtSite } from './build-site'
import { checkMigrated, checkOrganisation } from './prepare-database'
import { settingsOfProduction } from './settings-of-production'
import { refusal, runUntilStopped, whenStopping } from './stopping'
import { checkPortIsFree, startSite } from './web'

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
  await checkPortIsFree({ hostname, port })
  await checkMigrated(settings.DATABASE_URL)
  whenStopping(disconnect)
  await checkOrganisation()
  if (settings.WORKER === 'inside') {
    const worker = await startWorker()
    whenStopping(() => worker.stop())
  }
  const site = await startSite({ dev: false, hostname, port })
  whenStopping(() => site.stop())
  console.log(`Ready: ${settings.SITE_URL} on ${hostname}:${site.port}, worker ${settings.WORKER}`)
}

runUntilStopped(main)
