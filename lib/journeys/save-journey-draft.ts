import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'
import type { JourneyPlan } from './journey'
import { type DraftMistakes, readDraftPlan } from './read-draft-plan'
import { type Journey, planToChange, readJourney } from './read-journey'

type Save = {
  key: string
  staffId: string
  /** `seen` of the draft that the form was made of; '' where there was none. */
  seen: string
  change: (plan: JourneyPlan) => unknown
}

export type DraftSaved =
  | { kind: 'saved' }
  | { kind: 'not_found' }
  /** Somebody else has saved it meanwhile. */
  | { kind: 'moved_on' }
  | DraftMistakes

/** Changes the draft of the version to come, beginning it from the published one where there is none yet. Nobody midway notices. */
export async function saveJourneyDraft(tx: Tx, { key, staffId, seen, change }: Save): Promise<DraftSaved> {
  const journey = await readJourney(key, tx)
  if (!journey) return { kind: 'not_found' }
  if ((journey.draft?.seen ?? '') !== seen) return { kind: 'moved_on' }
  const read = readDraftPlan(change(structuredClone(planToChange(journey))), journey.startsWith)
  if (read.kind === 'mistakes') return read
  const written = await write(tx, journey, read.plan, staffId, seen)
  if (!written) return { kind: 'moved_on' }
  await writeAudit(tx, { staffId, action: 'journey.changed', objectKind: 'journey', objectId: key })
  return { kind: 'saved' }
}

async function write(tx: Tx, journey: Journey, plan: JourneyPlan, staffId: string, seen: string) {
  const [entry, steps, exits] = [plan.entry, plan.steps, plan.exits].map((part) => JSON.stringify(part))
  const written = await tx.execute(sql`
    insert into journey_version (journey_id, no, entry, steps, exits, written_by)
    values (${journey.id}, ${(journey.published?.no ?? 0) + 1}, ${entry}::jsonb, ${steps}::jsonb, ${exits}::jsonb, ${staffId})
    on conflict (journey_id, no) do update set entry = excluded.entry, steps = excluded.steps, exits = excluded.exits,
      written_by = excluded.written_by, changed_at = clock_timestamp()
    where journey_version.published_at is null and journey_version.changed_at::text = ${seen} returning 1`)
  return written.length > 0
}
