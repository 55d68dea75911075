import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { contactAction, letter, letterVariant, targetRule } from '@/db/schema/letters'
import { refreshCampaign } from '../campaigns/refresh-campaign'
import { writeEvent } from '../campaigns/write-event'
import type { LetterVariant, RuleFits } from './target-rules'

/** A variant is named by its name here: a rule may speak of one that is saved with it. */
export type NewVariant = Omit<LetterVariant, 'id'>
export type NewRule = { fits: RuleFits; act: 'include' | 'exclude' | 'variant'; variant: string | null }

export type SaveRulesResult =
  | { kind: 'saved' }
  | { kind: 'no_action' }
  /** Which rule, counted from 0, names a variant that is not there. */
  | { kind: 'unknown_variant'; rule: number }
  /** Letters have been written with it: it stays. */
  | { kind: 'variant_in_use'; name: string }

type Save = { slug: string; variants: NewVariant[]; rules: NewRule[]; staffId: string }

/** Replaces the rules and the other words of an action, all of them or none. Letters already written keep what they say. */
export async function saveRules(tx: Tx, { slug, variants, rules, staffId }: Save): Promise<SaveRulesResult> {
  return tx.transaction(async (tx) => {
    const campaignId = await lockAction(tx, slug)
    if (campaignId === null) return { kind: 'no_action' }
    const wrong = rules.findIndex(
      ({ act, variant }) => act === 'variant' && !variants.some(({ name }) => name === variant),
    )
    if (wrong >= 0) return { kind: 'unknown_variant', rule: wrong }
    const names = variants.map(({ name }) => name)
    const used = await findUsed(tx, campaignId, names)
    if (used !== null) return { kind: 'variant_in_use', name: used }

    await tx.delete(targetRule).where(eq(targetRule.campaignId, campaignId))
    await tx
      .delete(letterVariant)
      .where(
        and(
          eq(letterVariant.campaignId, campaignId),
          names.length > 0 ? notInArray(letterVariant.name, names) : undefined,
        ),
      )
    const ids = await saveVariants(tx, campaignId, variants)
    const rows = rules.map(({ fits, act, variant }, i) => ({
      campaignId,
      position: i + 1,
      fits,
      act,
      variantId: act === 'variant' ? (ids.get(variant ?? '') ?? null) : null,
    }))
    if (rows.length > 0) await tx.insert(targetRule).values(rows)
    await markChanged(tx, campaignId)
    await writeEvent(tx, { campaignId, kind: 'noted', staffId, facts: { letters: 'rules_changed' } })
    await refreshCampaign(tx, slug)
    return { kind: 'saved' }
  })
}

/** What was approved before this was approved with other rules. */
async function markChanged(tx: Tx, campaignId: number): Promise<void> {
  await tx
    .update(contactAction)
    .set({ updatedAt: sql`clock_timestamp()` })
    .where(eq(contactAction.campaignId, campaignId))
}

async function lockAction(tx: Tx, slug: string): Promise<number | null> {
  const [row] = await tx
    .select({ id: contactAction.campaignId })
    .from(contactAction)
    .innerJoin(campaign, eq(campaign.id, contactAction.campaignId))
    .where(eq(campaign.slug, slug))
    .for('update', { of: contactAction })
  return row?.id ?? null
}

/** A variant that would go although letters were written with it. */
async function findUsed(tx: Tx, campaignId: number, kept: string[]): Promise<string | null> {
  const [row] = await tx
    .select({ name: letterVariant.name })
    .from(letterVariant)
    .innerJoin(letter, eq(letter.variantId, letterVariant.id))
    .where(
      and(
        eq(letterVariant.campaignId, campaignId),
        kept.length > 0 ? notInArray(letterVariant.name, kept) : undefined,
      ),
    )
    .limit(1)
  return row?.name ?? null
}

async function saveVariants(
  tx: Tx,
  campaignId: number,
  variants: NewVariant[],
): Promise<Map<string, number>> {
  for (const { name, kind, ask, subjects } of variants)
    await tx
      .insert(letterVariant)
      .values({ campaignId, name, kind, ask, subjects })
      .onConflictDoUpdate({
        target: [letterVariant.campaignId, letterVariant.name],
        set: { kind, ask, subjects },
      })
  if (variants.length === 0) return new Map()
  const rows = await tx
    .select({ id: letterVariant.id, name: letterVariant.name })
    .from(letterVariant)
    .where(
      and(
        eq(letterVariant.campaignId, campaignId),
        inArray(
          letterVariant.name,
          variants.map(({ name }) => name),
        ),
      ),
    )
  return new Map(rows.map(({ id, name }) => [name, id]))
}
