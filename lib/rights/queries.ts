import { db } from '@/db/client'
import { type HoldRow, listHolds } from './change-retention'
import { foreseeSweeps, type SweepStanding } from './foresee-sweeps'
import { type RuleStanding, readRetention, readRetentionDays } from './run-retention'

/** What the retention page of staff shows: each rule and sweep with what would go tonight, and what is held. */
export async function getRetention(): Promise<{
  rules: RuleStanding[]
  sweeps: SweepStanding[]
  holds: HoldRow[]
}> {
  const [rules, sweeps, holds] = await Promise.all([readRetention(db), foreseeSweeps(db), listHolds(db)])
  return { rules, sweeps, holds }
}

/** The days of each rule, for the privacy page. */
export function getRetentionDays(): Promise<Record<string, number>> {
  return readRetentionDays(db)
}
