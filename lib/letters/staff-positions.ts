import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { statements, type Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { stances, targetPosition } from '@/db/schema/letters'
import { writeEvent } from '../campaigns/write-event'
import { refreshPages } from '../refresh-pages'
import { isWebAddress, line, mistakesOf, id as optionalId, trimmed, written } from '../typed-text'
import { isPartisan } from './action-form'
import { type ApproveResult, decidePosition } from './approve-position'
import { type NoteResult, notePosition } from './note-position'
import type { Stance } from './target-rules'

/** A position as staff see it, before and after somebody has decided on it. */
export type PositionRow = {
  id: number
  campaignSlug: string
  campaignName: string
  personId: number
  name: string
  party: string
  stance: Stance
  on: string
  evidenceUrl: string
  /** What a cited reply was redacted to, or ''. */
  cited: string
  summary: string
  state: 'noted' | 'approved' | 'refused'
  notedById: string | null
  notedBy: string
  notedAt: number
  decidedBy: string
  /** Why it was refused, or ''. */
  reason: string
  isSample: boolean
}

/** Positions that wait for another person, the oldest first, and then those decided last. */
export async function listPositions(): Promise<PositionRow[]> {
  return statements()<PositionRow[]>`
    select t.id, c.slug as "campaignSlug", c.name as "campaignName", p.id as "personId", p.name,
      coalesce((select pa.name from mandate m join mandate_party mp on mp.mandate_id = m.id join party pa on pa.slug = mp.party_slug
        where m.person_id = p.id and m.ended_on is null and mp.until_day is null limit 1), '') as party,
      t.stance, t.on_day::text as on, t.evidence_url as "evidenceUrl", coalesce(y.redacted, '') as cited, t.summary, t.state,
      t.noted_by as "notedById", coalesce(nullif(n.name, ''), n.email, '') as "notedBy",
      extract(epoch from t.noted_at)::float8 * 1000 as "notedAt", coalesce(nullif(d.name, ''), d.email, '') as "decidedBy",
      coalesce((select e.reason from campaign_event e where e.campaign_id = t.campaign_id
        and e.facts ->> 'letters' = 'position_refused' and e.facts ->> 'positionId' = t.id::text order by e.id desc limit 1), '') as reason,
      t.is_sample as "isSample"
    from target_position t join campaign c on c.id = t.campaign_id join person p on p.id = t.person_id
    left join staff n on n.id = t.noted_by left join staff d on d.id = t.approved_by left join letter_reply y on y.id = t.reply_id
    order by t.state = 'noted' desc, case when t.state = 'noted' then t.noted_at end, t.approved_at desc nulls last, t.id desc limit 300`
}

/** Campaigns that ask people to write or have asked it, for the lists that staff choose from. */
export async function listLetterCampaigns(): Promise<
  {
    slug: string
    name: string
    state: 'draft' | 'open' | 'closed'
    /** That we sent: what people only say they sent is not known. */
    letters: number
    unread: number
    noted: number
  }[]
> {
  return statements()`
    select c.slug, c.name, a.state,
      (select count(*)::int from letter l where l.campaign_id = c.id and l.state in ('sent', 'unknown')) as letters,
      (select count(*)::int from letter_reply y join letter l on l.id = y.letter_id where l.campaign_id = c.id and y.state = 'new') as unread,
      (select count(*)::int from target_position t where t.campaign_id = c.id and t.state = 'noted') as noted
    from contact_action a join campaign c on c.id = a.campaign_id order by a.state = 'open' desc, c.name`
}

const form = z.object({
  campaign: trimmed.refine(written, 'missing'),
  stance: z.enum(stances, 'missing'),
  on: trimmed.refine(
    (day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)),
    'not_a_date',
  ),
  evidenceUrl: trimmed.refine((url) => url === '' || isWebAddress(url), 'not_a_page'),
  reply: optionalId,
  summary: line(300)
    .refine(written, 'missing')
    .refine((text) => !isPartisan(text), 'partisan'),
})

type Mistake = { field: string; code: string }
type Note = { typed: Record<string, string>; personId: number; staffId: string; today: string }

/** Reads what staff noted and keeps it for another to approve. Every mistake at once. */
export async function noteTyped(
  tx: Tx,
  { typed, personId, staffId, today }: Note,
): Promise<NoteResult | { kind: 'invalid'; mistakes: Mistake[] }> {
  const read = form.safeParse(typed)
  if (!read.success) return { kind: 'invalid', mistakes: mistakesOf(read.error) }
  const { campaign: slug, reply, ...values } = read.data
  if (values.on > today) return { kind: 'invalid', mistakes: [{ field: 'on', code: 'in_the_future' }] }
  const [row] = await tx.select({ id: campaign.id }).from(campaign).where(eq(campaign.slug, slug))
  if (!row) return { kind: 'invalid', mistakes: [{ field: 'campaign', code: 'unknown' }] }
  const result = await notePosition(tx, { ...values, campaignId: row.id, personId, replyId: reply, staffId })
  if (result.kind === 'noted')
    await writeEvent(tx, {
      campaignId: row.id,
      kind: 'noted',
      staffId,
      facts: { letters: 'position_noted', positionId: result.id },
    })
  return result
}

type Decide = { positionId: number; staffId: string; decision: 'approved' | 'refused'; reason: string }

/** Approves what another has noted, or refuses it with a reason; written down, and shown at once where it is approved. */
export async function decideNoted(
  tx: Tx,
  { positionId, staffId, decision, reason }: Decide,
): Promise<ApproveResult | { kind: 'no_reason' }> {
  if (decision === 'refused' && reason === '') return { kind: 'no_reason' }
  const result = await decidePosition(tx, { positionId, staffId, decision })
  if (result.kind !== 'done') return result
  const [row] = await tx
    .select({ campaignId: targetPosition.campaignId })
    .from(targetPosition)
    .where(and(eq(targetPosition.id, positionId)))
  if (row)
    await writeEvent(tx, {
      campaignId: row.campaignId,
      kind: 'noted',
      staffId,
      reason,
      facts: { letters: `position_${decision}`, positionId },
    })
  // It stands on the board, on the pages of areas and of every campaign: all are made anew.
  if (decision === 'approved') await refreshPages(tx)
  return result
}
