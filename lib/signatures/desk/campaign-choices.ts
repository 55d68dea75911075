import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

export type CampaignChoice = { id: number; slug: string; name: string }

/** Every campaign that people could sign, the newest first: what a list of signatures can be narrowed to. */
export async function listCampaignChoices(): Promise<CampaignChoice[]> {
  return [
    ...(await db.execute<CampaignChoice>(
      sql`select id, slug, name from campaign where state not in ('draft', 'in_review') order by id desc`,
    )),
  ]
}
