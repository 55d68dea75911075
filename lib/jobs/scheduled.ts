import { type JobHelpers, Logger, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker'
import { db } from '@/db/client'
import { verifyByNight, writeDownEnd } from '../audit/keep-audit'
import { keepTime } from '../campaigns/keep-time'
import { auditCounts } from '../counting/audit-counts'
import { env } from '../env'
import { lookForUnusual } from '../integrity/look-for-unusual'
import { workInvalidations } from '../invalidations/work-invalidations'
import { enterJourneys } from '../journeys/enter-journeys'
import { askWhatBecame } from '../letters/ask-what-became'
import { holdBlocked } from '../letters/blocked-letters'
import { eraseLetters } from '../letters/erase-letters'
import { findMissingTargets } from '../letters/find-missing-targets'
import { tellWriters } from '../letters/tell-writers'
import { endExpiredConsents } from '../library/consents/end-expired-consents'
import { checkLinksPolitely } from '../library/links/check-links-politely'
import { collectLinks } from '../library/links/collect-links'
import { makePdfTask } from '../library/pdf/make-pdf'
import { publishScheduled } from '../library/publications/publish-scheduled'
import { log } from '../log'
import { londonDay } from '../london-time'
import { keepMailDays } from '../mail/keep-mail-days'
import { sweepMail } from '../mail/sweep-mail'
import { decideTests } from '../mailings/decide-test'
import { keepTallies } from '../mailings/keep-tally'
import { tripBreaker } from '../mailings/trip-breaker'
import { withdrawCancelled } from '../mailings/withdraw-cancelled'
import { fileStore } from '../media/store'
import { dropExpiredAnswers } from '../representatives/answer-cache'
import { placeSignatures } from '../representatives/place-signatures'
import { replayErasures } from '../rights/replay-erasures'
import { runRetention } from '../rights/run-retention'
import { sweepSignatures } from '../signatures/sweep-signatures'
import { keepTakeOuts } from '../take-out/keep-take-outs'
import { makeTakeOut } from '../take-out/make-take-out'
import { startLoop } from './loop'

/** What happens by the clock. graphile-worker sees to it that of several workers one does it, and tries again if it fails. */
const tasks = {
  keepTime: async () => {
    await keepTime(db)
  },
  publishScheduled: async () => {
    await publishScheduled(db)
  },
  auditCounts: async () => {
    const drift = await auditCounts(db)
    for (const found of drift) log.warn('count had drifted and was repaired', found)
  },
  sweepSignatures: () => sweepSignatures(db),
  keepMailDays: () => keepMailDays(db),
  sweepMail: async () => {
    // What is forgotten tonight has been counted.
    await keepMailDays(db)
    await sweepMail(db)
  },
  endExpiredConsents: async () => {
    const dropped = await endExpiredConsents(db)
    const removals = await Promise.allSettled(dropped.map((key) => fileStore().remove(key)))
    const failed = removals.filter(({ status }) => status === 'rejected').length
    // The whole of it is tried again: what is gone already is no fault.
    if (failed > 0) throw new Error(`the store kept ${failed} files of consents that have ended`)
  },
  keepLetters: async () => {
    await holdBlocked(new Date())
    await tellWriters(db)
  },
  askWhatBecame: async () => {
    await askWhatBecame(db)
  },
  findMissingTargets: async () => {
    await findMissingTargets()
  },
  eraseLetters: () => eraseLetters(db),
  placeSignatures: async () => {
    await placeSignatures(db, new Date())
    await dropExpiredAnswers(db, new Date())
  },
  lookForUnusual: async () => {
    await lookForUnusual(db, new Date())
  },
  writeDownEndOfAudit: async () => {
    await writeDownEnd()
  },
  verifyAudit: async () => {
    await verifyByNight()
  },
  collectLinks: () => collectLinks(db),
  checkLinks: () => checkLinksPolitely(db),
  makePdf: (payload: unknown) => makePdfTask(payload),
  makeTakeOut: async (payload: unknown) => {
    await makeTakeOut((payload as { id: string }).id)
  },
  keepTakeOuts: () => keepTakeOuts(db),
  keepTallies: () => keepTallies(db),
  watchMailings: async () => {
    await tripBreaker()
    await decideTests()
    await withdrawCancelled()
  },
  runRetention: () => runRetention(db, londonDay(Date.now())),
  enterJourneys: async () => {
    await enterJourneys(db)
  },
  replayErasures: async () => {
    await replayErasures(db)
  },
  workInvalidations: (_: unknown, { abortSignal }: JobHelpers) => workInvalidations(abortSignal),
}

/**
 * The same tasks, with what they throw kept from the table of jobs: graphile-worker writes down the message of a fault, and
 * that of a failed query carries the values that were bound, names and addresses among them.
 */
export function withoutValues(list: TaskList): TaskList {
  return Object.fromEntries(
    Object.entries(list).map(([name, task]) => [
      name,
      async (payload: unknown, helpers: JobHelpers) => {
        try {
          return await task?.(payload, helpers)
        } catch (error) {
          log.error('a scheduled job failed', { task: name }, error)
          throw new Error(`${name} failed`)
        }
      },
    ]),
  )
}

const timetable = parseCronItems([
  { task: 'keepTime', match: '* * * * *', options: { backfillPeriod: 0, jobKey: 'keepTime' } },
  {
    task: 'publishScheduled',
    match: '* * * * *',
    options: { backfillPeriod: 0, jobKey: 'publishScheduled' },
  },
  // Asked for when one begins; by the clock too, for those whose worker was killed.
  {
    task: 'workInvalidations',
    match: '* * * * *',
    options: { backfillPeriod: 0, jobKey: 'go on with invalidations' },
  },
  { task: 'auditCounts', match: '10 3 * * *', options: { backfillPeriod: 24 * 3_600_000, maxAttempts: 5 } },
  {
    task: 'sweepSignatures',
    match: '40 3 * * *',
    options: { backfillPeriod: 24 * 3_600_000, maxAttempts: 5 },
  },
  { task: 'keepMailDays', match: '20 * * * *', options: { backfillPeriod: 0, jobKey: 'keepMailDays' } },
  { task: 'sweepMail', match: '55 3 * * *', options: { backfillPeriod: 24 * 3_600_000, maxAttempts: 5 } },
  { task: 'keepLetters', match: '* * * * *', options: { backfillPeriod: 0, jobKey: 'keepLetters' } },
  {
    task: 'askWhatBecame',
    match: '15 9 * * *',
    options: { backfillPeriod: 24 * 3_600_000, maxAttempts: 5 },
  },
  {
    task: 'findMissingTargets',
    match: '35 * * * *',
    options: { backfillPeriod: 0, maxAttempts: 1, jobKey: 'findMissingTargets' },
  },
  {
    task: 'eraseLetters',
    match: '50 3 * * *',
    options: { backfillPeriod: 24 * 3_600_000, maxAttempts: 5 },
  },
  {
    task: 'endExpiredConsents',
    match: '5 0 * * *',
    options: { backfillPeriod: 24 * 3_600_000, maxAttempts: 5 },
  },
  {
    task: 'runRetention',
    match: '30 4 * * *',
    options: { backfillPeriod: 12 * 3_600_000, maxAttempts: 5 },
  },
  {
    task: 'replayErasures',
    match: '20 3 * * *',
    options: { backfillPeriod: 24 * 3_600_000, maxAttempts: 5 },
  },
  { task: 'enterJourneys', match: '*/5 * * * *', options: { backfillPeriod: 0, jobKey: 'enterJourneys' } },
  {
    task: 'placeSignatures',
    match: '*/10 * * * *',
    options: { backfillPeriod: 0, jobKey: 'placeSignatures' },
  },
  {
    task: 'lookForUnusual',
    match: '*/10 * * * *',
    options: { backfillPeriod: 0, maxAttempts: 1, jobKey: 'lookForUnusual' },
  },
  {
    task: 'writeDownEndOfAudit',
    match: '* * * * *',
    options: { backfillPeriod: 0, maxAttempts: 1, jobKey: 'writeDownEndOfAudit' },
  },
  { task: 'verifyAudit', match: '25 3 * * *', options: { backfillPeriod: 24 * 3_600_000, maxAttempts: 5 } },
  {
    task: 'keepTakeOuts',
    match: '* * * * *',
    options: { backfillPeriod: 0, maxAttempts: 1, jobKey: 'keepTakeOuts' },
  },
  // Before retention forgets whom they went to.
  {
    task: 'keepTallies',
    match: '5 4 * * *',
    options: { backfillPeriod: 24 * 3_600_000, maxAttempts: 5 },
  },
  {
    task: 'watchMailings',
    match: '* * * * *',
    options: { backfillPeriod: 0, maxAttempts: 1, jobKey: 'watchMailings' },
  },
  {
    task: 'collectLinks',
    match: '20 2 * * 0',
    options: { backfillPeriod: 7 * 24 * 3_600_000, maxAttempts: 5 },
  },
  {
    task: 'checkLinks',
    match: '50 * * * *',
    options: { backfillPeriod: 0, maxAttempts: 1, jobKey: 'checkLinks' },
  },
])

/** Its news goes where ours goes; a job that fails is news, a job that is done is not. */
const logger = new Logger(() => (level, message) => {
  if (level === 'error') log.error('scheduled job', { said: message.split('\n')[0] ?? '' })
  if (level === 'warning') log.warn('scheduled job', { said: message.split('\n')[0] ?? '' })
})

const startRunner = () =>
  run({
    connectionString: env().DATABASE_URL,
    logger,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    taskList: withoutValues(tasks as TaskList),
    parsedCronItems: timetable,
  })

/**
 * Starts what happens by the clock; throws when that cannot be started now. Later ends of graphile-worker's runner, which
 * it chooses after a fault of its own, are waited out like other faults, and it is started again.
 */
export async function startScheduled(): Promise<{ stop(): Promise<void> }> {
  let runner: Runner | undefined = await startRunner()
  let isStopping = false
  const loop = startLoop('scheduled jobs', async () => {
    const current = runner ?? (await startRunner())
    runner = current
    if (isStopping) await current.stop()
    await current.promise.finally(() => {
      runner = undefined
    })
    if (isStopping) return { waitMs: 0 }
    throw new Error('graphile-worker stopped by itself')
  })
  return {
    async stop() {
      isStopping = true
      const ended = loop.stop()
      // It may have stopped a moment ago, and says so.
      await runner?.stop().catch(() => {})
      await ended
    },
  }
}
