import { db } from '@/db/client'
import { type HoldRow, listHolds } from './change-retention'
import { type RuleStanding, readRetention, readRetentionDays } from './run-retention'

/** What the retention page of staff shows: each rule with what would go tonight, and what is held. */
export async function getRetention(): Promise<{ rules: RuleStanding[]; holds: HoldRow[] }> {
  const [rules, holds] = await Promise.all([readRetention(db), listHolds(db)])
  return { rules, holds }
}

/** The days of each rule, for the privacy page. */
export function getRetentionDays(): Promise<Record<string, number>> {
  return readRetentionDays(db)
}
