import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/** A mailing that waits for somebody. `since` and `dueAt` in milliseconds; `of` is who was asked, by id. */
export type MailingNeed = {
  id: number
  name: string
  since: number
  dueAt: number
} & (
  | { kind: 'mailing_to_approve'; of: string }
  | { kind: 'mailing_to_schedule' }
  | { kind: 'mailing_stopped' | 'mailing_grown' | 'mailing_changed' | 'mailing_stuck' }
)

const day = 86_400_000
/** Confirmations suffer from the reputation of what bounced: one that stopped itself is late after an hour. */
const limits: Record<MailingNeed['kind'], number> = {
  mailing_to_approve: day,
  mailing_to_schedule: 3 * day,
  mailing_stopped: 3_600_000,
  mailing_grown: day,
  mailing_changed: day,
  mailing_stuck: 3_600_000,
}

/** Mailings to approve or to schedule, those that stopped themselves or wait since their audience had grown or their text had changed, and those that a fault holds up. */
export async function listMailingNeeds(): Promise<MailingNeed[]> {
  const rows = await db.execute<{
    id: number
    name: string
    kind: MailingNeed['kind']
    of: string
    since: number
  }>(sql`
    select m.id, m.name, case when m.state = 'paused' then case m.paused_by when 'grown' then 'mailing_grown' when 'changed' then 'mailing_changed' else 'mailing_stopped' end
        when m.state in ('scheduled', 'sending') then 'mailing_stuck' when m.approved_version = m.version then 'mailing_to_schedule' else 'mailing_to_approve' end as kind,
      coalesce(nullif(s.name, ''), s.email, '') as of,
      (extract(epoch from case when m.state = 'paused' then m.paused_at when m.state in ('scheduled', 'sending') then m.stuck_since else coalesce(m.approved_at, m.approval_asked_at, m.changed_at) end) * 1000)::float8 as since
    from mailing m left join staff s on s.id = m.approval_asked_of
    where m.state = 'in_review' or (m.state = 'paused' and m.paused_by in ('breaker', 'grown', 'changed'))
      or (m.state in ('scheduled', 'sending') and m.stuck_since is not null) order by m.id limit 50`)
  return [...rows].map(({ of, kind, ...row }) => {
    const need = { ...row, dueAt: row.since + limits[kind] }
    return kind === 'mailing_to_approve' ? { ...need, kind, of } : { ...need, kind }
  })
}
