import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Files that need PostgreSQL share one server and have a database each. */
const onPostgres = {
  globalSetup: 'tests/support/database-server.ts',
  setupFiles: 'tests/support/each-file.ts',
}

/** For rules that derive something from a secret. Nothing listens at this database. */
const settings = {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
  SITE_URL: 'http://127.0.0.1:3000',
  SECRET_KEY: 'the-secret-of-the-unit-tests-which-opens-nothing-at-all',
  NEXTAUTH_SECRET: 'another-secret-of-the-unit-tests-which-opens-nothing',
  LOCAL: 'on',
}

/** Settings of the local mode that are the same in every run. Files that need others set them in a hook of theirs. */
const env = {
  LOCAL: 'on',
  SITE_URL: 'http://127.0.0.1:3000',
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
  SECRET_KEY: 'the key of the tests, long enough, for nothing else 0123',
  NEXTAUTH_SECRET: 'the key of the tests, long enough, for nothing else 4567',
  // Replaced for each file that has a database; nothing listens here.
  DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none',
}

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    pool: 'forks',
    // By itself it leaves a core idle, on a machine with two: half of what these wait for is PostgreSQL.
    maxWorkers: 2,
    // A second, which it gives by itself, is short on a machine that does something else.
    expect: { poll: { timeout: 15_000 } },
    env,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts{,x}'], env: settings, testTimeout: 60_000 },
      },
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
          // These start and kill whole processes, each file its own, and wait for them longer than they should need.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          ...onPostgres,
        },
      },
    ],
  },
})
