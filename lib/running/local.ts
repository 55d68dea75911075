// `npm start` and `npm run dev`: own secrets, own database, loopback, the local mailbox. start.mjs runs this.
import { existsSync } from 'node:fs'
import { localSettings } from './local-settings'
import { openDatabase } from './open-database'
import { setLocalSettings } from './set-local-settings'
import { step } from './step.mjs'
import { refusal, runUntilStopped, whenStopping } from './stopping'

const dev = process.argv[2] === 'dev'
const command = dev ? 'npm run dev' : 'npm start'

function address() {
  const hostname = process.env.HOST || '127.0.0.1'
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw refusal(`PORT must be a number from 1 to 65535.`)
  const shown = hostname === '0.0.0.0' || hostname === '::' ? '127.0.0.1' : hostname
  return { hostname, port, url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}` }
}

async function takeDatabase(note: (words: string) => void): Promise<void> {
  const given = process.env.DATABASE_URL
  if (given) {
    const { checkServer } = await import('./prepare-database')
    note(`PostgreSQL ${await checkServer(given)} of DATABASE_URL`)
    return
  }
  const database = await openDatabase(`${command} at ${address().url}`)
  whenStopping(() => database.close())
  process.env.DATABASE_URL = database.url
  note(database.words)
}

function inviteHint(): void {
  console.log('\nThis is the first start. To sign in as staff, invite yourself in another terminal:')
  console.log('  npm run staff:invite -- you@example.org owner\n')
}

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const { hostname, port, url } = address()
  const first = localSettings().siteUrl === undefined
  await step('database', takeDatabase, 'starting PostgreSQL')
  setLocalSettings(dev ? 'development' : 'production', url)
  const { checkPortIsFree, startSite } = await import('./web')
  await checkPortIsFree({ hostname, port })
  const { migrateAndRecord, loadSampleOnce } = await import('./prepare-database')
  const { disconnect } = await import('@/db/client')
  whenStopping(disconnect)
  await step('migrate', async (note) => note(await migrateAndRecord(process.env.DATABASE_URL ?? '')))
  await step('sample', async (note) => note(await loadSampleOnce()))
  if (!dev) {
    const { buildWhenChanged } = await import('./build-site')
    await step('build', async (note) => note(await buildWhenChanged()), 'building the site, about a minute')
  }
  const { startWorker } = await import('@/lib/jobs/worker')
  await step('serve', async () => {
    const worker = await startWorker()
    whenStopping(() => worker.stop())
    const site = await startSite({ dev, hostname, port })
    whenStopping(() => site.stop())
  })
  if (first) inviteHint()
  const mailbox = process.env.RESEND_API_KEY ? '' : `  mailbox ${url}/dev/mailbox`
  console.log(`Ready: site ${url}  staff ${url}/staff/sign-in${mailbox}`)
}

runUntilStopped(main)
