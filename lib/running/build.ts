// `npm run build`: what `npm run serve` serves. Needs no database and no setting.
import { buildWhenChanged } from './build-site'
import { step } from './step.mjs'
import { runUntilStopped, stop } from './stopping'

async function main(): Promise<void> {
  await step('build', async (note) => note(await buildWhenChanged()), 'building the site, about a minute')
  await stop(0)
}

runUntilStopped(main)
