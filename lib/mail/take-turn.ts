import { statements } from '@/db/client'
import { env } from '../env'
import type { Pace } from './resend'

let learnedPerSecond = Number.POSITIVE_INFINITY
let holdMs = 0
let line: Promise<void> = Promise.resolve()

/**
 * Waits until a request may go to the provider. Whoever has the turn keeps a lock of the database for as long as the
 * next must wait, so all processes together stay under the limit, and a killed one leaves nothing behind. Within one
 * process those who wait stand in line here, and take no more than one connection.
 */
export function takeTurn(): Promise<void> {
  return new Promise((begin, fail) => {
    line = line.then(() => holdTurn(begin)).catch(fail)
  })
}

async function holdTurn(begin: () => void): Promise<void> {
  await statements().begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('undersigned.mail.turn', 0))`
    const hold = holdMs
    holdMs = 0
    if (hold > 0) await sql`select pg_sleep(${hold / 1000})`
    begin()
    await sql`select pg_sleep(${1 / Math.min(env().MAIL_REQUESTS_PER_SECOND, learnedPerSecond)})`
  })
}

/** Takes to heart what an answer said: the limit it names, and how long to hold before the next request. */
export function keepPace(pace: Pace): void {
  if (pace.perSecond) learnedPerSecond = pace.perSecond
  holdMs = Math.max(holdMs, pace.holdMs)
}
