import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'
import { type RetentionRule, retentionRules } from './retention-rules'

/**
 * Does what the rules say for this day (`2026-11-22`), a batch at a time. Killed in the middle, it goes on where it was when it
 * is called again; called again after its end, it does nothing.
 */
export async function runRetention(db: Tx, day: string): Promise<void> {
  for (const rule of retentionRules) await runRule(db, rule, day)
}

async function runRule(db: Tx, rule: RetentionRule, day: string): Promise<void> {
  const days = await daysOf(db, rule)
  await db.execute(sql`
    insert into retention_run (rule, day, matched, held)
    select ${rule.key}, ${day}, count(*) filter (where not is_held), count(*) filter (where is_held) from (${rule.due(days)}) due
    on conflict (rule, day) do nothing`)
  while (await runBatch(db, rule, day, days));
}

/** True while there may be more. One worker at a time: another finds the run locked and leaves it. */
function runBatch(db: Tx, rule: RetentionRule, day: string, days: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [run] = await tx.execute<{ id: number; done: number }>(sql`
      select id::int as id, done from retention_run
      where rule = ${rule.key} and day = ${day} and ended_at is null for update skip locked`)
    if (!run) return false
    const rows = await tx.execute<{ id: string }>(
      sql`select id from (${rule.due(days)}) due where not is_held limit ${rule.batchSize}`,
    )
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) await rule.erase(tx, ids)
    const isLast = ids.length < rule.batchSize
    if (isLast) await rule.ended?.(tx, days)
    await tx.execute(sql`
      update retention_run set done = done + ${ids.length}, ended_at = case when ${isLast} then now() end where id = ${run.id}`)
    const done = run.done + ids.length
    if (isLast && done > 0)
      await writeAudit(tx, {
        ...{ staffId: null, action: 'retention.ran', objectKind: 'retention', objectId: rule.key },
        facts: { done, days },
      })
    return !isLast
  })
}

async function daysOf(db: Tx, rule: RetentionRule): Promise<number> {
  const [set] = await db.execute<{ days: number }>(
    sql`select days from retention_days where rule = ${rule.key}`,
  )
  return set?.days ?? rule.daysDefault
}

/** After how many days each rule does away with things, by its key. */
export async function readRetentionDays(db: Tx): Promise<Record<string, number>> {
  const days = await Promise.all(retentionRules.map((rule) => daysOf(db, rule)))
  return Object.fromEntries(retentionRules.map(({ key }, i) => [key, days[i] ?? 0]))
}

export type RuleStanding = {
  key: string
  days: number
  daysDefault: number
  /** Counted now, nothing done: what the next night would erase, and what a hold keeps. */
  due: number
  held: number
  last: { day: string; done: number; held: number; hasEnded: boolean } | null
}

/** Every rule with a dry run of it: what would go tonight. */
export async function readRetention(db: Tx): Promise<RuleStanding[]> {
  return Promise.all(
    retentionRules.map(async (rule) => {
      const days = await daysOf(db, rule)
      const [now] = await db.execute<{ due: number; held: number }>(sql`
        select count(*) filter (where not is_held)::int as due, count(*) filter (where is_held)::int as held from (${rule.due(days)}) due`)
      const [last] = await db.execute<{ day: string; done: number; held: number; hasEnded: boolean }>(sql`
        select to_char(day, 'YYYY-MM-DD') as day, done, held, ended_at is not null as "hasEnded" from retention_run
        where rule = ${rule.key} order by day desc limit 1`)
      return {
        ...{ key: rule.key, days, daysDefault: rule.daysDefault },
        ...{ due: now?.due ?? 0, held: now?.held ?? 0, last: last ?? null },
      }
    }),
  )
}
