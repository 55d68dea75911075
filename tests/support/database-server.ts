import type { TestProject } from 'vitest/node'
import { ensureDatabase } from '@/db/embedded'
import { migrateDatabase } from '@/db/migrate'
import { mendDriver } from '@/lib/running/mend-driver.mjs'
import { startTestCluster } from './cluster'
import { addEmptying } from './empty-tables'

declare module 'vitest' {
  interface ProvidedContext {
    /** The maintenance database of the test server. */
    serverUrl: string
  }
}

/** Never cloned while somebody is connected to it, so nobody but this file does. */
const templateName = 'template_of_tests'

/** Once a run: a PostgreSQL of its own, with a migrated database to make copies of. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  mendDriver()
  const cluster = await startTestCluster()
  await ensureDatabase(cluster, templateName)
  await migrateDatabase(cluster.url(templateName))
  await addEmptying(cluster.url(templateName))
  project.provide('serverUrl', cluster.url('postgres'))
  return cluster.stop
}
