import { type SQL, sql } from 'drizzle-orm'
import { statements } from '@/db/client'
import type { Purpose } from '../consent/can-send'
import { canSendSql } from '../consent/can-send-sql'
import { readContactPolicy } from '../consent/read-policy'
import type { Audience } from './audience'
import { amongMany, audienceSql } from './audience-sql'
import type { AudienceBasis } from './count-audience'
import { neighbours } from './neighbours'
import { type Looking, withRoom } from './with-room'

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
  /** Where it is read in: else in one of its own. It has `roomForSets`. */
  tx?: Looking
}

/**
 * Some of those who would be mailed, drawn at random: so many, or as many as there are. Looks at a few thousand who stand
 * together by chance, their ids being random, and at everybody only where those are not enough.
 */
export async function sampleAudience(
  audience: Audience,
  purpose: Purpose,
  size: number,
  { withNames, seed, at = Date.now(), tx: given }: Sampling,
): Promise<Sampled[]> {
  const { from, refusal, basis } = canSendSql(purpose, at, await readContactPolicy(statements()))
  const columns = sql`s.id, ${basis} as basis, ${refusal} as reason`
  const near = sql`(select ${columns} from ${from} where s.id in (${neighbours(seed)}) and ${audienceSql(audience, at)})`
  return withRoom(given, async (tx) => {
    const draw = (fit: SQL) => tx.execute<Sampled>(drawing(fit, size, seed, withNames))
    const found = await draw(near)
    return [...(found.length < size ? await draw(amongMany(columns, from, audience, at)) : found)]
  })
}

function drawing(fit: SQL, size: number, seed: number, withNames: boolean): SQL {
  const byChance = sql`uuid_hash_extended(id, ${seed}::bigint), id`
  return sql`
    select ${withNames ? sql`s.name` : sql`null::text`} as name, s.country, s.area, a.name as constituency,
      (extract(epoch from s.created_at) * 1000)::float8 as "knownSince", drawn.basis
    from (
      select id, basis, row_number() over (order by ${byChance}) as place from ${fit} fit where reason is null
      order by place limit ${size}
    ) drawn join supporter s on s.id = drawn.id left join area a on a.id = s.constituency_id order by drawn.place`
}
