import type { Tx } from '@/db/client'
import { statements } from '@/db/client'
import { writeEvent } from '../campaigns/write-event'
import { redactReply, refuseReply } from './redact-reply'

/** A reply as a list shows it: not a word of it. */
export type ReplyRow = {
  id: number
  campaignId: number
  campaignSlug: string
  campaignName: string
  /** Whom it is from: "Bo Sample MP". */
  from: string
  personId: number
  state: 'new' | 'redacted' | 'refused'
  mayBeCited: boolean
  createdAt: number
}

/** With the text as pasted while it is new, or what may be shown once it was redacted. For its reader alone. */
export type ReadReply = ReplyRow & {
  text: string
  redacted: string
  handledBy: string
  handledAt: number | null
}

const columns = () => statements()`
  y.id, c.id as "campaignId", c.slug as "campaignSlug", c.name as "campaignName", trim(p.name || ' ' || ch.member_title) as from,
  p.id as "personId", y.state, y.may_be_cited as "mayBeCited", extract(epoch from y.created_at)::float8 * 1000 as "createdAt"`
const joins = () => statements()`
  from letter_reply y join letter l on l.id = y.letter_id join campaign c on c.id = l.campaign_id
  join mandate m on m.id = l.mandate_id join person p on p.id = m.person_id join chamber ch on ch.slug = m.chamber_slug`

/** Replies nobody has read, the oldest first, and then those handled last. */
export async function listReplies(): Promise<ReplyRow[]> {
  return statements()<ReplyRow[]>`
    select ${columns()} ${joins()}
    order by y.state = 'new' desc, case when y.state = 'new' then y.created_at end, y.handled_at desc limit 200`
}

/** One reply with its text; null when there is none. */
export async function getReply(id: number): Promise<ReadReply | null> {
  const [row] = await statements()<ReadReply[]>`
    select ${columns()}, y.text, y.redacted, coalesce(nullif(s.name, ''), s.email, '') as "handledBy",
      extract(epoch from y.handled_at)::float8 * 1000 as "handledAt"
    ${joins()} left join staff s on s.id = y.handled_by where y.id = ${id}`
  return row ?? null
}

/** Replies that were redacted and that the writer lets us cite, the newest first. */
export async function listCitableReplies(): Promise<ReplyRow[]> {
  return statements()<ReplyRow[]>`
    select ${columns()} ${joins()} where y.state = 'redacted' and y.may_be_cited order by y.handled_at desc limit 100`
}

type Handle = { reply: ReplyRow; staffId: string }

/** Keeps what may be shown, or with null erases it all, and writes down who did. False when somebody else has handled it. */
export async function handleReply(
  tx: Tx,
  { reply, staffId, redacted }: Handle & { redacted: string | null },
): Promise<boolean> {
  const done =
    redacted === null
      ? await refuseReply(tx, { replyId: reply.id, staffId })
      : await redactReply(tx, { replyId: reply.id, staffId, redacted })
  if (done)
    await writeEvent(tx, {
      campaignId: reply.campaignId,
      kind: 'noted',
      staffId,
      facts: { letters: redacted === null ? 'reply_refused' : 'reply_redacted', replyId: reply.id },
    })
  return done
}

/** A first draft of what may be shown: mail addresses, telephone numbers and postcodes taken out. The rest a person does. */
export function firstRedaction(text: string): string {
  return text
    .replace(/[^\s<>()"]+@[^\s<>()"]+\.[a-z]{2,}/gi, '[removed]')
    .replace(/\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/gi, '[removed]')
    .replace(/(?:\+\d{1,3}|\b0)[\d\s().-]{8,}\d/g, '[removed]')
}
