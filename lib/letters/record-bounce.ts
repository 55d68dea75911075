import type postgres from 'postgres'

export type Undelivered = {
  letterId: string
  kind: 'bounced' | 'failed'
  /** True where the address itself is at fault, and not a full mailbox or a passing trouble. */
  isLasting: boolean
  /** What the provider said, for staff. */
  reason: string
}

export type BounceResult = 'recorded' | 'known_already'

/**
 * A letter did not arrive. Where its address is at fault, that address is not used again, whoever's letters wait for it are
 * held, and staff see it. The same news twice changes nothing. A bounce is heard after a failure too: it says more.
 */
export async function recordBounce(
  sql: postgres.TransactionSql,
  { letterId, kind, isLasting, reason }: Undelivered,
): Promise<BounceResult> {
  const from = kind === 'bounced' ? ['sending', 'sent', 'unknown', 'failed'] : ['sending', 'sent', 'unknown']
  const [letter] = await sql<{ channelId: number | null }[]>`
    update letter set state = ${kind}, reason = ${reason.slice(0, 300)}
    where id = ${letterId} and state = any(${from}) returning channel_id as "channelId"`
  if (!letter) return 'known_already'
  if (kind !== 'bounced' || letter.channelId === null) return 'recorded'
  if (!isLasting) {
    await sql`update contact_channel set needs_look = true where id = ${letter.channelId}`
    return 'recorded'
  }
  await sql`update contact_channel set state = 'bounced', needs_look = true where id = ${letter.channelId}`
  await sql`
    update letter set state = 'held', reason = 'channel_bounced' where channel_id = ${letter.channelId} and state = 'queued'`
  await sql`
    insert into directory_event (kind, facts) values ('channel_bounced', jsonb_build_object('channelId', ${letter.channelId}::int))`
  return 'recorded'
}

/** Something is odd about the address a letter went to: staff see it, and it is used as before. */
export async function askForLook(sql: postgres.TransactionSql, letterId: string): Promise<void> {
  await sql`
    update contact_channel set needs_look = true from letter
    where letter.id = ${letterId} and contact_channel.id = letter.channel_id`
}
