import { sql } from 'drizzle-orm'
import { db, statements } from '@/db/client'
import type { Purpose } from '../consent/can-send'
import { canSendSql } from '../consent/can-send-sql'
import { readContactPolicy } from '../consent/read-policy'
import type { Audience } from './audience'
import { audienceSql } from './audience-sql'
import { gotCorrected } from './got-corrected'
import { neighbours } from './neighbours'
import type { Looking } from './with-room'

/** About so many: null where nobody was found among those looked at, who are fewer than `oneStandsFor` then, or none. */
export type AudienceEstimate = {
  matched: number | null
  willBeMailed: number | null
  /** How many people each of those looked at stands for. */
  oneStandsFor: number
}

type Estimating = { corrects?: number; seed: number; at?: number; tx?: Looking }

/** Fewer supporters than this are counted within the time in which somebody looks up. */
const fewestToEstimate = 50_000

/**
 * About how many an audience matches and would be mailed, from four thousand supporters who stand together by chance: as
 * fast among millions as among thousands. Right to some hundredths of all supporters. Null where there are so few supporters
 * that they are better counted.
 */
export async function estimateAudience(
  audience: Audience,
  purpose: Purpose,
  { corrects, seed, at = Date.now(), tx }: Estimating,
): Promise<AudienceEstimate | null> {
  const run = tx ?? db
  const [known] = await run.execute<{ supporters: number }>(
    sql`select reltuples::float8 as supporters from pg_class where oid = 'supporter'::regclass`,
  )
  const supporters = known?.supporters ?? 0
  if (supporters < fewestToEstimate) return null
  const { from, refusal } = canSendSql(purpose, at, await readContactPolicy(statements()))
  const corrected = corrects === undefined ? sql`true` : sql`s.id not in (${gotCorrected(corrects)})`
  const [row] = await run.execute<{ looked: number; matched: number; mailed: number }>(sql`
    with near as materialized (${neighbours(seed)}),
    fit as materialized (
      select s.id from supporter s where s.id in (select id from near) and s.address_key <> '' and ${audienceSql(audience, at)})
    select (select count(*)::int from near) as looked, count(*)::int as matched,
      (count(*) filter (where ${refusal} is null and ${corrected}))::int as mailed
    from ${from} where s.id in (select id from fit)`)
  if (!row || row.looked === 0) return null
  const oneStandsFor = supporters / row.looked
  const about = (found: number) => (found === 0 ? null : found * oneStandsFor)
  return { matched: about(row.matched), willBeMailed: about(row.mailed), oneStandsFor }
}
