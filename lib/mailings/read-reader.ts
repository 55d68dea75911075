import { sql } from 'drizzle-orm'
import { db, statements } from '@/db/client'
import { amongMany, roomForSets } from '../audiences/audience-sql'
import { canSendSql } from '../consent/can-send-sql'
import { readContactPolicy } from '../consent/read-policy'
import { type Reader, readReaders } from './compose/read-readers'
import { purposeOf } from './purpose-of'
import type { Mailing } from './read-mailing'

/** One of those whom a mailing would go to now, the same as long as they are among them; null where it goes to nobody. */
export async function readOneReader(
  mailing: Pick<Mailing, 'audience' | 'kind' | 'topics' | 'containsAsk' | 'campaignId'>,
  at: number,
): Promise<Reader | null> {
  const { from, refusal } = canSendSql(purposeOf(mailing), at, await readContactPolicy(statements()))
  const [drawn] = await db.transaction(async (tx) => {
    await tx.execute(roomForSets)
    return tx.execute<{ id: string }>(sql`
      select id from ${amongMany(sql`s.id, ${refusal} as reason`, from, mailing.audience, at)} fit where reason is null
      order by uuid_hash_extended(id, 1), id limit 1`)
  })
  if (!drawn) return null
  return (await readReaders(statements(), [drawn.id], mailing.campaignId)).get(drawn.id) ?? null
}
