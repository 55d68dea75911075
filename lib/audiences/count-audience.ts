import { type SQL, sql } from 'drizzle-orm'
import { statements } from '@/db/client'
import type { ConsentBasis, Purpose, Refusal } from '../consent/can-send'
import { canSendSql } from '../consent/can-send-sql'
import { readContactPolicy } from '../consent/read-policy'
import type { Audience } from './audience'
import { partsSql } from './audience-sql'
import { gotCorrected } from './got-corrected'
import { type Looking, withRoom } from './with-room'

/** `got_corrected`: they got the mailing that this one corrects. */
export type LeftOut = Refusal | 'got_corrected'
export type AudienceBasis = ConsentBasis | 'own_act' | 'asked_for'

export type AudienceCount = {
  /** Everybody it is true of. */
  matched: number
  /** How many match when only the first part of it is looked at, the first two, and so on: a number for each part. */
  leftAfter: number[]
  /** Most first. Somebody is left out for one reason, the first that canSend comes to. */
  leftOut: { reason: LeftOut; people: number }[]
  willBeMailed: number
  /** Of those who will be mailed, most first. `wordingId`: the words they agreed to; null where none are needed. */
  byBasis: { basis: AudienceBasis; wordingId: string | null; people: number }[]
  /** Everybody who could be mailed for this purpose, whatever the audience. */
  mayBeMailedAtAll: number
  tookMs: number
}

type Counting = {
  /** The mailing that this one corrects, whose readers it leaves out. */
  corrects?: number
  /** Milliseconds. */
  at?: number
  /** Where it is read in: else in one of its own. It has `roomForSets`. */
  tx?: Looking
}

/**
 * Counts an audience as of now, in one statement: whom it matches, who of them is left out and why, and on what basis the
 * others are mailed. Supporters whose address key is not known are in none of the numbers: nobody could tell whether they
 * left.
 */
export async function countAudience(
  audience: Audience,
  purpose: Purpose,
  { corrects, at = Date.now(), tx: given }: Counting = {},
): Promise<AudienceCount> {
  const started = performance.now()
  const { from, refusal, basis } = canSendSql(purpose, at, await readContactPolicy(statements()))
  const reason =
    corrects === undefined
      ? refusal
      : sql`case when s.id in (${gotCorrected(corrects)}) then 'got_corrected' else ${refusal} end`
  const parts = partsSql(audience, at)
  const rows = await withRoom(given, (tx) =>
    tx.execute<Row>(sql`
      select reason, case when reason is null then basis end as basis,
        case when reason is null and basis not in ('own_act', 'asked_for') then wording_id end as "wordingId",
        decided, count(*)::int as people
      from (
        select ${reason} as reason, ${basis} as basis, s.updates_wording_id as wording_id, ${decidedBy(audience, parts)} as decided
        from ${from} offset 0
      ) judged group by 1, 2, 3, 4`),
  )
  return {
    ...summed([...rows], fitsBeginning(audience, parts), parts.length),
    tookMs: Math.round(performance.now() - started),
  }
}

type Row = {
  /** Null: they may be mailed, on this basis. */
  reason: LeftOut | null
  basis: AudienceBasis | null
  wordingId: string | null
  /** The place of the part that decided of them. */
  decided: number
  people: number
}

/** The first part that decides of a supporter: parts after it are not looked at. Their number, where none does. */
function decidedBy({ must, of }: Audience, parts: (SQL | null)[]): SQL {
  const cases = parts.flatMap((part, place) =>
    part === null ? [] : [sql`when ${must === 'any' ? part : sql`not ${part}`} then ${place}::int`],
  )
  return cases.length === 0
    ? sql`${of.length}::int`
    : sql`case ${sql.join(cases, sql` `)} else ${of.length}::int end`
}

/** Whether those of whom a part decided fit so many parts from the beginning. Where nothing is said yet everybody does. */
function fitsBeginning({ must }: Audience, parts: (SQL | null)[]) {
  return (decided: number, length: number) => {
    if (parts.slice(0, length).every((part) => part === null)) return true
    return must === 'any' ? decided < length : decided >= length
  }
}

function summed(
  rows: Row[],
  fits: (decided: number, length: number) => boolean,
  length: number,
): Omit<AudienceCount, 'tookMs'> {
  const sum = (some: Row[]) => some.reduce((all, { people }) => all + people, 0)
  const matched = rows.filter(({ decided }) => fits(decided, length))
  const mailed = matched.filter(({ reason }) => reason === null)
  return {
    matched: sum(matched),
    leftAfter: Array.from({ length }, (_, n) => sum(rows.filter(({ decided }) => fits(decided, n + 1)))),
    leftOut: mostFirst(
      matched.flatMap(({ reason, people }) => (reason === null ? [] : [{ reason, people }])),
    ),
    willBeMailed: sum(mailed),
    byBasis: mostFirst(
      mailed.flatMap(({ basis, wordingId, people }) =>
        basis === null ? [] : [{ basis, wordingId, people }],
      ),
    ),
    mayBeMailedAtAll: sum(rows.filter(({ reason }) => reason === null)),
  }
}

/** Rows that say the same of people are one, the most first. */
function mostFirst<Counted extends { people: number }>(rows: Counted[]): Counted[] {
  const merged = new Map<string, Counted>()
  for (const row of rows) {
    const key = JSON.stringify({ ...row, people: 0 })
    merged.set(key, { ...row, people: row.people + (merged.get(key)?.people ?? 0) })
  }
  return [...merged.values()].sort((one, other) => other.people - one.people)
}
