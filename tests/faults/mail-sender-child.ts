// A sender to be killed: sends until it is, in as many lanes as the worker has.
import { setTimeout as sleep } from 'node:timers/promises'
import { mailLanes, sendWaitingMail } from '@/lib/mail/send-mail'

async function lane(): Promise<void> {
  for (;;) {
    const { waitMs } = await sendWaitingMail()
    await sleep(Math.min(waitMs, 50))
  }
}

for (let i = 0; i < mailLanes(); i++) lane()
