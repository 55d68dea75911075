import { timingSafeEqual } from 'node:crypto'
import { statements } from '@/db/client'
import type { ClientAddress } from '../integrity/client-address'
import { canonicalEmail, readEmail } from '../supporters/canonical-email'
import { hmac } from '../tokens/keys'
import { confirmationCode, readCode } from '../tokens/signature-token'
import { type ConfirmOutcome, confirmSignature } from './confirm-signature'

/** A code has 30 bits: ten tries an hour at one mailbox leave nothing to guess. */
const triesPerHour = 10

type CodeOutcome = { kind: 'no_match' } | (ConfirmOutcome & { signatureId: string })

/**
 * Confirms the signature whose code was mailed to this address. The answer to a wrong code, an unknown address and one
 * try too many is the same.
 */
export async function confirmByCode(
  email: string,
  typedCode: string,
  from: ClientAddress,
): Promise<CodeOutcome> {
  const address = readEmail(email)
  const code = readCode(typedCode)
  if (!address || !/^[0-9A-Z]{6}$/.test(code)) return { kind: 'no_match' }
  const canonical = canonicalEmail(address)
  if (!(await takeTry(canonical, from))) return { kind: 'no_match' }
  const sql = statements()
  const rows = await sql<{ id: string }[]>`
    select id from signature where canonical_email = ${canonical} and state in ('pending', 'confirmed', 'held')
    order by requested_at desc limit 50`
  const match = rows.find((row) => timingSafeEqual(Buffer.from(confirmationCode(row.id)), Buffer.from(code)))
  if (!match) return { kind: 'no_match' }
  return { ...(await confirmSignature(match.id)), signatureId: match.id }
}

/** Notes the try and says whether it was within the hour's number. */
async function takeTry(canonical: string, from: ClientAddress): Promise<boolean> {
  const sql = statements()
  const key = hmac('code-try', canonical).toString('base64url').slice(0, 22)
  const [row] = await sql<{ earlier: number }[]>`
    with tried as (insert into signing_attempt (campaign_id, ip_key, network_key, address_key) values (0, ${from.ipKey}, ${from.networkKey}, ${key}))
    select count(*)::int as earlier from signing_attempt where address_key = ${key} and at > now() - interval '1 hour'`
  return (row?.earlier ?? 0) < triesPerHour
}
