import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { mail } from '@/db/schema/mail'
import { addressKey } from '../tokens/keys'
import type { OutboxKind } from './mail'

export type { OutboxKind } from './mail'

type NewMail = {
  kind: OutboxKind
  to: string
  /** The address as it is compared; limits and suppression go by it. */
  canonicalEmail: string
  signatureId?: string
  letterId?: string
  letterRequestId?: string
  /** Frozen now, so that a retry renders the same bytes whatever changes meanwhile. */
  data: Record<string, string>
  priority: 0 | 1 | 2
  /** A second mail with the same key is not written. */
  dedupeKey?: string
}

/** Puts a mail in the outbox, in the transaction of whatever caused it. */
export async function enqueueMail(tx: Tx, message: NewMail): Promise<void> {
  await tx
    .insert(mail)
    .values({
      kind: message.kind,
      toAddress: message.to,
      addressKey: addressKey(message.canonicalEmail),
      signatureId: message.signatureId,
      letterId: message.letterId,
      letterRequestId: message.letterRequestId,
      data: message.data,
      priority: message.priority,
      dedupeKey: message.dedupeKey,
      notBefore: sql`now()`,
    })
    .onConflictDoNothing({ target: mail.dedupeKey })
}
