import { statements } from '@/db/client'
import { env, usesLocalMailbox } from '../env'
import { deliverLocally } from './deliver-locally'
import { sendBatch } from './resend'
import { settleBatch } from './settle-batch'
import { pausedPrefix, takeDueBatch, takeNewBatch } from './take-batch'
import { keepPace, takeTurn } from './take-turn'

/** While nothing waits, and so that mails of one moment gather into one request. */
const gatherMs = 500

/** So many batches without an answer mean that the provider is away: no more are begun until one is answered. */
const mostUnanswered = 3
/** A batch that failed this often no longer speaks for the provider: it may be the batch that is at fault. */
const attemptsThatSpeak = 6

let isNewFirst = false

type SendStep = {
  sent: number
  /** How long to wait before the next step. 0: there is more to do. */
  waitMs: number
}

/** How many loops of `sendWaitingMail` a process runs beside each other: a slow answer then holds up only its own. */
export function mailLanes(): number {
  return usesLocalMailbox() ? 1 : 4
}

/**
 * One step of sending: at most one batch of 100, confirmations first, to the provider or the local mailbox. Safe to
 * call from any number of loops and processes at once and to kill at any instant. Throws when the database does not
 * answer: wait a little and call again.
 */
export async function sendWaitingMail(): Promise<SendStep> {
  if (!usesLocalMailbox()) return sendToProvider()
  const { sent, seen } = await deliverLocally()
  // At the pace of a provider, so that a rush of signatures is not held up by a mailbox that nobody but us reads.
  return { sent, waitMs: seen < 100 ? gatherMs : 1000 / env().MAIL_REQUESTS_PER_SECOND }
}

async function sendToProvider(): Promise<SendStep> {
  if (!(await isAnythingToSend())) return { sent: 0, waitMs: gatherMs }
  await takeTurn()
  const batch = await takeBatch()
  if (!batch) return { sent: 0, waitMs: gatherMs }
  const { answer, pace } = await sendBatch(batch.messages, `mail/${batch.id}`)
  keepPace(pace)
  const sent = await settleBatch(batch, answer)
  return { sent, waitMs: 0 }
}

/** Retries and new mail take turns at going first, so that neither waits for the other to run dry. */
async function takeBatch() {
  isNewFirst = !isNewFirst
  const mayBeginNew = await mayBegin()
  const takeNew = () => (mayBeginNew ? takeNewBatch() : null)
  return isNewFirst
    ? ((await takeNew()) ?? (await takeDueBatch()))
    : ((await takeDueBatch()) ?? (await takeNew()))
}

async function isAnythingToSend(): Promise<boolean> {
  const [row] = await statements()<{ due: boolean; waiting: boolean }[]>`
    select
      exists (select 1 from mail_batch
        where state = 'open' and next_attempt_at <= now() and (lease_until is null or lease_until < now())) as due,
      exists (select 1 from mail where state = 'queued' and not_before <= now()) as waiting`
  return Boolean(row?.due || (row?.waiting && (await mayBegin())))
}

/** No new batch while the account is paused or the provider leaves batches unanswered: what waits stays unfrozen. */
async function mayBegin(): Promise<boolean> {
  const [row] = await statements()<{ may: boolean }[]>`
    select count(*) filter (where attempts between 1 and ${attemptsThatSpeak} and error is not null) < ${mostUnanswered}
      and count(*) filter (where next_attempt_at > now() and starts_with(error, ${pausedPrefix})) = 0 as may
    from mail_batch where state = 'open'`
  return row?.may ?? true
}
