import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { openDataLink } from '../rights/data-link'
import { readContactToken, readOwnerToken } from '../tokens/address-token'
import { addressKey } from '../tokens/keys'
import { readToken } from '../tokens/signature-token'

/**
 * What the token in an address of /preferences opens. `owner` was mailed within the hour: everything of the address.
 * `signature` stands in the mails about one signature: that one, and what its address gets. `contact` stands at the foot of
 * every mail, which people pass on: what the address gets, without a word of whose it is, and only to make it less. `isOver`
 * is an owner's whose hour has passed: it opens no more than `contact` does.
 */
export type Opened =
  /** With `opensData` the same token opens /your-data; one of the kind that was mailed before does not. */
  | { kind: 'owner'; addressKey: string; opensData: boolean }
  | { kind: 'signature'; addressKey: string; signatureId: string }
  | { kind: 'contact'; addressKey: string; isOver: boolean }

/** Null when the token is mangled or forged, or when the signature it stands for is gone. */
export async function whoOpens(token: string, now: number): Promise<Opened | null> {
  const signatureId = readToken('manage', token)
  if (signatureId) return ofSignature(signatureId)
  const owner = await ofOwner(token, now)
  if (owner) return owner
  const key = readContactToken(token)
  return key ? { kind: 'contact', addressKey: key, isOver: false } : null
}

async function ofOwner(token: string, now: number): Promise<Opened | null> {
  const link = await openDataLink(token, new Date(now))
  if (link.kind === 'open') return { kind: 'owner', addressKey: link.key, opensData: true }
  if (link.kind === 'over') return { kind: 'contact', addressKey: link.key, isOver: true }
  const earlier = readOwnerToken(token, now)
  if (!earlier) return null
  const { addressKey: key, isOver } = earlier
  return isOver
    ? { kind: 'contact', addressKey: key, isOver }
    : { kind: 'owner', addressKey: key, opensData: false }
}

async function ofSignature(signatureId: string): Promise<Opened | null> {
  const [row] = await db.execute<{ canonicalEmail: string }>(sql`
    select canonical_email as "canonicalEmail" from signature where id = ${signatureId} and email <> ''`)
  return row ? { kind: 'signature', addressKey: addressKey(row.canonicalEmail), signatureId } : null
}

/** Whether more mail than before may be asked for: by who has the mailbox, not by whom a mail was passed on to. */
export function mayRaise({ kind }: Opened): boolean {
  return kind !== 'contact'
}
