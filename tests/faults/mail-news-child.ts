// A worker to be killed: applies what the mail provider told, until it is.
import { setTimeout as sleep } from 'node:timers/promises'
import { hearMailNews } from '@/lib/jobs/hear-mail-news'

for (;;) {
  const { waitMs } = await hearMailNews()
  await sleep(Math.min(waitMs, 20))
}
