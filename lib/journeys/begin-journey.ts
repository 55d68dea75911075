import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { everybody } from '../audiences/audience'
import { writeAudit } from '../audit/write-audit'
import type { MailingKind } from '../mailings/mailing'
import { blankStep } from './blank-step'
import type { JourneyPlan, JourneyScope, JourneyStart } from './journey'
import { type DraftMistakes, readDraftPlan } from './read-draft-plan'

const longestJourneyName = 120

/** `name` is for staff: 1 to 120 characters, trimmed here. */
type Begin = {
  staffId: string
  name: string
  kind: MailingKind
  startsWith: JourneyStart
  about: JourneyScope
}

export type Begun =
  | { kind: 'begun'; key: string }
  | { kind: 'name_missing' | 'name_too_long' }
  | DraftMistakes

/** Begins a journey of one's own: off, with the draft of its first version, in which one mail is to be written. */
export async function beginJourney(
  tx: Tx,
  { staffId, kind, startsWith, about, ...typed }: Begin,
): Promise<Begun> {
  const name = typed.name.replaceAll('\0', '').replace(/\s+/gu, ' ').trim()
  if (name === '') return { kind: 'name_missing' }
  if (name.length > longestJourneyName) return { kind: 'name_too_long' }
  const read = readDraftPlan(
    { entry: { about, who: everybody, needs: [] }, steps: [blankStep('mail', 0, [])], exits: [] },
    startsWith,
  )
  if (read.kind === 'mistakes') return read
  const { id, key } = await insert(tx, { staffId, name, kind, startsWith })
  await insertDraft(tx, id, read.plan, staffId)
  await writeAudit(tx, { staffId, action: 'journey.begun', objectKind: 'journey', objectId: key })
  return { kind: 'begun', key }
}

/** No version of it is published yet: 0 stands for none. Tries "name", "name-2" and so on until one is free. */
async function insert(
  tx: Tx,
  { staffId, name, kind, startsWith }: Omit<Begin, 'about'>,
): Promise<{ id: number; key: string }> {
  for (let nth = 1; ; nth++) {
    const key = keyOf(name, nth)
    const [row] = await tx.execute<{ id: number }>(sql`
      insert into journey (key, name, kind, starts_with, version, created_by)
      values (${key}, ${name}, ${kind}, ${startsWith}, 0, ${staffId}) on conflict (key) do nothing returning id`)
    if (row) return { id: row.id, key }
  }
}

async function insertDraft(tx: Tx, id: number, { entry, steps, exits }: JourneyPlan, staffId: string) {
  await tx.execute(sql`
    insert into journey_version (journey_id, no, entry, steps, exits, written_by) values (${id}, 1, ${JSON.stringify(entry)}::jsonb,
      ${JSON.stringify(steps)}::jsonb, ${JSON.stringify(exits)}::jsonb, ${staffId})`)
}

/** Its address. The page on which journeys are begun has one that no journey may take. */
function keyOf(name: string, nth: number): string {
  const words = slugOf(name).slice(0, 50).replace(/-+$/, '')
  const key = words === '' || words === 'new' ? 'journey' : words
  return nth === 1 ? key : `${key}-${nth}`
}

/** Small letters without accents, digits, hyphens; '' where none is left. */
export function slugOf(words: string): string {
  const plain = words.normalize('NFKD').replace(/[\u0300-\u036f’']/gu, '')
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
