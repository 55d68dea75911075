import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import {
  codeOf,
  columnsFor,
  countSignaturesMatching,
  type SignatureRow,
} from '../signatures/desk/find-signatures'
import type { Sees } from '../signatures/desk/signature-filter'
import { type Criteria, candidates } from './criteria'

const patienceMs = 20_000
const sampleSize = 10

type OnCampaign = {
  id: number
  name: string
  /** As counted now. */
  confirmedNow: number
  confirmed: number
  pending: number
  held: number
  /** Goals that were reached and would not be any more. */
  goals: number[]
}

export type Preview =
  | {
      kind: 'counted'
      /** The instant of counting, to the microsecond: what arrives later is in no invalidation of this preview. */
      countedAt: string
      total: number
      campaigns: OnCampaign[]
      /** Drawn at random. */
      sample: SignatureRow[]
      /** How many each condition matches alone, of all signatures in any state; null when counting took too long. */
      alone: { condition: keyof Criteria; matches: number | 'more' | null }[]
    }
  | { kind: 'too_wide' }

/** What an invalidation with these criteria would take out, if it began now. Changes nothing. */
export async function previewInvalidation(criteria: Criteria, sees: Sees): Promise<Preview> {
  const alone = aloneOf(criteria)
  try {
    const [counted, ...matches] = await Promise.all([
      db.transaction((tx) => countAndDraw(tx, criteria, sees)),
      ...alone.map(({ part }) => countSignaturesMatching(part)),
    ])
    return {
      kind: 'counted',
      ...counted,
      alone: alone.map(({ condition }, i) => ({ condition, matches: matches[i] ?? null })),
    }
  } catch (error) {
    if (codeOf(error) === '57014') return { kind: 'too_wide' }
    throw error
  }
}

function aloneOf(criteria: Criteria): { condition: keyof Criteria; part: Criteria }[] {
  return (Object.keys(criteria) as (keyof Criteria)[]).map((condition) => ({
    condition,
    part: { [condition]: criteria[condition] },
  }))
}

async function countAndDraw(tx: Tx, criteria: Criteria, sees: Sees) {
  await tx.execute(sql`select set_config('statement_timeout', ${String(patienceMs)}, true)`)
  const countedAt = await instantNow(tx)
  const which = candidates(criteria, countedAt)
  const campaigns = await tx.execute<OnCampaign>(sql`
    select c.id, c.name, matched.confirmed, matched.pending, matched.held, coalesce(n.confirmed, 0) as "confirmedNow",
      coalesce((select jsonb_agg(g.at_count order by g.at_count) from campaign_goal g
        where g.campaign_id = c.id and g.reached_at is not null and g.at_count > coalesce(n.confirmed, 0) - matched.confirmed), '[]') as goals
    from (
      select s.campaign_id, count(*) filter (where s.state = 'confirmed')::int as confirmed,
        count(*) filter (where s.state = 'pending')::int as pending, count(*) filter (where s.state = 'held')::int as held
      from signature s where ${which} group by 1
    ) matched join campaign c on c.id = matched.campaign_id left join campaign_count n on n.campaign_id = c.id
    order by matched.confirmed desc, c.id`)
  const sample = await tx.execute<SignatureRow>(sql`
    select ${columnsFor(sees)}
    from (select s.id from signature s where ${which} order by random() limit ${sampleSize}) drawn
    join signature s on s.id = drawn.id join campaign c on c.id = s.campaign_id left join area k on k.id = s.constituency_id
    order by s.created_at desc, s.id`)
  const total = campaigns.reduce((sum, { confirmed, pending, held }) => sum + confirmed + pending + held, 0)
  return { countedAt, total, campaigns: [...campaigns], sample: [...sample] }
}

async function instantNow(tx: Tx): Promise<string> {
  const [row] = await tx.execute<{ at: string }>(
    sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  )
  if (!row) throw new Error('the database tells no time')
  return row.at
}
