import type { Tx } from '@/db/client'
import { needsSecondPerson } from '../../library/publications/approvals'
import { type CampaignReview, readReview } from '../approve-campaign'
import type { CampaignContent, CampaignPart } from '../campaign-content'
import { readPart } from '../campaign-form'
import { type CampaignLockHolder, readCampaignLock } from './campaign-lock'
import { canonical, fingerprintOf } from './canonical'
import { lastSave } from './save-part'
import { readUnsaved, type UnsavedWords } from './unsaved-words'

/** What somebody typed in the part that is open and has not saved. */
export type OpenWords = UnsavedWords & {
  /** As it would read; null while half of it cannot be read. */
  content: CampaignContent | null
  /** Somebody has saved this part since these words were begun. */
  changedMeanwhile: { by: string; at: number | null } | null
}

export type Editing = {
  /** Who else is editing right now. */
  heldBy: CampaignLockHolder | null
  words: OpenWords | null
  /** Other parts in which this person has unsaved words. */
  alsoUnsaved: CampaignPart[]
  review: CampaignReview & { isNeeded: boolean }
}

type Asked = { campaignId: number; content: CampaignContent; part: CampaignPart; staffId: string }

/** What the editor of a part shows beside what is stored. */
export async function readEditing(tx: Tx, asked: Asked): Promise<Editing> {
  const { campaignId, part, staffId } = asked
  const [lock, unsaved] = [await readCampaignLock(tx, campaignId), await readUnsaved(tx, campaignId, staffId)]
  const mine = unsaved.find((words) => words.part === part)
  return {
    heldBy: lock?.isFresh && lock.staffId !== staffId ? lock : null,
    words: mine ? await openWords(tx, asked, mine) : null,
    alsoUnsaved: unsaved.filter((words) => words !== mine).map((words) => words.part),
    review: { ...(await readReview(tx, campaignId)), isNeeded: await needsSecondPerson(tx) },
  }
}

/** Null where the words are what is stored: then there is nothing to come back to. */
async function openWords(tx: Tx, { campaignId, content, part }: Asked, mine: UnsavedWords) {
  const read = readPart(part, mine.fields)
  const merged = read.kind === 'valid' ? mergeTyped(content, read.changes) : null
  if (merged && canonical(merged) === canonical(content)) return null
  const isStale = (mine.fields.was ?? '') !== '' && mine.fields.was !== fingerprintOf(content, part)
  return {
    ...mine,
    content: merged,
    changedMeanwhile: isStale ? await lastSave(tx, campaignId, part) : null,
  }
}

/** What is stored with what is typed over it; a field that the form does not send stays. */
export function mergeTyped(content: CampaignContent, typed: Partial<CampaignContent>): CampaignContent {
  const given = Object.entries(typed).filter(([, value]) => value !== undefined)
  return { ...content, ...Object.fromEntries(given) }
}
