import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/** Something of the evidence that waits for a person. `since` is null for what is only to come. */
export type EvidenceNeed = { since: number | null; dueAt: number } & (
  | { kind: 'helpline_stale'; name: string; verifiedOn: string }
  | { kind: 'consent_ends'; id: number; subject: string }
  | { kind: 'figures_due'; figures: number }
  | { kind: 'figures_replaced'; figures: number }
  | { kind: 'links_dead'; links: number }
)

const day = 86_400_000
/** A helpline is called, or its page read, this often; a consent that ends is announced this long before. */
const helplineDays = 180
const consentDays = 30

type Counts = {
  due: number
  dueSince: number | null
  replaced: number
  dead: number
  deadSince: number | null
}

/** Helplines nobody has verified for half a year, consents about to end, figures to look at, links that do not answer. */
export async function listEvidenceNeeds(now: number): Promise<EvidenceNeed[]> {
  const [helplines, consents, [counts]] = await Promise.all([
    db.execute<{ name: string; verifiedOn: string; at: number }>(sql`
      select name, verified_on as "verifiedOn", (extract(epoch from verified_on + ${helplineDays}::int) * 1000)::float8 as at
      from helpline where verified_on <= current_date - ${helplineDays}::int order by verified_on`),
    db.execute<{ id: number; subject: string; at: number }>(sql`
      select id, subject, (extract(epoch from expires_on) * 1000)::float8 as at from consent
      where withdrawn_at is null and expires_on > current_date and expires_on <= current_date + ${consentDays}::int order by expires_on`),
    db.execute<Counts>(sql`
      select count(*) filter (where review_due <= current_date and superseded_by_key is null)::int as due,
        (extract(epoch from min(review_due) filter (where review_due <= current_date and superseded_by_key is null)) * 1000)::float8 as "dueSince",
        count(*) filter (where superseded_by_key is not null and exists (select 1 from publication_reference r
          where r.kind = 'statistic' and r.key = statistic.key and r.copy = 'live'))::int as replaced,
        (select count(*)::int from checked_link where failures >= 2) as dead,
        (select (extract(epoch from min(failed_since)) * 1000)::float8 from checked_link where failures >= 2) as "deadSince"
      from statistic`),
  ])
  const needs: EvidenceNeed[] = [
    ...[...helplines].map(({ name, verifiedOn, at }) => ({
      ...{ kind: 'helpline_stale' as const, name, verifiedOn },
      ...{ since: Number(at), dueAt: Number(at) + day },
    })),
    ...[...consents].map(({ id, subject, at }) => ({
      ...{ kind: 'consent_ends' as const, id, subject, since: null, dueAt: Number(at) },
    })),
  ]
  if (counts?.due)
    needs.push({
      kind: 'figures_due',
      figures: counts.due,
      since: counts.dueSince,
      dueAt: (counts.dueSince ?? now) + 30 * day,
    })
  if (counts?.replaced)
    needs.push({ kind: 'figures_replaced', figures: counts.replaced, since: null, dueAt: now + 7 * day })
  if (counts?.dead)
    needs.push({
      kind: 'links_dead',
      links: counts.dead,
      since: counts.deadSince,
      dueAt: (counts.deadSince ?? now) + 30 * day,
    })
  return needs
}
