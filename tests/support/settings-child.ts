// Another process of the same installation: says on its output whenever what it knows of the settings changes.
import { setTimeout as sleep } from 'node:timers/promises'
import { liveSettings } from '@/lib/integrity/live-settings'

let before = ''
for (;;) {
  const { signing_pause, limits, lists } = await liveSettings()
  const known = JSON.stringify({
    pause: signing_pause.on,
    ipHour: limits.ipHour,
    domains: [...lists.domains.keys()],
  })
  if (known !== before) process.stdout.write(`${known}\n`)
  before = known
  await sleep(20)
}
