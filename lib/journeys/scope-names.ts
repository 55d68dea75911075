import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { JourneyScope } from './journey'

type ScopeNames = {
  campaigns: { id: number; name: string | null }[]
  recommendations: { id: number; name: string | null }[]
}

/** What the campaigns and recommendations of a scope are called today: "R3. Title". Null: it is gone. */
export async function readScopeNames({ campaignIds, recommendationIds }: JourneyScope): Promise<ScopeNames> {
  const asked = JSON.stringify({ campaignIds, recommendationIds })
  const rows = await db.execute<{ what: string; id: number; name: string }>(sql`
    with asked as (select ${asked}::jsonb as ids)
    select 'campaign' as what, id, name from campaign, asked where ids->'campaignIds' @> to_jsonb(id)
    union all select 'recommendation', id, number || '. ' || title from recommendation, asked
      where ids->'recommendationIds' @> to_jsonb(id)`)
  const named = (what: string, ids: number[]) =>
    ids.map((id) => ({ id, name: rows.find((row) => row.what === what && row.id === id)?.name ?? null }))
  return {
    campaigns: named('campaign', campaignIds),
    recommendations: named('recommendation', recommendationIds),
  }
}
