import { z } from 'zod'
import { kindWords } from '@/app/staff/ui/mailing-words'
import { listAllCampaigns } from '@/lib/campaigns/editor-queries'
import type { MailingKind } from '@/lib/mailings/mailing'
import { listTopics } from '@/lib/preferences/list-topics'

export type Details = { name: string; kind: MailingKind; campaignId: number | null; topics: string[] }

const kinds = Object.keys(kindWords) as [MailingKind, ...MailingKind[]]

/** What can be chosen for a mailing. */
export async function readChoices() {
  const [campaigns, topics] = await Promise.all([listAllCampaigns(), listTopics()])
  return { campaigns, topics }
}

/** What was typed and chosen, or what to put right. Whether a name was given is asked by whoever keeps it. */
export async function readDetails(
  typed: Record<string, string>,
): Promise<{ details: Details; mistakes: Record<string, string> }> {
  const { campaigns, topics } = await readChoices()
  const mistakes: Record<string, string> = {}
  const kind = z.enum(kinds).safeParse(typed.kind)
  if (!kind.success) mistakes.kind = 'Choose what it is'
  const campaign = campaigns.find(({ id }) => String(id) === typed.campaign)
  if (typed.campaign && !campaign) mistakes.campaign = 'Choose another: this campaign is not here any more'
  if (kind.data === 'follow_up' && !campaign && !mistakes.campaign)
    mistakes.campaign = 'Choose the campaign that they signed'
  return {
    details: {
      ...{ name: typed.name ?? '', kind: kind.data ?? 'news', campaignId: campaign?.id ?? null },
      topics: topics.map(({ slug }) => slug).filter((slug) => typed[`topics-${slug}`] === 'yes'),
    },
    mistakes,
  }
}

/** What is wrong with a name. */
export const nameMistakes = {
  name_missing: { name: 'Write a name' },
  name_too_long: { name: 'Shorten the name to 120 characters' },
}
