import { type SQL, sql } from 'drizzle-orm'
import { db, statements } from '@/db/client'
import type { ConsentBasis, Purpose, Refusal } from '../consent/can-send'
import { canSendSql } from '../consent/can-send-sql'
import { readContactPolicy } from '../consent/read-policy'
import type { Audience } from './audience'
import { partsSql, roomForSets } from './audience-sql'
import { gotCorrected } from './got-corrected'

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
}

/**
 * Counts an audience as of now, in one statement: whom it matches, who of them is left out and why, and on what basis the
 * others are mailed. Supporters whose address key is not known are in none of the numbers: nobody could tell whether they
 * left.
 */
export async function countAudience(
  audience: Audience,
  purpose: Purpose,
  { corrects, at = Date.now() }: Counting = {},
): Promise<AudienceCount> {
  const started = performance.now()
  const { from, refusal, basis } = canSendSql(purpose, at, await readContactPolicy(statements()))
  const reason =
    corrects === undefined
      ? refusal
      : sql`case when s.id in (${gotCorrected(corrects)}) then 'got_corrected' else ${refusal} end`
  const parts = partsSql(audience, at)
  const rows = await db.transaction(async (tx) => {
    await tx.execute(roomForSets)
    return tx.execute<Row>(sql`
      select reason, case when reason is null then basis end as basis,
        case when reason is null and basis not in ('own_act', 'asked_for') then wording_id end as "wordingId",
        count(*)::int as everybody, ${countBeginnings(audience, parts)} as fitting
      from (
        select ${reason} as reason, ${basis} as basis, s.updates_wording_id as wording_id${columns(parts)} from ${from} offset 0
      ) judged group by 1, 2, 3`)
  })
  return { ...summed([...rows], parts.length), tookMs: Math.round(performance.now() - started) }
}

type Row = {
  /** Null: they will be mailed, on this basis. */
  reason: LeftOut | null
  basis: AudienceBasis | null
  wordingId: string | null
  everybody: number
  /** How many fit the beginning of the audience, from its first part alone to the whole. */
  fitting: number[]
}

/** Each part is looked at once for each supporter, whatever is counted of it. */
function columns(parts: (SQL | null)[]): SQL {
  return sql.join(parts.map((part, n) => (part === null ? sql`` : sql`, ${part} as ${fits(n)}`)))
}

const fits = (n: number) => sql.identifier(`fits_${n}`)

/** A part that says nothing leaves as many as there were before it. */
function countBeginnings(audience: Audience, parts: (SQL | null)[]): SQL {
  const joint = audience.must === 'any' ? sql` or ` : sql` and `
  const counts = parts.map((_, n) => {
    const said = parts.slice(0, n + 1).flatMap((part, place) => (part === null ? [] : [sql`${fits(place)}`]))
    return said.length === 0 ? sql`count(*)` : sql`count(*) filter (where ${sql.join(said, joint)})`
  })
  return sql`array[${sql.join(counts, sql`, `)}]::int[]`
}

function summed(rows: Row[], parts: number): Omit<AudienceCount, 'tookMs'> {
  const fitting = (row: Row) => row.fitting.at(-1) ?? row.everybody
  const sum = (some: Row[], of: (row: Row) => number) => some.reduce((all, row) => all + of(row), 0)
  const mailed = rows.filter(({ reason }) => reason === null)
  const fit = rows
    .map((row) => ({ ...row, people: fitting(row) }))
    .filter(({ people }) => people > 0)
    .sort((one, other) => other.people - one.people)
  return {
    matched: sum(rows, fitting),
    leftAfter: Array.from({ length: parts }, (_, n) => sum(rows, (row) => row.fitting[n] ?? 0)),
    leftOut: fit.flatMap(({ reason, people }) => (reason === null ? [] : [{ reason, people }])),
    willBeMailed: sum(mailed, fitting),
    byBasis: fit.flatMap(({ basis, wordingId, people }) =>
      basis === null ? [] : [{ basis, wordingId, people }],
    ),
    mayBeMailedAtAll: sum(mailed, ({ everybody }) => everybody),
  }
}
