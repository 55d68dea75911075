import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import type { CampaignContent } from '../campaign-content'
import { draftCampaign } from '../draft-campaign'
import { readContent } from '../read-content'
import { writeEvent } from '../write-event'
import { writeContent } from './write-content'

type Clone = { from: string; name: string; staffId: string }

/**
 * Begins a draft with what another campaign, or a template, says. Its name, address and days are its own; letters, the
 * record and signatures stay where they are.
 */
export async function cloneCampaign(
  tx: Tx,
  { from, name, staffId }: Clone,
): Promise<{ kind: 'cloned'; slug: string } | { kind: 'not_found' }> {
  return tx.transaction(async (tx) => {
    const source = await readContent(tx, from)
    if (!source) return { kind: 'not_found' }
    const slug = await draftWith(tx, { name, staffId, facts: { from } }, source.content)
    return { kind: 'cloned', slug }
  })
}

type Draft = { name: string; staffId: string; facts: Record<string, unknown> }

/** A new draft that says what `content` says, without its name, address and days, under the words of consent in force. */
export async function draftWith(tx: Tx, draft: Draft, content: CampaignContent): Promise<string> {
  const { slug } = await draftCampaign(tx, { name: draft.name, staffId: draft.staffId })
  const made = await readContent(tx, slug, 'lock')
  if (!made) throw new Error(`the draft ${slug} is not there`)
  const { consentEdition } = made.content
  const next = { ...content, consentEdition, name: draft.name, slug, opensAt: null, closesAt: null }
  await writeContent(tx, made.id, next, ['figures', 'goals', 'nextSteps', 'sharing'])
  await writeEvent(tx, {
    campaignId: made.id,
    kind: 'noted',
    staffId: draft.staffId,
    facts: { act: 'begun_from', ...draft.facts },
  })
  return slug
}

/** Makes a draft something to begin others from, or a draft again. Only a draft can be one: else `not_possible`. */
export async function setTemplate(
  tx: Tx,
  { slug, isTemplate, staffId }: { slug: string; isTemplate: boolean; staffId: string },
): Promise<{ kind: 'set' | 'not_possible' }> {
  return tx.transaction(async (tx) => {
    const stored = await readContent(tx, slug, 'lock')
    if (stored?.timing.state !== 'draft') return { kind: 'not_possible' }
    if (stored.isTemplate === isTemplate) return { kind: 'set' }
    await tx.update(campaign).set({ isTemplate }).where(eq(campaign.id, stored.id))
    const act = isTemplate ? 'made_template' : 'made_draft_again'
    await writeEvent(tx, { campaignId: stored.id, kind: 'noted', staffId, facts: { act } })
    return { kind: 'set' }
  })
}
