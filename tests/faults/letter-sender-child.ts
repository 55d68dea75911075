// A worker to be killed: gives letters their turns and sends what is in the outbox, until it is.
import { setTimeout as sleep } from 'node:timers/promises'
import { releaseLetters } from '@/lib/letters/release-letters'
import { mailLanes, sendWaitingMail } from '@/lib/mail/send-mail'

const now = new Date(process.env.LETTERS_AT ?? '')

async function release(): Promise<void> {
  for (;;) {
    const { waitMs } = await releaseLetters(now)
    await sleep(Math.min(waitMs, 50))
  }
}

async function lane(): Promise<void> {
  for (;;) {
    const { waitMs } = await sendWaitingMail()
    await sleep(Math.min(waitMs, 50))
  }
}

release()
for (let i = 0; i < mailLanes(); i++) lane()
