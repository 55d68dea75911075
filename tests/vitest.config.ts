import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Files that need PostgreSQL share one server and have a database each. */
const onPostgres = {
  globalSetup: 'tests/support/database-server.ts',
  setupFiles: 'tests/support/each-file.ts',
}

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    pool: 'forks',
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts{,x}'] } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts{,x}'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          ...onPostgres,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          // These start and kill whole processes, and measure how soon they are back: one file at a time.
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          ...onPostgres,
        },
      },
    ],
  },
})
