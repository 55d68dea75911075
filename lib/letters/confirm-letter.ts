import type postgres from 'postgres'
import { statements } from '@/db/client'
import { liveSettings } from '../integrity/live-settings'
import { sendPending, writtenOnce } from './send-pending'

/** How long the link in the mail sends a letter. */
export const letterLinkDays = 7

export type ConfirmLetterOutcome =
  /** It is on its way, or was already: pressing twice is the same as pressing once. */
  | { kind: 'confirmed' }
  /** Expired, withdrawn or unknown: the page of the token says which. */
  | { kind: 'not_possible' }

/**
 * Sends a letter on its way, by one conditional update of what was written: it waits for its turn from now on. A person who
 * was written to before under this campaign, from this address, gets no second letter. What was opened in somebody's own mail,
 * or said to be sent from there, makes room: it was never proven whose address that was, and whoever presses this button
 * reads its mail. Safe to call any number of times, at once or later.
 */
export async function confirmLetter(requestId: string): Promise<ConfirmLetterOutcome> {
  const isConfirmed = await writtenOnce(() => statements().begin((sql) => confirmPending(sql, requestId)))
  if (isConfirmed) return { kind: 'confirmed' }
  const [row] = await statements()<
    { state: string }[]
  >`select state from letter_request where id = ${requestId}`
  return row?.state === 'confirmed' ? { kind: 'confirmed' } : { kind: 'not_possible' }
}

async function confirmPending(sql: postgres.TransactionSql, requestId: string): Promise<boolean> {
  const { heldFromScore } = (await liveSettings()).limits
  const [request] = await sql<{ isSuspected: boolean }[]>`
    with wanted as (
      select r.id, r.email, r.canonical_email from letter_request r join campaign c on c.id = r.campaign_id
      where r.id = ${requestId} and r.state = 'pending' and r.channel = 'sent_by_us'
        and r.requested_at > now() - make_interval(days => ${letterLinkDays})
        and c.state not in ('draft', 'in_review', 'archived', 'removed')
    ), person as (
      insert into supporter (email, canonical_email) select email, canonical_email from wanted
      on conflict (canonical_email) do update set last_acted_at = now()
      returning id
    )
    update letter_request r set state = 'confirmed', confirmed_at = now(), supporter_id = person.id
    from wanted, person where r.id = wanted.id and r.state = 'pending'
    returning r.score >= ${heldFromScore} as "isSuspected"`
  if (!request) return false
  await sendPending(sql, requestId, request.isSuspected)
  return true
}
