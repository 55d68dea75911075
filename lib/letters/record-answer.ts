import { statements } from '@/db/client'
import { readLetterToken } from '../tokens/letter-token'
import { paragraphs } from '../typed-text'

export const letterOutcomes = ['replied', 'acknowledged', 'nothing', 'none_wanted'] as const
export type LetterOutcome = (typeof letterOutcomes)[number]

/** Letters that the writer of the link is asked about; `outcome` is what they have told. */
export type AskedAbout = {
  campaignSlug: string
  campaignName: string
  letters: { id: string; to: string; sentAt: number; outcome: LetterOutcome | null; hasReply: boolean }[]
}

/** What the page behind the link of a follow-up shows; null when it cannot be read. Changes nothing. */
export async function getAskedAbout(token: string): Promise<AskedAbout | null> {
  const id = readLetterToken('letter-answer', token)
  if (!id) return null
  const [row] = await statements()<AskedAbout[]>`
    select c.slug as "campaignSlug", c.name as "campaignName",
      coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'to', trim(p.name || ' ' || ch.member_title), 'outcome', l.outcome,
          'sentAt', extract(epoch from l.sent_at)::float8 * 1000,
          'hasReply', exists (select 1 from letter_reply y where y.letter_id = l.id)) order by ch.position, p.sort_name)
        from letter l join mandate m on m.id = l.mandate_id join person p on p.id = m.person_id
        join chamber ch on ch.slug = m.chamber_slug where l.request_id = r.id and l.state = 'sent'), '[]') as letters
    from letter_request r join campaign c on c.id = r.campaign_id where r.id = ${id} and r.state = 'confirmed'`
  return row && row.letters.length > 0 ? row : null
}

export type LetterAnswer = { letterId: string; outcome: LetterOutcome; reply: string; mayBeCited: boolean }

export type AnswerMistake = { letterId: string; field: 'outcome' | 'reply'; code: string }
export type ReadAnswers =
  | { kind: 'valid'; answers: LetterAnswer[] }
  | { kind: 'invalid'; errors: AnswerMistake[] }

const replyText = paragraphs(20_000)
const invisible = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/**
 * Checks what a writer tells: for each letter `outcome-ID`, `reply-ID` and `cite-ID`. A letter nothing is said of stays open;
 * one mistake hides no other. A reply that was pasted says by itself that they replied.
 */
export function readAnswers(typed: Record<string, unknown>, about: AskedAbout): ReadAnswers {
  const errors: AnswerMistake[] = []
  const answers: LetterAnswer[] = []
  for (const { id } of about.letters) {
    const reply = replyText.safeParse(String(typed[`reply-${id}`] ?? '').replace(invisible, ''))
    if (!reply.success)
      errors.push({ letterId: id, field: 'reply', code: reply.error.issues[0]?.message ?? 'impossible' })
    const said = String(typed[`outcome-${id}`] ?? '')
    const outcome = letterOutcomes.find((known) => known === said) ?? (reply.data ? 'replied' : null)
    const mayBeCited = ['yes', 'on'].includes(String(typed[`cite-${id}`] ?? ''))
    if (outcome) answers.push({ letterId: id, outcome, reply: reply.data ?? '', mayBeCited })
  }
  const [first] = about.letters
  if (answers.length === 0 && errors.length === 0 && first)
    errors.push({ letterId: first.id, field: 'outcome', code: 'missing' })
  return errors.length > 0 ? { kind: 'invalid', errors } : { kind: 'valid', answers }
}

/**
 * Keeps what a writer tells of their letters; told again, the newest counts. A reply is kept until staff have redacted it, and
 * nobody else sees it before; a second one replaces the first as long as that is unread. False when the link cannot be read.
 */
export async function recordAnswers(token: string, answers: LetterAnswer[]): Promise<boolean> {
  const requestId = readLetterToken('letter-answer', token)
  if (!requestId) return false
  await statements().begin(async (sql) => {
    for (const { letterId, outcome, reply, mayBeCited } of answers) {
      const told = await sql`
        update letter set outcome = ${outcome}, outcome_at = now()
        where id = ${letterId} and request_id = ${requestId} and state = 'sent' returning id`
      if (told.length === 0 || reply === '') continue
      await sql`
        insert into letter_reply as y (letter_id, text, may_be_cited) values (${letterId}, ${reply}, ${mayBeCited})
        on conflict (letter_id) do update set text = excluded.text, may_be_cited = excluded.may_be_cited where y.state = 'new'`
    }
  })
  return true
}
