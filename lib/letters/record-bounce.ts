import type postgres from 'postgres'
import { statements } from '@/db/client'

export type Undelivered = {
  /** The provider's name for the mail. */
  providerId: string
  kind: 'bounced' | 'failed'
  /** True where the address itself is at fault, and not a full mailbox or a passing trouble. */
  isLasting: boolean
  /** What the provider said, for staff. */
  reason: string
}

/** `not_known_yet`: letters are with the provider whose answer we have not written down, and this may be about one. */
export type BounceResult = 'recorded' | 'known_already' | 'not_a_letter' | 'not_known_yet'

/**
 * A letter did not arrive. Where its address is at fault, that address is not used again, whoever's letters wait for it are
 * held, and staff see it. The same news twice changes nothing.
 */
export async function recordBounce({
  providerId,
  kind,
  isLasting,
  reason,
}: Undelivered): Promise<BounceResult> {
  return statements().begin(async (sql) => {
    const [mail] = await sql<{ letterId: string }[]>`
      select letter_id as "letterId" from mail
      where provider_id = ${providerId} and kind = 'letter' and letter_id is not null`
    if (!mail) return (await isAnyUnderWay(sql)) ? 'not_known_yet' : 'not_a_letter'
    const [letter] = await sql<{ channelId: number | null }[]>`
      update letter set state = ${kind}, reason = ${reason.slice(0, 300)}
      where id = ${mail.letterId} and state in ('sending', 'sent', 'unknown') returning channel_id as "channelId"`
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
  })
}

async function isAnyUnderWay(sql: postgres.TransactionSql): Promise<boolean> {
  const rows =
    await sql`select 1 from mail where kind = 'letter' and letter_id is not null and state = 'batched' limit 1`
  return rows.length > 0
}
