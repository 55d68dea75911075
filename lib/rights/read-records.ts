import { sql } from 'drizzle-orm'
import { db, statements } from '@/db/client'
import type { ContactPolicy } from '../consent/contact-policy'
import { readContactPolicy } from '../consent/read-policy'
import { env } from '../env'
import { settingsNow } from '../integrity/live-settings'
import { mailEventLifeDays, mailLifeDays } from '../mail/sweep-mail'
import { getOrganisation, type Organisation } from '../organisation/queries'
import { ipLifeDays, unconfirmedLifeDays } from '../signatures/sweep-signatures'
import { readRetentionDays } from './run-retention'

/** What the records of processing are written from: settings, and what the code does whatever they are. Lives are days. */
export type RecordFacts = {
  organisation: Organisation
  policy: ContactPolicy
  /** By rule: see retention-rules. */
  days: Record<string, number>
  lives: { ip: number; unconfirmed: number; mail: number; mailEvent: number; withdrawn: number; spam: number }
  /** Whether a mail provider is set, and where files are kept. */
  sendsByResend: boolean
  keepsFilesInS3: boolean
  reviewed: { at: number; by: string | null; note: string } | null
}

export async function readRecordFacts(): Promise<RecordFacts> {
  const [organisation, policy, days, { limits }, reviewed] = await Promise.all([
    getOrganisation(),
    readContactPolicy(statements()),
    readRetentionDays(db),
    settingsNow(),
    readLastReview(),
  ])
  const { RESEND_API_KEY, S3_BUCKET } = env()
  return {
    ...{ organisation, policy, days, reviewed },
    lives: {
      ...{
        ip: ipLifeDays,
        unconfirmed: unconfirmedLifeDays,
        mail: mailLifeDays,
        mailEvent: mailEventLifeDays,
      },
      ...{ withdrawn: limits.withdrawnLifeDays, spam: limits.spamLifeDays },
    },
    sendsByResend: Boolean(RESEND_API_KEY),
    keepsFilesInS3: Boolean(S3_BUCKET),
  }
}

/** When somebody last said that the records are right, and what they noted. The log keeps every time. */
async function readLastReview(): Promise<RecordFacts['reviewed']> {
  const [row] = await db.execute<{ at: number; by: string | null; note: string }>(sql`
    select extract(epoch from e.at)::float8 * 1000 as at, s.name as by, coalesce(e.facts ->> 'note', '') as note
    from audit_entry e left join staff s on s.id = e.staff_id where e.object_kind = 'records' order by e.id desc limit 1`)
  return row ?? null
}
