import type { Tx } from '@/db/client'
import { campaign, reservedCampaignSlugs } from '@/db/schema/campaigns'
import { slugFrom } from '../slug-from'
import { consentEditionInForce } from './campaign-content'
import { writeEvent } from './write-event'

/** Begins a campaign with a name, an address made from it and the words of consent in force. Nothing of it is public. */
export async function draftCampaign(
  tx: Tx,
  draft: { name: string; staffId: string },
): Promise<{ slug: string }> {
  return tx.transaction(async (tx) => {
    const base = slugFrom(draft.name, 'campaign')
    const kept: readonly string[] = reservedCampaignSlugs
    for (let attempt = 1; attempt <= 50; attempt++) {
      const slug = attempt === 1 ? base : `${base}-${attempt}`
      if (kept.includes(slug)) continue
      const [row] = await tx
        .insert(campaign)
        .values({
          slug,
          name: draft.name,
          demand: '',
          ask: '',
          addressee: '',
          addresseeShort: '',
          petitionText: '',
          consentEdition: consentEditionInForce,
        })
        .onConflictDoNothing({ target: campaign.slug })
        .returning({ id: campaign.id })
      if (!row) continue
      await writeEvent(tx, { campaignId: row.id, kind: 'created', staffId: draft.staffId })
      return { slug }
    }
    throw new Error(`fifty campaigns are called ${base}`)
  })
}
