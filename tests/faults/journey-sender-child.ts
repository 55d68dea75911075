// A worker of journeys to be killed: enters people and sends what is due until it is, in as many lanes as the worker has.
import { setTimeout as sleep } from 'node:timers/promises'
import { enterJourneys } from '@/lib/journeys/enter-journeys'
import { takeJourneyBatch } from '@/lib/journeys/take-journey-batch'
import { mailLanes, sendWaitingMail } from '@/lib/mail/send-mail'

async function lane(): Promise<void> {
  for (;;) {
    const { waitMs } = await sendWaitingMail(takeJourneyBatch)
    await sleep(Math.min(waitMs, 50))
  }
}

async function enter(): Promise<void> {
  for (;;) {
    await enterJourneys()
    await sleep(200)
  }
}

enter()
for (let i = 0; i < mailLanes(); i++) lane()
