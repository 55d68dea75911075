// `npm start` and `npm run dev`: own secrets, own database, loopback, the local mailbox. start.mjs runs this. It leaves
// .env alone: the settings of production stand there.
import { disconnect } from '@/db/client'
import { startWorker } from '@/lib/jobs/worker'
import { buildWhenChanged } from './build-site'
import { localSettings } from './local-settings'
import { openDatabase } from './open-database'
import { checkServer, loadSampleOnce, migrateAndRecord } from './prepare-database'
import { setLocalSettings } from './set-local-settings'
import { step } from './step.mjs'
import { refusal, runUntilStopped, whenStopping } from './stopping'
import { checkPortIsFree, startSite } from './web'

const dev = process.argv[2] === 'dev'
const command = dev ? 'npm run dev' : 'npm start'

function address() {
  const hostname = process.env.HOST || '127.0.0.1'
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw refusal('PORT must be a number from 1 to 65535.')
  const shown = hostname === '0.0.0.0' || hostname === '::' ? '127.0.0.1' : hostname
  return { hostname, port, url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}` }
}

async function takeDatabase(note: (words: string) => void): Promise<void> {
  const given = process.env.DATABASE_URL
  if (given) {
    note(`PostgreSQL ${await checkServer(given)} of DATABASE_URL`)
    return
  }
  const database = await openDatabase(`${command} at ${address().url}`)
  whenStopping(() => database.close())
  process.env.DATABASE_URL = database.url
  note(database.words)
}

/** The mailbox holds the links that sign staff in. */
function warnIfOpen(hostname: string): void {
  if (hostname === 'localhost' || hostname === '::1' || hostname.startsWith('127.')) return
  console.log(
    `\nHOST is ${hostname}: whoever can reach this machine can read the mailbox and sign in as staff.\n`,
  )
}

function inviteHint(): void {
  console.log('\nThis is the first start. To sign in as staff, invite yourself in another terminal:')
  console.log('  npm run staff:invite -- you@example.org owner\n')
}

async function main(): Promise<void> {
  const { hostname, port, url } = address()
  const first = localSettings().siteUrl === undefined
  await step('database', takeDatabase, 'starting PostgreSQL')
  setLocalSettings(url)
  await checkPortIsFree({ hostname, port })
  whenStopping(disconnect)
  await step('migrate', async (note) => note(await migrateAndRecord(process.env.DATABASE_URL ?? '')))
  await step('sample', async (note) => note(await loadSampleOnce()))
  if (!dev)
    await step('build', async (note) => note(await buildWhenChanged()), 'building the site, about a minute')
  await step('serve', async () => {
    const worker = await startWorker()
    whenStopping(() => worker.stop())
    const site = await startSite({ dev, hostname, port })
    whenStopping(() => site.stop())
  })
  warnIfOpen(hostname)
  if (first) inviteHint()
  const mailbox = process.env.RESEND_API_KEY ? '' : `  mailbox ${url}/dev/mailbox`
  console.log(`Ready: site ${url}  staff ${url}/staff/sign-in${mailbox}`)
}

runUntilStopped(main)
