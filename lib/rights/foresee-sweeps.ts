import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { settingsNow } from '../integrity/live-settings'
import {
  isLetterHeld,
  isLetterUnconfirmed,
  isTextOver,
  unconfirmedLetterDays,
} from '../letters/erase-letters'
import { ipLifeDays, isOver, isSignatureHeld, unconfirmedLifeDays } from '../signatures/sweep-signatures'

export type SweepStanding = {
  key: 'unconfirmed' | 'withdrawn' | 'spam' | 'network' | 'letters_unconfirmed' | 'letter_texts'
  /** Null where each action has its own. */
  days: number | null
  /** Counted now, nothing done: what the next night would forget, and what a hold keeps. */
  due: number
  held: number
}

/** What the nightly sweeps of signatures and letters would forget, by the very conditions they go by. */
export async function foreseeSweeps(db: Tx): Promise<SweepStanding[]> {
  const { spamLifeDays, withdrawnLifeDays } = (await settingsNow()).limits
  const signatures = sql`signature s`
  const requests = sql`letter_request r`
  const letters = sql`letter due join letter_request r on r.id = due.request_id left join contact_action a on a.campaign_id = due.campaign_id`
  const sweeps: [SweepStanding['key'], number | null, SQL, SQL, SQL][] = [
    ['unconfirmed', unconfirmedLifeDays, signatures, isOver.unconfirmed, isSignatureHeld],
    [
      'withdrawn',
      withdrawnLifeDays,
      signatures,
      isOver.dead('withdrawn', withdrawnLifeDays),
      isSignatureHeld,
    ],
    ['spam', spamLifeDays, signatures, isOver.dead('spam', spamLifeDays), isSignatureHeld],
    ['network', ipLifeDays, signatures, isOver.network, isSignatureHeld],
    ['letters_unconfirmed', unconfirmedLetterDays, requests, isLetterUnconfirmed, isLetterHeld],
    ['letter_texts', null, letters, isTextOver, isLetterHeld],
  ]
  return Promise.all(
    sweeps.map(async ([key, days, from, over, held]) => ({
      key,
      days,
      ...(await count(db, from, over, held)),
    })),
  )
}

async function count(db: Tx, from: SQL, over: SQL, held: SQL): Promise<{ due: number; held: number }> {
  const [row] = await db.execute<{ due: number; held: number }>(sql`
    select count(*) filter (where not is_held)::int as due, count(*) filter (where is_held)::int as held
    from (select ${held} as is_held from ${from} where ${over}) of_this`)
  return row ?? { due: 0, held: 0 }
}
