import { statements } from '@/db/client'
import { env, usesLocalMailbox } from '../env'
import { deliverBatchLocally, deliverLocally } from './deliver-locally'
import { sendBatch } from './resend'
import { settleBatch } from './settle-batch'
import { pausedPrefix, type TakenBatch, takeDueBatch, takeNewBatch } from './take-batch'
import { keepPace, takeTurn } from './take-turn'

/** While nothing waits, and so that mails of one moment gather into one request. */
const gatherMs = 500

/** How long the outbox may wait before every loop helps with it. */
const momentMs = 1000

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

/** What else there is to send besides the outbox: a batch that is frozen and taken, or null. */
export type TakeMore = () => Promise<TakenBatch | null>

/**
 * One step of sending: at most one batch of 100, to the provider or the local mailbox. Of the outbox confirmations go first;
 * what `takeMore` has goes while nothing presses there. Safe to call from any number of loops and processes at once and to kill
 * at any instant. Throws when the database does not answer: wait a little and call again.
 */
export async function sendWaitingMail(takeMore: TakeMore = async () => null): Promise<SendStep> {
  return usesLocalMailbox() ? sendLocally(takeMore) : sendToProvider(takeMore)
}

/** At the pace of a provider, so that a rush of signatures is not held up by a mailbox that nobody but us reads. */
async function sendLocally(takeMore: TakeMore): Promise<SendStep> {
  const { sent, seen } = await deliverLocally()
  const batch = seen < 100 ? ((await takeDueBatch()) ?? (await takeMore())) : null
  const more = batch ? await deliverBatchLocally(batch) : 0
  return {
    sent: sent + more,
    waitMs: seen < 100 && !batch ? gatherMs : 1000 / env().MAIL_REQUESTS_PER_SECOND,
  }
}

async function sendToProvider(takeMore: TakeMore): Promise<SendStep> {
  const batch = await takeBatch(takeMore)
  if (!batch) return { sent: 0, waitMs: gatherMs }
  const { answer, pace } = await sendBatch(batch.messages, `mail/${batch.id}`)
  keepPace(pace)
  const sent = await settleBatch(batch, answer)
  return { sent, waitMs: 0 }
}

/**
 * What is due goes first, then what has waited in the outbox for longer than a moment: fresher mail is left to the loops that
 * have nothing else, or a trickle of confirmations would take every request. The outbox is frozen when the turn has come, as late
 * as can be.
 */
async function takeBatch(takeMore: TakeMore): Promise<TakenBatch | null> {
  const { isDue, isWaiting, isPressing, mayBegin } = await lookAtPost()
  const more = mayBegin && !isDue && !isPressing ? await takeMore() : null
  if (more) {
    await takeTurn()
    return more
  }
  if (!isDue && !(isWaiting && mayBegin)) return null
  await takeTurn()
  return takeOfOutbox()
}

/** Retries and new mail take turns at going first, so that neither waits for the other to run dry. */
async function takeOfOutbox(): Promise<TakenBatch | null> {
  isNewFirst = !isNewFirst
  const { mayBegin } = await lookAtPost()
  const takeNew = () => (mayBegin ? takeNewBatch() : null)
  return isNewFirst
    ? ((await takeNew()) ?? (await takeDueBatch()))
    : ((await takeDueBatch()) ?? (await takeNew()))
}

type Post = { isDue: boolean; isWaiting: boolean; isPressing: boolean; mayBegin: boolean }

/**
 * Whether a retry is due, whether new mail waits, and some of it for longer than a moment, and whether new batches may begin: none
 * while the account is paused or the provider leaves batches unanswered, and what waits stays unfrozen.
 */
async function lookAtPost(): Promise<Post> {
  const [row] = await statements()<Post[]>`
    select
      exists (select 1 from mail where state = 'queued' and not_before <= now()) as "isWaiting",
      exists (select 1 from mail where state = 'queued' and not_before <= now() - make_interval(secs => ${momentMs / 1000})) as "isPressing",
      coalesce(bool_or(next_attempt_at <= now() and (lease_until is null or lease_until < now())), false) as "isDue",
      count(*) filter (where attempts between 1 and ${attemptsThatSpeak} and error is not null) < ${mostUnanswered}
        and count(*) filter (where next_attempt_at > now() and starts_with(error, ${pausedPrefix})) = 0 as "mayBegin"
    from mail_batch where state = 'open'`
  return row ?? { isDue: false, isWaiting: false, isPressing: false, mayBegin: true }
}
