import { eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { statistic } from '@/db/schema/evidence'
import { recommendation } from '@/db/schema/recommendations'
import { signature } from '@/db/schema/signatures'
import { needsSecondPerson } from '../library/publications/approvals'
import { isPublic } from './campaign'
import {
  type CampaignContent,
  type CampaignPart,
  type CheckName,
  type ContentField,
  consentEditionInForce,
  frozenFields,
  missingForPublishing,
  quietFields,
} from './campaign-content'
import type { CampaignMistake } from './campaign-form'
import { changedFields, fingerprintOf } from './editing/canonical'
import { writeContent } from './editing/write-content'
import { keepTime } from './keep-time'
import { readContent, type StoredCampaign } from './read-content'
import { refreshCampaign } from './refresh-campaign'
import { writeEvent } from './write-event'

type Edit = {
  slug: string
  changes: Partial<CampaignContent>
  reason: string
  staffId: string
  /** What the form showed of its part when it was opened. */
  believed?: { part: CampaignPart; fingerprint: string }
  /** Beside the fields and what they were: `{ restored: 12 }`. */
  facts?: Record<string, unknown>
}

export type EditResult =
  | { kind: 'saved'; slug: string; fields: ContentField[] }
  | { kind: 'unchanged' }
  | { kind: 'not_found' }
  /** Somebody has saved this part since the form was opened. */
  | { kind: 'changed_elsewhere' }
  /** It opens by itself with the words that a second person approved. */
  | { kind: 'approved_words' }
  | { kind: 'reason_needed' }
  /** Somebody has signed what these fields say. */
  | { kind: 'frozen'; fields: ContentField[] }
  /** The public may see it, and would find this missing. */
  | { kind: 'incomplete'; missing: CheckName[] }
  | { kind: 'mistaken'; mistakes: CampaignMistake[] }

/**
 * Changes what is written of a campaign. Before it is public this only leaves an event; afterwards a reason is needed,
 * and the change with its reason stands in the public record. Fields that do not differ are no change.
 */
export async function editCampaign(tx: Tx, edit: Edit): Promise<EditResult> {
  return tx.transaction(async (tx) => {
    await keepTime(tx)
    const stored = await readContent(tx, edit.slug, 'lock')
    if (!stored) return { kind: 'not_found' }
    const next = merge(stored, edit.changes)
    const fields = changedFields(stored.content, next)
    if (fields.length === 0) return { kind: 'unchanged' }
    const { believed } = edit
    if (believed && fingerprintOf(stored.content, believed.part) !== believed.fingerprint)
      return { kind: 'changed_elsewhere' }
    const opensApproved = stored.timing.state === 'scheduled' && (await needsSecondPerson(tx))
    if (opensApproved && fields.some((field) => field !== 'opensAt')) return { kind: 'approved_words' }
    const refusal = (await refuse(tx, stored, next, fields)) ?? null
    if (refusal) return refusal
    const isRecorded = isPublic(stored.timing, Date.now()) && fields.some(isRead)
    if (isRecorded && !edit.reason) return { kind: 'reason_needed' }
    await writeContent(tx, stored.id, next, fields)
    const facts = {
      ...edit.facts,
      fields,
      before: pick(stored.content, fields),
      after: pick(next, fields),
      ...(fields.includes('closesAt') && { closesAt: iso(next.closesAt) }),
    }
    await writeEvent(tx, {
      campaignId: stored.id,
      kind: 'edited',
      staffId: edit.staffId,
      isPublic: isRecorded,
      reason: edit.reason,
      facts,
    })
    if (stored.timing.state !== 'draft') await refreshCampaign(tx, next.slug)
    return { kind: 'saved', slug: next.slug, fields }
  })
}

/** What a stage no longer lets change keeps its value: the address after drafting, the opening once open, reached goals. */
function merge(
  { content, timing, reachedGoals }: StoredCampaign,
  changes: Partial<CampaignContent>,
): CampaignContent {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const next = { ...content, ...given }
  const isBeforeOpening = ['draft', 'in_review', 'scheduled'].includes(timing.state)
  if (timing.state !== 'draft') next.slug = content.slug
  if (!isBeforeOpening) next.opensAt = content.opensAt
  if (!isBeforeOpening && !['open', 'paused'].includes(timing.state)) next.closesAt = content.closesAt
  const kept = content.goals.filter((goal) => reachedGoals.includes(goal.atCount))
  const others = next.goals.filter((goal) => !reachedGoals.includes(goal.atCount))
  next.goals = [...kept, ...others].sort((a, b) => a.atCount - b.atCount)
  return next
}

const quiet: readonly ContentField[] = quietFields
const isRead = (field: ContentField) => !quiet.includes(field)

function pick(content: CampaignContent, fields: ContentField[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, content[field]]))
}

async function refuse(
  tx: Tx,
  stored: StoredCampaign,
  next: CampaignContent,
  fields: ContentField[],
): Promise<EditResult | null> {
  const now = Date.now()
  const touched = frozenFields.filter((field) => fields.includes(field))
  if (touched.length > 0 && (await isFrozen(tx, stored.id))) return { kind: 'frozen', fields: touched }
  const mistakes: CampaignMistake[] = []
  const isAnnounced = !['draft', 'in_review'].includes(stored.timing.state)
  if (isAnnounced && fields.includes('opensAt') && (next.opensAt ?? 0) <= now)
    mistakes.push({ field: 'opensOn', code: 'in_the_past' })
  if (isAnnounced && fields.includes('closesAt') && (next.closesAt ?? 0) <= now)
    mistakes.push({ field: 'closesOn', code: 'in_the_past' })
  if (fields.includes('slug') && (await isTaken(tx, next.slug)))
    mistakes.push({ field: 'slug', code: 'taken' })
  if (fields.includes('consentEdition') && next.consentEdition !== consentEditionInForce)
    mistakes.push({ field: 'consentEdition', code: 'unknown' })
  if (fields.includes('recommendationId') && !(await isKnown(tx, next.recommendationId)))
    mistakes.push({ field: 'recommendationId', code: 'unknown' })
  if (fields.includes('figures') && !(await areKnown(tx, next.figures)))
    mistakes.push({ field: 'form', code: 'unknown' })
  if (fields.includes('nextSteps') && !(await areCampaigns(tx, next)))
    mistakes.push({ field: 'form', code: 'no_such_campaign' })
  if (mistakes.length > 0) return { kind: 'mistaken', mistakes }
  // What was missing before is not the fault of this edit, and a closing that has passed is no mistake.
  const before = missingForPublishing(stored, now)
  const missing = missingForPublishing({ ...stored, content: next }, now).filter(
    (check) => !before.includes(check) && check !== 'closing',
  )
  return isAnnounced && missing.length > 0 ? { kind: 'incomplete', missing } : null
}

/** True once somebody has signed, confirmed or not. */
export async function isFrozen(tx: Tx, campaignId: number): Promise<boolean> {
  const [row] = await tx
    .select({ one: sql`1` })
    .from(signature)
    .where(eq(signature.campaignId, campaignId))
    .limit(1)
  return row !== undefined
}

async function isTaken(tx: Tx, slug: string): Promise<boolean> {
  return (await tx.select({ id: campaign.id }).from(campaign).where(eq(campaign.slug, slug))).length > 0
}

async function isKnown(tx: Tx, id: number | null): Promise<boolean> {
  if (id === null) return true
  return (
    (await tx.select({ id: recommendation.id }).from(recommendation).where(eq(recommendation.id, id)))
      .length > 0
  )
}

async function areKnown(tx: Tx, keys: string[]): Promise<boolean> {
  if (keys.length === 0) return true
  const known = await tx.select({ key: statistic.key }).from(statistic).where(inArray(statistic.key, keys))
  return known.length === keys.length
}

/** Every campaign that a next step leads to is there, and is another one. */
async function areCampaigns(tx: Tx, { slug, nextSteps }: CampaignContent): Promise<boolean> {
  const slugs = [...new Set(nextSteps.flatMap(({ step }) => (step.kind === 'campaign' ? [step.slug] : [])))]
  if (slugs.length === 0) return true
  const known = await tx.select({ id: campaign.id }).from(campaign).where(inArray(campaign.slug, slugs))
  return known.length === slugs.length && !slugs.includes(slug)
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
