import { statements } from '@/db/client'
import type { letterStates } from '@/db/schema/letters'
import { readLetterThanksToken, readLetterToken } from '../tokens/letter-token'
import { letterLinkDays } from './confirm-letter'

export type LetterState = (typeof letterStates)[number]

/** A letter as its writer sees it. */
export type WrittenLetter = {
  id: string
  /** "Ottoline Marchbanks-Ede MP". */
  to: string
  areaName: string
  state: LetterState
  reason: string
  subject: string
  /** '' once erased. */
  body: string
}

type Row = {
  state: 'pending' | 'confirmed' | 'withdrawn' | 'expired'
  isOver: boolean
  campaignSlug: string
  campaignName: string
  name: string
  personal: string
  ask: string
  awaitsTarget: boolean
  wantsFollowUp: boolean
  requestedAt: number
  letters: WrittenLetter[]
}

export type ForSending =
  | ({ kind: 'ready' } & Omit<Row, 'state' | 'isOver'>)
  | {
      /** `expired`: not confirmed in its days. `nobody_found`: confirmed, and nobody was found for its postcode in ninety days. */
      kind: 'confirmed' | 'withdrawn' | 'expired' | 'nobody_found'
      campaignSlug: string
      campaignName: string
      letters: WrittenLetter[]
      awaitsTarget: boolean
    }
  | { kind: 'unreadable' }

/** What the page behind the mailed link shows. Changes nothing, so that scanners may read it. */
export async function getLetterForSending(token: string, now: Date): Promise<ForSending> {
  const id = readLetterToken('letter', token)
  const row = id && (await readRow(id, now))
  if (!row) return { kind: 'unreadable' }
  const { state, isOver, ...rest } = row
  if (state === 'pending' && !isOver) return { kind: 'ready', ...rest }
  const { campaignSlug, campaignName, letters, awaitsTarget } = rest
  const kind = state === 'pending' ? 'expired' : state === 'expired' ? 'nobody_found' : state
  // What was sent is not shown again: the link may have been passed on by then.
  const withoutTexts = letters.map((letter) => ({ ...letter, body: '' }))
  return { kind, campaignSlug, campaignName, letters: withoutTexts, awaitsTarget }
}

export type LetterThanks =
  | {
      kind: 'thanks'
      campaignSlug: string
      campaignName: string
      /** Without the texts: people paste this address where others follow it. */
      letters: WrittenLetter[]
      awaitsTarget: boolean
      wantsFollowUp: boolean
    }
  | { kind: 'gone'; campaignSlug: string | null }

/** What the thank-you page shows for half an hour. Letters that are `withdrawn` as `already_written` went out before. */
export async function getLetterThanks(token: string, now: Date): Promise<LetterThanks> {
  const read = readLetterThanksToken(token, now.getTime())
  const row = read && (await readRow(read.requestId, now))
  if (!row) return { kind: 'gone', campaignSlug: null }
  const { campaignSlug, campaignName, awaitsTarget, wantsFollowUp } = row
  if (read.isOver || row.state !== 'confirmed') return { kind: 'gone', campaignSlug }
  const letters = row.letters.map((letter) => ({ ...letter, subject: '', body: '' }))
  return { kind: 'thanks', campaignSlug, campaignName, letters, awaitsTarget, wantsFollowUp }
}

async function readRow(id: string, now: Date): Promise<Row | null> {
  const [row] = await statements()<Row[]>`
    select r.state, r.requested_at <= ${now.toISOString()}::timestamptz - make_interval(days => ${letterLinkDays}) as "isOver",
      c.slug as "campaignSlug", c.name as "campaignName", r.name, r.personal_text as personal, r.ask_text as ask,
      r.awaits_target as "awaitsTarget", r.wants_follow_up as "wantsFollowUp",
      extract(epoch from r.requested_at)::float8 * 1000 as "requestedAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'to', trim(p.name || ' ' || ch.member_title),
          'areaName', coalesce(a.name, ''), 'state', l.state, 'reason', l.reason, 'subject', l.subject, 'body', l.body)
          order by ch.position, p.sort_name)
        from letter l join mandate m on m.id = l.mandate_id join person p on p.id = m.person_id
        join chamber ch on ch.slug = m.chamber_slug left join area a on a.id = l.area_id
        where l.request_id = r.id), '[]') as letters
    from letter_request r join campaign c on c.id = r.campaign_id where r.id = ${id}`
  return row ?? null
}
