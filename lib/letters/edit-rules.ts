import { asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { contactAction, letterVariant, targetRule } from '@/db/schema/letters'
import { type NewRule, type NewVariant, type SaveRulesResult, saveRules } from './save-rules'

/** The rules in order and the other words, as they are saved together. */
export type Rulebook = { rules: NewRule[]; variants: NewVariant[] }

export type EditRulesResult =
  | SaveRulesResult
  /** Somebody has changed the rules meanwhile. */
  | { kind: 'moved' }
  | { kind: 'name_taken' }

type Edit = {
  slug: string
  staffId: string
  /** Null: what was to be changed is not there any more. */
  change: (book: Rulebook) => Rulebook | null
}

/** Changes the rules or the other words of an action as they are at this moment; whoever comes second sees the first's. */
export async function editRules(tx: Tx, { slug, staffId, change }: Edit): Promise<EditRulesResult> {
  return tx.transaction(async (tx) => {
    const book = await readRulebook(tx, slug)
    if (!book) return { kind: 'no_action' }
    const changed = change(book)
    if (!changed) return { kind: 'moved' }
    const names = changed.variants.map(({ name }) => name)
    if (new Set(names).size < names.length) return { kind: 'name_taken' }
    return saveRules(tx, { slug, staffId, ...changed })
  })
}

async function readRulebook(tx: Tx, slug: string): Promise<Rulebook | null> {
  const [action] = await tx
    .select({ id: contactAction.campaignId })
    .from(contactAction)
    .innerJoin(campaign, eq(campaign.id, contactAction.campaignId))
    .where(eq(campaign.slug, slug))
    .for('update', { of: contactAction })
  if (!action) return null
  const variants = await tx
    .select()
    .from(letterVariant)
    .where(eq(letterVariant.campaignId, action.id))
    .orderBy(asc(letterVariant.id))
  const rules = await tx
    .select()
    .from(targetRule)
    .where(eq(targetRule.campaignId, action.id))
    .orderBy(asc(targetRule.position))
  return {
    variants: variants.map(({ name, kind, ask, subjects }) => ({ name, kind, ask, subjects })),
    rules: rules.map(({ fits, act, variantId }) => ({
      fits,
      act,
      variant: variants.find(({ id }) => id === variantId)?.name ?? null,
    })),
  }
}

/** The place of a rule, counted from 0, and its mark as the page showed it. */
export type RuleAt = { place: number; mark: string }

/** What tells a rule from another that has taken its place. */
export function markOf(rule: Pick<NewRule, 'act' | 'fits'>): string {
  return JSON.stringify([
    rule.act,
    Object.entries(rule.fits).sort(([one], [other]) => one.localeCompare(other)),
  ])
}

const isThere = ({ rules }: Rulebook, { place, mark }: RuleAt) => {
  const rule = rules[place]
  return rule !== undefined && markOf(rule) === mark
}

/** The rule one place earlier (`by` -1) or later (1); null when it is not there or has nowhere to go. */
export function moveRule(book: Rulebook, at: RuleAt, by: -1 | 1): Rulebook | null {
  const rules = [...book.rules]
  const [rule, other] = [rules[at.place], rules[at.place + by]]
  if (!rule || !other || !isThere(book, at)) return null
  rules[at.place] = other
  rules[at.place + by] = rule
  return { ...book, rules }
}

export function deleteRule(book: Rulebook, at: RuleAt): Rulebook | null {
  return isThere(book, at) ? { ...book, rules: book.rules.toSpliced(at.place, 1) } : null
}

/** A further rule, at the end, or another in the place of one. */
export function putRule(book: Rulebook, at: RuleAt | null, rule: NewRule): Rulebook | null {
  if (at && !isThere(book, at)) return null
  return { ...book, rules: at ? book.rules.with(at.place, rule) : [...book.rules, rule] }
}

/** New words, or others in the place of those called `name`; rules that name them go along. */
export function putVariant(book: Rulebook, name: string | null, variant: NewVariant): Rulebook | null {
  if (name === null) return { ...book, variants: [...book.variants, variant] }
  const place = book.variants.findIndex((known) => known.name === name)
  if (place < 0) return null
  return {
    variants: book.variants.with(place, variant),
    rules: book.rules.map((rule) => (rule.variant === name ? { ...rule, variant: variant.name } : rule)),
  }
}

export function deleteVariant(book: Rulebook, name: string): Rulebook | null {
  if (!book.variants.some((known) => known.name === name)) return null
  return { ...book, variants: book.variants.filter((known) => known.name !== name) }
}
