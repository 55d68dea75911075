import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'
import { refreshPages } from '../refresh-pages'
import { canonicalEmail } from '../supporters/canonical-email'
import { addressKey } from '../tokens/keys'
import { retentionRules } from './retention-rules'

/** Sets how many days a rule keeps things, if it still stands at what the person saw; `moved` if not. */
export async function changeRetentionDays(
  tx: Tx,
  { rule, days, seen, staffId }: { rule: string; days: number; seen: number; staffId: string },
): Promise<{ kind: 'changed' | 'moved' }> {
  const known = retentionRules.find(({ key }) => key === rule)
  if (!known) return { kind: 'moved' }
  const rows = await tx.execute(sql`
    insert into retention_days as d (rule, days, changed_by)
    select ${rule}, ${days}::int, ${staffId} where ${seen} = coalesce((select days from retention_days where rule = ${rule}), ${known.daysDefault})
    on conflict (rule) do update set days = excluded.days, changed_by = excluded.changed_by, changed_at = now() where d.days = ${seen}
    returning rule`)
  if (rows.length === 0) return { kind: 'moved' }
  // The privacy page says it.
  await refreshPages(tx)
  await writeAudit(tx, {
    ...{ staffId, action: 'retention.changed', objectKind: 'retention', objectId: rule },
    facts: { from: seen, to: days },
  })
  return { kind: 'changed' }
}

type Hold = { campaignSlug: string; email: string; reason: string; endsOn: string; staffId: string }

/** Keeps one campaign, or what is about one address, beyond its time, until a day. `unknown_campaign` when there is none. */
export async function holdFromRetention(
  tx: Tx,
  { campaignSlug, email, reason, endsOn, staffId }: Hold,
): Promise<{ kind: 'held' | 'unknown_campaign' }> {
  const key = email === '' ? null : addressKey(canonicalEmail(email))
  const [row] = await tx.execute<{ id: number }>(sql`
    insert into retention_hold (campaign_id, address_key, reason, ends_on, created_by)
    select (select id from campaign where slug = ${campaignSlug}), ${key}, ${reason}, ${endsOn}::date, ${staffId}
    where ${key}::text is not null or exists (select 1 from campaign where slug = ${campaignSlug}) returning id`)
  if (!row) return { kind: 'unknown_campaign' }
  await writeAudit(tx, {
    ...{ staffId, action: 'retention.held', objectKind: 'retention_hold', objectId: String(row.id) },
    facts: { endsOn, ...(key ? {} : { campaign: campaignSlug }) },
  })
  return { kind: 'held' }
}

/** Ends a hold; ending it again changes nothing. */
export async function liftHold(tx: Tx, id: number, staffId: string): Promise<void> {
  const rows = await tx.execute(
    sql`update retention_hold set lifted_at = now() where id = ${id} and lifted_at is null returning id`,
  )
  if (rows.length === 0) return
  await writeAudit(tx, {
    ...{ staffId, action: 'retention.lifted', objectKind: 'retention_hold', objectId: String(id) },
  })
}

export type HoldRow = {
  id: number
  campaign: string | null
  reason: string
  endsOn: string
  by: string | null
}

/** Holds that hold now, the first to end first. An address is not named. */
export async function listHolds(tx: Tx): Promise<HoldRow[]> {
  const rows = await tx.execute<HoldRow>(sql`
    select h.id, c.slug as campaign, h.reason, to_char(h.ends_on, 'YYYY-MM-DD') as "endsOn", s.name as by
    from retention_hold h left join campaign c on c.id = h.campaign_id left join staff s on s.id = h.created_by
    where h.lifted_at is null and h.ends_on >= current_date order by h.ends_on, h.id limit 500`)
  return [...rows]
}
