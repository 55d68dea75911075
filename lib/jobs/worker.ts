import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { keepTime } from '../campaigns/keep-time'
import { countSignatures } from '../counting/count-signatures'
import { releaseLetters } from '../letters/release-letters'
import { mailLanes, sendWaitingMail } from '../mail/send-mail'
import { fillAddressKeys } from '../supporters/fill-address-keys'
import { hearMailNews } from './hear-mail-news'
import { startLoop } from './loop'
import { startScheduled } from './scheduled'

const countEveryMs = 1000
const heartbeatEveryMs = 5000

/**
 * Everything that happens in the background: counting, mail, and what happens by the clock. Any number of workers may run
 * at once, inside the web process or apart. `stop()` lets the steps under way end.
 */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  await keepTime(db)
  await fillAddressKeys(db)
  const scheduled = await startScheduled()
  const loops = [
    startLoop('count', async () => ({ waitMs: (await countSignatures(db)).isFull ? 0 : countEveryMs })),
    startLoop('heartbeat', beat),
    startLoop('letters', () => releaseLetters()),
    startLoop('mail news', hearMailNews),
    ...Array.from({ length: mailLanes() }, () => startLoop('mail', sendWaitingMail)),
  ]
  return {
    async stop() {
      await Promise.all([...loops.map((loop) => loop.stop()), scheduled.stop()])
    },
  }
}

async function beat(): Promise<{ waitMs: number }> {
  await db.execute(
    sql`insert into heartbeat (part, at) values ('worker', now()) on conflict (part) do update set at = now()`,
  )
  return { waitMs: heartbeatEveryMs }
}
