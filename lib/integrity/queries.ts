import { statements } from '@/db/client'
import type { alertKinds } from '@/db/schema/watching'

/** Something unusual, as staff read it. Instants are milliseconds. */
export type Alert = {
  id: number
  campaignId: number
  campaignName: string
  slug: string
  kind: (typeof alertKinds)[number]
  /** Which address, network, domain or country; '' for the campaign as a whole. */
  subject: string
  hour: number
  measured: number
  usual: number
  state: 'new' | 'settled'
  note: string
  settledBy: string
  settledAt: number | null
}

const perPage = 50

/** Alerts that nobody has settled, newest first: what the desk shows. */
export async function listNewAlerts(): Promise<Alert[]> {
  return statements()<
    Alert[]
  >`${alertColumns()} where a.state = 'new' order by a.hour desc, a.id desc limit 200`
}

/** Those that were settled, newest first, from before an id. */
export async function listSettledAlerts(
  before: number | null,
): Promise<{ alerts: Alert[]; next: number | null }> {
  const rows = await statements()<Alert[]>`
    ${alertColumns()} where a.state = 'settled' and a.id < ${before ?? Number.MAX_SAFE_INTEGER}::bigint
    order by a.id desc limit ${perPage + 1}`
  const alerts = rows.slice(0, perPage)
  return { alerts, next: rows.length > perPage ? (alerts.at(-1)?.id ?? null) : null }
}

/** One alert; null when there is none. */
export async function readAlert(id: number): Promise<Alert | null> {
  const [row] = await statements()<Alert[]>`${alertColumns()} where a.id = ${id}::bigint`
  return row ?? null
}

function alertColumns() {
  return statements()`
    select a.id::float8 as id, a.campaign_id as "campaignId", c.name as "campaignName", c.slug, a.kind, a.subject,
      extract(epoch from a.hour)::float8 * 1000 as hour, a.measured, a.usual, a.state, a.note,
      coalesce(nullif(p.name, ''), p.email, '') as "settledBy", extract(epoch from a.settled_at)::float8 * 1000 as "settledAt"
    from integrity_alert a join campaign c on c.id = a.campaign_id left join staff p on p.id = a.settled_by`
}

/** A line of the lists, as staff read it. `value` of an email address is its hash. Instants are milliseconds. */
export type ListedRule = {
  id: number
  verdict: 'allow' | 'block'
  kind: 'network' | 'domain' | 'email'
  value: string
  reason: string
  since: number
  endsAt: number | null
  by: string
}

/** The lists as they hold now, newest first, from before an id. */
export async function listRules(
  before: number | null,
): Promise<{ rules: ListedRule[]; next: number | null }> {
  const rows = await statements()<ListedRule[]>`
    select r.id, r.verdict, r.kind, r.value, r.reason, extract(epoch from r.created_at)::float8 * 1000 as since,
      extract(epoch from r.ends_at)::float8 * 1000 as "endsAt", coalesce(nullif(p.name, ''), p.email, '') as by
    from address_rule r left join staff p on p.id = r.created_by
    where (r.ends_at is null or r.ends_at > now()) and r.id < ${before ?? 2_147_483_647}
    order by r.id desc limit ${perPage + 1}`
  const rules = rows.slice(0, perPage)
  return { rules, next: rows.length > perPage ? (rules.at(-1)?.id ?? null) : null }
}
