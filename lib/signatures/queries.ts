import { acceptsConfirmations } from '../campaigns/campaign'
import { readToken, referenceOf } from '../tokens/signature-token'
import { confirmationLifeDays } from './confirm-signature'
import { readSignature } from './read-signature'

export type ForConfirming =
  | {
      kind: 'ready'
      campaignSlug: string
      demand: string
      addresseeShort: string
      name: string
      country: string
      area: string
      updates: 'yes' | 'no'
      showName: boolean
      requestedAt: number
    }
  | { kind: 'confirmed' | 'withdrawn' | 'expired' | 'closed'; campaignSlug: string; demand: string }
  | { kind: 'unreadable' }

/** What the page behind the mailed link shows. Changes nothing, so that scanners may read it. */
export async function getForConfirming(token: string, now: number): Promise<ForConfirming> {
  const id = readToken('confirm', token)
  const row = id && (await readSignature(id))
  if (!row) return { kind: 'unreadable' }
  const { campaignSlug, demand } = row
  if (row.state === 'confirmed' || row.state === 'held') return { kind: 'confirmed', campaignSlug, demand }
  if (row.state !== 'pending') return { kind: 'withdrawn', campaignSlug, demand }
  if (!acceptsConfirmations({ ...row, state: row.campaignState }, now))
    return { kind: 'closed', campaignSlug, demand }
  if (now > row.requestedAt + confirmationLifeDays * 86_400_000)
    return { kind: 'expired', campaignSlug, demand }
  const { addresseeShort, name, country, area, updates, showName, requestedAt } = row
  return {
    kind: 'ready',
    campaignSlug,
    demand,
    addresseeShort,
    name,
    country,
    area,
    updates,
    showName,
    requestedAt,
  }
}

export type OwnSignature = {
  reference: string
  campaignSlug: string
  demand: string
  state: 'pending' | 'confirmed' | 'withdrawn'
  name: string
  /** Masked: the link may have been forwarded. */
  email: string
  country: string
  postcode: string | null
  area: string
  showName: boolean
  updates: 'yes' | 'no'
  requestedAt: number
  confirmedAt: number | null
  acceptsChanges: boolean
  /** When the petition was handed in with it: what was given then cannot be changed. */
  handedInAt: number | null
}

/** A signature for its owner, from the link in any mail; null when the link cannot be read or nothing is left. */
export async function getSignatureForOwner(token: string): Promise<OwnSignature | null> {
  const id = readToken('manage', token)
  const row = id && (await readSignature(id))
  if (!row) return null
  // Whether we hold a signature for a look is not told: to its owner it is confirmed.
  const state =
    row.state === 'held'
      ? 'confirmed'
      : row.state === 'pending' || row.state === 'confirmed'
        ? row.state
        : 'withdrawn'
  const { campaignSlug, demand, name, country, postcode, area, showName, updates, requestedAt, confirmedAt } =
    row
  const { handedInAt } = row
  return {
    reference: referenceOf(row.id),
    campaignSlug,
    demand,
    state,
    name,
    email: maskEmail(row.email),
    country,
    postcode,
    area,
    showName,
    updates,
    requestedAt,
    confirmedAt,
    acceptsChanges: state !== 'withdrawn',
    handedInAt,
  }
}

/** "n…@example.org". */
function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return `${[...email][0] ?? ''}…${email.slice(at)}`
}
