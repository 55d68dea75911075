import { makeDataFolder, startSite } from './site'

/**
 * Once for all journeys: the site as `npm start` runs it, new and with its sample, in a data folder of its own.
 * Tests find it in JOURNEYS_URL (also their `baseURL`), JOURNEYS_DATABASE_URL and JOURNEYS_DATA_DIR.
 */
export default async function startForJourneys(): Promise<() => Promise<void>> {
  const { dataFolder, remove } = makeDataFolder()
  const site = await startSite({ dataFolder })
  process.env.JOURNEYS_URL = site.url
  process.env.JOURNEYS_DATABASE_URL = site.databaseUrl
  process.env.JOURNEYS_DATA_DIR = dataFolder
  return async () => {
    await site.stop()
    remove()
  }
}
