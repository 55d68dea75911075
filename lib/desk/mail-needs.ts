import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { readMailHealth } from '../mail/coming-back/read-mail-days'

/** What waits for staff because mail came back. `since` and `dueAt` in milliseconds. */
export type MailNeed = { since: number; dueAt: number } & (
  | { kind: 'confirmations_bounced'; people: number; domain: string }
  | { kind: 'mail_rates'; rate: 'bounced' | 'complained' }
)

const day = 86_400_000
/** Fewer at one domain are slips of the keyboard. */
const fewestAtADomain = 5
/** The provider may stop an account above these, of at least so many mails. */
export const ratesAtMost = { bounced: 0.04, complained: 0.0008, of: 100 }

/** Domains where mails to confirm come back, and rates at which the provider may stop us. */
export async function listMailNeeds(now: number): Promise<MailNeed[]> {
  const [domains, { all }] = await Promise.all([
    db.execute<{ people: number; domain: string; since: number }>(sql`
      select count(*)::int as people, lower(split_part(email, '@', 2)) as domain,
        extract(epoch from min(bounced_at))::float8 * 1000 as since
      from signature where state = 'pending' and bounced_at >= requested_at and bounced_at > now() - interval '7 days'
      group by 2 having count(*) >= ${fewestAtADomain} order by 1 desc limit 5`),
    readMailHealth(),
  ])
  const needs: MailNeed[] = domains.map((row) => ({
    ...{ kind: 'confirmations_bounced', ...row, dueAt: row.since + day },
  }))
  for (const rate of ['complained', 'bounced'] as const)
    if (all.sent >= ratesAtMost.of && all[rate] / all.sent > ratesAtMost[rate])
      needs.push({ kind: 'mail_rates', rate, since: now, dueAt: now })
  return needs
}
