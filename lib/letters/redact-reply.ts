import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { letterReply } from '@/db/schema/letters'

type Redaction = { replyId: number; staffId: string }

/** Keeps what may be shown of a reply, and erases the rest for good. False when somebody else has handled it meanwhile. */
export async function redactReply(
  tx: Tx,
  { replyId, staffId, redacted }: Redaction & { redacted: string },
): Promise<boolean> {
  return handle(tx, replyId, { state: 'redacted', redacted, handledBy: staffId })
}

/** Erases a reply of which nothing may be shown, or that is none. */
export async function refuseReply(tx: Tx, { replyId, staffId }: Redaction): Promise<boolean> {
  return handle(tx, replyId, { state: 'refused', redacted: '', handledBy: staffId })
}

async function handle(
  tx: Tx,
  replyId: number,
  done: { state: 'redacted' | 'refused'; redacted: string; handledBy: string },
): Promise<boolean> {
  const handled = await tx
    .update(letterReply)
    .set({ ...done, text: '', handledAt: sql`now()` })
    .where(and(eq(letterReply.id, replyId), eq(letterReply.state, 'new')))
    .returning({ id: letterReply.id })
  return handled.length > 0
}
