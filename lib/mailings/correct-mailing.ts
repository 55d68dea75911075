import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'
import { type MovedOn, whereItStands } from './move-mailing'
import { pauseMailing } from './run-mailing'

export type Corrected =
  | { kind: 'corrected'; id: number }
  /** It has a correction: of two who correct it at once, one is told which. */
  | { kind: 'corrected_already'; id: number }
  | MovedOn

/**
 * Begins a new draft in place of one that has begun: its copy, to be put right. One that is under way rests from now on; when
 * the correction starts, what is left of it is cancelled, and who got the old one is left out unless the draft says otherwise.
 */
export async function correctMailing(
  tx: Tx,
  { mailingId, staffId }: { mailingId: number; staffId: string },
): Promise<Corrected> {
  const [draft] = await tx.execute<{ id: number }>(sql`
    insert into mailing (name, kind, campaign_id, topics, audience, contains_ask, rate_per_minute, corrects_id, written_by, is_sample)
    select left('Correction: ' || name, 120), kind, campaign_id, topics, audience, contains_ask, rate_per_minute, id, ${staffId}, is_sample
    from mailing where id = ${mailingId} and snapshot_at is not null and people > 0
    on conflict (corrects_id) do nothing returning id`)
  if (!draft) return whyNot(tx, mailingId)
  await tx.execute(sql`
    insert into mailing_text (mailing_id, locale, variant, subject, preview, body)
    select ${draft.id}, t.locale, 'A', t.subject, t.preview, t.body from mailing_text t join mailing m on m.id = t.mailing_id
    where t.mailing_id = ${mailingId} and t.variant = coalesce(m.winner, 'A')`)
  await pauseMailing(tx, { mailingId, staffId, why: '' })
  await writeAudit(tx, {
    ...{ staffId, action: 'mailing.corrected', objectKind: 'mailing', objectId: String(mailingId) },
    facts: { by: draft.id },
  })
  return { kind: 'corrected', id: draft.id }
}

async function whyNot(tx: Tx, mailingId: number): Promise<Corrected> {
  const [other] = await tx.execute<{ id: number }>(
    sql`select id from mailing where corrects_id = ${mailingId}`,
  )
  return other ? { kind: 'corrected_already', id: other.id } : whereItStands(tx, mailingId)
}
