import { asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'

export type Template = { slug: string; name: string; ask: string }

/** What new campaigns can begin from, by name. */
export async function listTemplates(): Promise<Template[]> {
  return db
    .select({ slug: campaign.slug, name: campaign.name, ask: campaign.ask })
    .from(campaign)
    .where(eq(campaign.isTemplate, true))
    .orderBy(asc(campaign.name))
}
