import { sql } from 'drizzle-orm'
import { db, statements } from '@/db/client'
import type { Purpose } from '../consent/can-send'
import { canSendSql } from '../consent/can-send-sql'
import { readContactPolicy } from '../consent/read-policy'
import type { Audience } from './audience'
import { amongMany, roomForSets } from './audience-sql'
import type { AudienceBasis } from './count-audience'

export type Sampled = {
  /** Null unless it was asked for: the query then does not have it either. */
  name: string | null
  /** ISO 3166-1 alpha-2. */
  country: string
  /** Postcode area in Great Britain, else empty. */
  area: string
  constituency: string | null
  /** Since when we know them, milliseconds. */
  knownSince: number
  basis: AudienceBasis
}

type Sampling = {
  /** Whoever looks may read names: 'signature.read'. */
  withNames: boolean
  /** The same number draws the same people, as long as they match. */
  seed: number
  /** Milliseconds. */
  at?: number
}

/** Some of those who would be mailed, drawn at random: so many, or as many as there are. */
export async function sampleAudience(
  audience: Audience,
  purpose: Purpose,
  size: number,
  { withNames, seed, at = Date.now() }: Sampling,
): Promise<Sampled[]> {
  const { from, refusal, basis } = canSendSql(purpose, at, await readContactPolicy(statements()))
  const who = sql`s.id, ${basis} as basis, ${refusal} as reason`
  const rows = await db.transaction(async (tx) => {
    await tx.execute(roomForSets)
    return tx.execute<Sampled>(sql`
      select ${withNames ? sql`s.name` : sql`null::text`} as name, s.country, s.area, a.name as constituency,
        (extract(epoch from s.created_at) * 1000)::float8 as "knownSince", drawn.basis
      from (
        select id, basis from ${amongMany(who, from, audience, at)} fit where reason is null
        order by uuid_hash_extended(id, ${seed}::bigint), id limit ${size}
      ) drawn join supporter s on s.id = drawn.id left join area a on a.id = s.constituency_id
      order by uuid_hash_extended(s.id, ${seed}::bigint), s.id`)
  })
  return [...rows]
}
