import { sql } from 'drizzle-orm'
import { db, statements, type Tx } from '@/db/client'
import type { Purpose } from '../consent/can-send'
import { canSendSql } from '../consent/can-send-sql'
import { readContactPolicy } from '../consent/read-policy'
import type { Answer } from './record-answer'

/** News of what they signed, which asks for nothing; it goes to those who said yes to mail, and to mail about its issues. */
async function purposeOf(slug: string): Promise<Purpose> {
  const rows = await db.execute<{ topic: string }>(sql`
    select t.topic from campaign_topic t join campaign c on c.id = t.campaign_id where c.slug = ${slug} and t.valid_to is null`)
  return { kind: 'results', topics: rows.map(({ topic }) => topic) }
}

/** After everything else that waits: what thousands get must not hold up a confirmation. */
const priority = 3

/** Everybody who signed a campaign, counts, and may be written to about it: `s` and `c` of a query. */
async function whoWouldHear(slug: string) {
  const { from, refusal } = canSendSql(
    await purposeOf(slug),
    Date.now(),
    await readContactPolicy(statements()),
  )
  return sql`campaign c cross join ${from}
    where c.slug = ${slug} and ${refusal} is null and exists (select 1 from signature g
      where g.campaign_id = c.id and g.canonical_email = s.canonical_email and g.state = 'confirmed')`
}

/** How many an answer would reach now. */
export async function countWouldHear(slug: string): Promise<number> {
  const [row] = await db.execute<{ people: number }>(
    sql`select count(*)::int as people from ${await whoWouldHear(slug)}`,
  )
  return row?.people ?? 0
}

/**
 * Puts the answer into the outbox for each of them: one statement, one mail for each, however often it is called for the same
 * answer. Whether they may still be written to is asked again when it is sent. The addressee sees no address. Gives how many.
 */
export async function tellSigners(tx: Tx, slug: string, { by, text, source, at }: Answer): Promise<number> {
  const result = await tx.execute(sql`
    insert into mail (kind, to_address, address_key, data, priority, dedupe_key)
    select 'campaign-answer', s.email, s.address_key, jsonb_build_object('campaignSlug', c.slug, 'demand', c.demand,
        'by', ${by}::text, 'answer', ${text}::text, 'source', ${source}::text),
      ${priority}, 'answer/' || c.id || '/' || ${at}::bigint || '/' || s.id
    from ${await whoWouldHear(slug)}
    on conflict (dedupe_key) do nothing`)
  return result.count
}
