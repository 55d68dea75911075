import { defineConfig } from 'playwright/test'
import { browserLaunch } from '../lib/library/pdf/find-browser'

const launch = await browserLaunch()
/** Drawn without imitating a graphics card, which is a third of what the browser would cost. */
const args = [
  ...launch.args.filter((arg) => !arg.startsWith('--use-angle')),
  '--disable-gpu',
  '--disable-software-rasterizer',
]

/** Journeys in a real browser against the production build, started as `npm start` starts it. */
export default defineConfig({
  testDir: './journeys',
  outputDir: './.output/journeys',
  globalSetup: './support/journeys-site.ts',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: './.output/journeys.json' }]],
  projects: [
    { name: 'journeys', testIgnore: '**/staff-watch.spec.ts' },
    // Switches are everybody's: they are pressed when nobody else is on the site. Alone: --no-deps.
    { name: 'switches', testMatch: '**/staff-watch.spec.ts', dependencies: ['journeys'] },
  ],
  use: {
    browserName: 'chromium',
    // Set by the global set-up, which has run by the time a worker reads this file.
    baseURL: process.env.JOURNEYS_URL,
    // A press that cannot land says so, instead of waiting until its whole test is over.
    actionTimeout: 20_000,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: { ...launch, args },
    screenshot: 'only-on-failure',
  },
})
