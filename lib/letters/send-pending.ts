import type postgres from 'postgres'

/**
 * Gives the pending letters of a confirmed request their turn. Whom the writer has written to before gets no second
 * letter, but for one which was never proven to be theirs (from their own mail), or which did not arrive: those make room. A
 * suspected one is held.
 */
export async function sendPending(
  sql: postgres.TransactionSql,
  requestId: string,
  isSuspected: boolean,
): Promise<void> {
  await sql`
    with old as (
      update letter old set state = 'withdrawn',
        reason = case when old.state in ('bounced', 'failed') then 'not_delivered' else 'sent_by_us' end
      from letter new
      where new.request_id = ${requestId} and new.state = 'pending' and old.campaign_id = new.campaign_id
        and old.canonical_email = new.canonical_email and old.mandate_id = new.mandate_id
        and old.state in ('opened', 'declared_sent', 'bounced', 'failed')
      returning old.id)
    update mail set state = 'dropped', dedupe_key = null, data = '{}' from old
    where mail.letter_id = old.id and mail.kind = 'letter' and mail.state = 'failed'`
  await sql`
    update letter new set queued_at = now(),
      state = case when known.is then 'withdrawn' when ${isSuspected} then 'held' else 'queued' end,
      reason = case when known.is then 'already_written' when ${isSuspected} then 'suspected' else '' end
    from letter own, lateral (select exists (select 1 from letter old
        where old.campaign_id = own.campaign_id and old.canonical_email = own.canonical_email and old.mandate_id = own.mandate_id
          and old.id <> own.id and old.state not in ('withdrawn', 'expired', 'pending')) as is) known
    where own.id = new.id and new.request_id = ${requestId} and new.state = 'pending'`
}

/** Two letters to the same person may get their turn at once: what comes second is done again, and finds the first. */
export async function writtenOnce<T>(work: () => Promise<T>, triesLeft = 3): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const isWrittenMeanwhile =
      error instanceof Error && 'constraint_name' in error && error.constraint_name === 'letter_once'
    if (isWrittenMeanwhile && triesLeft > 1) return writtenOnce(work, triesLeft - 1)
    throw error
  }
}
