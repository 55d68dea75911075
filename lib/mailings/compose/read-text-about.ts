import { asc, eq, inArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaign, campaignEvent } from '@/db/schema/campaigns'
import { checkedLink } from '@/db/schema/evidence'
import { contactAction } from '@/db/schema/letters'
import { recommendation } from '@/db/schema/recommendations'
import { acceptsSignatures } from '../../campaigns/campaign'
import { env } from '../../env'
import { readEvidence } from '../../library/evidence/read-evidence'
import { linksIn } from '../../library/markdown/links'
import { parse } from '../../library/markdown/parse'
import { londonDay } from '../../london-time'
import { getOrganisation } from '../../organisation/queries'
import type { MailingText } from '../mailing'
import { readMerges } from './merge-fields'
import { namedIn } from './named-in'
import type { AboutCampaign, TextAbout } from './text-about'

/** What the texts name, as it stands now: the campaign, its figures, recommendations and pictures, and who writes. */
export async function readTextAbout(
  campaignId: number | null,
  texts: readonly MailingText[],
): Promise<TextAbout> {
  const bodies = texts.map(({ body }) => readMerges(body, 'body').withMarks)
  const named = bodies.flatMap((body) => {
    const parsed = parse(body)
    return parsed.kind === 'tree' ? namedIn(parsed.tree) : []
  })
  const [organisation, evidence, about, links] = await Promise.all([
    getOrganisation(),
    readEvidence(db, named),
    campaignId === null ? null : readCampaign(campaignId),
    readLinks(bodies.flatMap((body) => linksIn(body).map(({ url }) => url))),
  ])
  return { organisation, siteUrl: env().SITE_URL, campaign: about, evidence, links }
}

async function readCampaign(id: number): Promise<AboutCampaign | null> {
  const [[row], record] = await Promise.all([
    db
      .select({
        ...{ id: campaign.id, slug: campaign.slug, name: campaign.name, addressee: campaign.addresseeShort },
        ...{ state: campaign.state, opensAt: campaign.opensAt, closesAt: campaign.closesAt },
        closedAt: campaign.closedAt,
        recommendation: recommendation.number,
        letters: contactAction.state,
        count: confirmed,
      })
      .from(campaign)
      .leftJoin(recommendation, eq(recommendation.id, campaign.recommendationId))
      .leftJoin(contactAction, eq(contactAction.campaignId, campaign.id))
      .where(eq(campaign.id, id)),
    readRecord(id),
  ])
  if (!row) return null
  const { slug, name, addressee, count, state } = row
  const ms = (at: Date | null) => at?.getTime() ?? null
  const timing = { state, opensAt: ms(row.opensAt), closesAt: ms(row.closesAt), closedAt: ms(row.closedAt) }
  return {
    ...{ id, slug, name, addressee, count, record },
    isOpen: acceptsSignatures(timing, Date.now()),
    takesLetters: row.letters === 'open',
    recommendation: row.recommendation,
  }
}

/** What is counted and what is about to be; a campaign that is over keeps the number it ended with. */
const confirmed = sql<number>`coalesce((select frozen from campaign_count n where n.campaign_id = campaign.id),
  coalesce((select n.confirmed from campaign_count n where n.campaign_id = campaign.id), 0)
  + coalesce((select sum(delta) from count_change d where d.what = 'confirmed' and d.campaign_id = campaign.id), 0))::int`

async function readRecord(id: number): Promise<AboutCampaign['record']> {
  const { at, kind, facts, summary } = campaignEvent
  const rows = await db
    .select({ at, kind, facts, summary })
    .from(campaignEvent)
    .where(sql`${eq(campaignEvent.campaignId, id)} and ${campaignEvent.isPublic}
      and ${inArray(kind, ['opened', 'goal_reached', 'paused', 'reopened', 'closed', 'delivered', 'answered', 'won', 'part_won', 'lost', 'updated'])}
      and (${kind} <> 'updated' or ${facts}->>'act' = 'published')`)
    .orderBy(asc(at), asc(campaignEvent.id))
  return rows.map((row) => ({ ...row, day: londonDay(row.at.getTime()) }))
}

async function readLinks(urls: string[]): Promise<TextAbout['links']> {
  if (urls.length === 0) return []
  const { url, status, failures } = checkedLink
  const rows = await db
    .select({ url, status, failures })
    .from(checkedLink)
    .where(inArray(url, [...new Set(urls)]))
  return rows.map((row) => ({ ...row, status: row.status ?? 0 }))
}
