import { type SQL, sql } from 'drizzle-orm'
import { audienceSql } from '../audiences/audience-sql'
import { aboutCampaign, type JourneyPlan } from './journey'
import { needSql, scopeSql } from './who-starts'

/**
 * Over `supporter s` and the row `who` of what happened. Whoever can never be mailed need not enter; the rest is asked
 * again, of everybody, when a mail is to go.
 */
export function mayEnter({ entry }: JourneyPlan, campaignId: number | undefined): SQL {
  const conditions = [
    sql`s.address_key <> '' and s.updates = 'given'`,
    sql`not exists (select from suppression x where x.address_key = s.address_key)`,
    sql`not exists (select from campaign c where c.id = who.campaign_id and c.state in ('draft', 'in_review', 'archived', 'removed'))`,
    ...(campaignId === undefined ? [] : [sql`who.campaign_id = ${campaignId}`]),
    scopeSql(entry.about, sql`who.campaign_id`),
    ...entry.needs.map(needSql),
    audienceSql(aboutCampaign(entry.who, campaignId ?? null), Date.now()),
  ]
  return sql.join(conditions, sql` and `)
}
