import { and, eq, sql } from 'drizzle-orm'
import { db, statements, type Tx } from '@/db/client'
import { newsForSupporters, recommendation, recommendationEntry } from '@/db/schema/recommendations'
import type { Purpose } from '../consent/can-send'
import { canSendSql } from '../consent/can-send-sql'
import { readContactPolicy } from '../consent/read-policy'

/** News of what they signed; asks for nothing, and goes to those who may be written to all the same. */
const purpose: Purpose = { kind: 'results', topics: [] }

export type NewsOffer = {
  entryId: number
  /** How many would hear of it: each person once. */
  people: number
  askedAt: number | null
}

/**
 * Whom an entry can be told to: confirmed signers of the campaigns of its recommendation, its whole or its parts, who may be
 * written to about results now. Null where there is no such entry.
 */
export async function getNewsOffer(number: string, entryId: number): Promise<NewsOffer | null> {
  const [found] = await db
    .select({ id: recommendation.id, askedAt: newsForSupporters.askedAt })
    .from(recommendationEntry)
    .innerJoin(recommendation, eq(recommendation.id, recommendationEntry.recommendationId))
    .leftJoin(newsForSupporters, eq(newsForSupporters.entryId, recommendationEntry.id))
    .where(and(eq(recommendationEntry.id, entryId), eq(recommendation.number, number)))
  if (!found) return null
  const { from, refusal } = canSendSql(purpose, Date.now(), await readContactPolicy(statements()))
  const [counted] = await db.execute<{ people: number }>(sql`
    select count(*)::int as people from ${from}
    where ${refusal} is null and s.canonical_email in (
      select g.canonical_email from signature g join campaign c on c.id = g.campaign_id join recommendation r on r.id = c.recommendation_id
      where g.state = 'confirmed' and (r.id = ${found.id} or r.parent_id = ${found.id}
        or r.id = (select parent_id from recommendation where id = ${found.id})))`)
  return { entryId, people: counted?.people ?? 0, askedAt: found.askedAt?.getTime() ?? null }
}

/** Leaves word that everybody who acted should hear of an entry. The mailing takes it up later. Once is enough. */
export async function askForNews(
  tx: Tx,
  { number, entryId, staffId }: { number: string; entryId: number; staffId: string },
): Promise<{ kind: 'asked' | 'not_found' }> {
  const [entry] = await tx
    .select({ id: recommendationEntry.id })
    .from(recommendationEntry)
    .innerJoin(recommendation, eq(recommendation.id, recommendationEntry.recommendationId))
    .where(and(eq(recommendationEntry.id, entryId), eq(recommendation.number, number)))
  if (!entry) return { kind: 'not_found' }
  await tx.insert(newsForSupporters).values({ entryId, askedBy: staffId }).onConflictDoNothing()
  return { kind: 'asked' }
}
