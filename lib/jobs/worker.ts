import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { keepTime } from '../campaigns/keep-time'
import { countSignatures } from '../counting/count-signatures'
import { takeJourneyBatch } from '../journeys/take-journey-batch'
import { releaseLetters } from '../letters/release-letters'
import { log } from '../log'
import { mailLanes, sendWaitingMail } from '../mail/send-mail'
import { finishMailings } from '../mailings/finish-mailing'
import { startDueMailings } from '../mailings/start-mailing'
import { takeMailingChunk } from '../mailings/take-chunk'
import { replayErasures } from '../rights/replay-erasures'
import { fillAddressKeys } from '../supporters/fill-address-keys'
import { hearMailNews } from './hear-mail-news'
import { startLoop } from './loop'
import { restAfterFault } from './rest-after-fault'
import { startScheduled } from './scheduled'

const countEveryMs = 1000
const heartbeatEveryMs = 5000
const moveMailingsEveryMs = 3000

/**
 * Everything that happens in the background: counting, mail, and what happens by the clock. Any number of workers may run
 * at once, inside the web process or apart. `stop()` lets the steps under way end.
 */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  await keepTime(db)
  await fillAddressKeys(db)
  await replayLostErasures()
  const scheduled = await startScheduled()
  const loops = [
    startLoop('count', async () => ({ waitMs: (await countSignatures(db)).isFull ? 0 : countEveryMs })),
    startLoop('heartbeat', beat),
    startLoop('letters', () => releaseLetters()),
    startLoop('mail news', hearMailNews),
    startLoop('mailings', moveMailings),
    ...Array.from({ length: mailLanes() }, (_, lane) =>
      startLoop('mail', () => sendWaitingMail(isForAll(lane) ? takeForMany : undefined)),
    ),
  ]
  return {
    async stop() {
      await Promise.all([...loops.map((loop) => loop.stop()), scheduled.stop()])
    },
  }
}

/** The first of several lanes is kept for the outbox: a slow answer to a mailing holds up no confirmation. */
const isForAll = (lane: number) => lane > 0 || mailLanes() === 1

const takeJourneys = restAfterFault('journeys', takeJourneyBatch)
const takeMailings = restAfterFault('mailings', takeMailingChunk)

/** Steps of journeys are few beside a mailing: they go between its hundreds. */
async function takeForMany() {
  return (await takeJourneys()) ?? (await takeMailings())
}

/** Those whose time has come begin, those of which nothing is left end. */
async function moveMailings(): Promise<{ waitMs: number }> {
  await startDueMailings()
  await finishMailings()
  return { waitMs: moveMailingsEveryMs }
}

/** Before anything is sent. A store that is away must not hold up confirmations: the night tries again. */
async function replayLostErasures(): Promise<void> {
  try {
    const replayed = await replayErasures(db)
    if (replayed > 0)
      log.warn('people were erased again whom a restored backup had brought back', { replayed })
  } catch (error) {
    log.error('the journal of erasures could not be read', {}, error)
  }
}

async function beat(): Promise<{ waitMs: number }> {
  await db.execute(
    sql`insert into heartbeat (part, at) values ('worker', now()) on conflict (part) do update set at = now()`,
  )
  return { waitMs: heartbeatEveryMs }
}
