import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { changeDraft, type DraftChange, type DraftSaved } from './change-draft'
import type { TestedBy } from './read-mailing'
import { fastestRate } from './run-mailing'

export const longestTestHours = 72
export const largestTestGroup = 100_000

export type Plan = {
  ratePerMinute: number
  /** `each`: people of each variant, in whole hundreds. */
  test: { each: number; by: TestedBy; hours: number } | null
}

export type PlanSaved =
  | DraftSaved
  | { kind: 'rate_not_possible' | 'test_not_in_hundreds' | 'test_hours_not_possible' | 'test_needs_campaign' }

/** How fast a draft will go, and whether its subjects are tried first. A test is decided by acts on its campaign: it needs one. */
export async function saveMailingPlan(tx: Tx, change: DraftChange & Plan): Promise<PlanSaved> {
  const { ratePerMinute, test } = change
  if (!isWhole(ratePerMinute, 1, fastestRate)) return { kind: 'rate_not_possible' }
  if (test && (!isWhole(test.each, 100, largestTestGroup) || test.each % 100 !== 0))
    return { kind: 'test_not_in_hundreds' }
  if (test && !isWhole(test.hours, 1, longestTestHours)) return { kind: 'test_hours_not_possible' }
  if (test && (await hasNoCampaign(tx, change.mailingId))) return { kind: 'test_needs_campaign' }
  return changeDraft(
    tx,
    change,
    'plan',
    sql`, rate_per_minute = ${ratePerMinute}, test_each = ${test?.each ?? null}, test_by = ${test?.by ?? null},
      test_hours = ${test?.hours ?? null}`,
  )
}

const isWhole = (n: number, from: number, to: number) => Number.isInteger(n) && n >= from && n <= to

async function hasNoCampaign(tx: Tx, mailingId: number): Promise<boolean> {
  const rows = await tx.execute(
    sql`select 1 from mailing where id = ${mailingId} and campaign_id is null for share`,
  )
  return rows.length > 0
}
