import { mkdirSync, writeFileSync } from 'node:fs'
import { makeDataFolder, startSite } from './site'

/**
 * Once for all journeys: the site as `npm start` runs it, new and with its sample, in a data folder of its own.
 * Tests find it in JOURNEYS_URL (also their `baseURL`), JOURNEYS_DATABASE_URL and JOURNEYS_DATA_DIR.
 */
export default async function startForJourneys(): Promise<() => Promise<void>> {
  let isOver = false
  const { dataFolder, remove } = makeDataFolder()
  const site = await startSite({ dataFolder })
  site.child.on('exit', () => {
    if (!isOver)
      console.error(`The site stopped in the middle of the journeys. It said:\n${site.said().slice(-4000)}`)
  })
  process.env.JOURNEYS_URL = site.url
  process.env.JOURNEYS_DATABASE_URL = site.databaseUrl
  process.env.JOURNEYS_DATA_DIR = dataFolder
  return async () => {
    isOver = true
    await site.stop()
    mkdirSync('tests/.output', { recursive: true })
    writeFileSync('tests/.output/site.log', site.said())
    remove()
  }
}
