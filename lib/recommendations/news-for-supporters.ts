import { and, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { newsForSupporters, recommendation, recommendationEntry } from '@/db/schema/recommendations'

export type NewsOffer = {
  entryId: number
  /** How many would hear of it: each person once. */
  people: number
  askedAt: number | null
}

/**
 * Whom an entry can be told to: confirmed signers of the campaigns of its recommendation, its whole or its parts, who said
 * yes to news when they were last asked and whose address takes mail. Null where there is no such entry.
 */
export async function getNewsOffer(number: string, entryId: number): Promise<NewsOffer | null> {
  const [found] = await db
    .select({ id: recommendation.id, askedAt: newsForSupporters.askedAt })
    .from(recommendationEntry)
    .innerJoin(recommendation, eq(recommendation.id, recommendationEntry.recommendationId))
    .leftJoin(newsForSupporters, eq(newsForSupporters.entryId, recommendationEntry.id))
    .where(and(eq(recommendationEntry.id, entryId), eq(recommendation.number, number)))
  if (!found) return null
  const [counted] = await db.execute<{ people: number }>(sql`
    select count(distinct s.canonical_email)::int as people
    from signature s join campaign c on c.id = s.campaign_id
      join recommendation r on r.id = c.recommendation_id
    where s.state = 'confirmed'
      and (r.id = ${found.id} or r.parent_id = ${found.id}
        or r.id = (select parent_id from recommendation where id = ${found.id}))
      and (select e.action from consent_event e join signature of_event on of_event.id = e.signature_id
        where e.canonical_email = s.canonical_email and e.purpose = 'updates' and of_event.state <> 'pending'
        order by e.id desc limit 1) = 'given'
      and not exists (select from suppression x where x.address_key = s.address_key)`)
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
