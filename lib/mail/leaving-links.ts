import { env } from '../env'
import { canonicalEmail } from '../supporters/canonical-email'
import { mintContactToken, mintLeaveToken } from '../tokens/address-token'
import { addressKey } from '../tokens/keys'

/** What the foot of every mail to a supporter links to; each is whole, with the site's address. */
export type LeavingLinks = { leave: string; preferences: string }

/** The links of whoever a mail goes to: a function of the address and SECRET_KEY alone, so that a retry has the same bytes. */
export function leavingLinks(toAddress: string): LeavingLinks {
  const key = addressKey(canonicalEmail(toAddress))
  return {
    leave: `${env().SITE_URL}/leave/${mintLeaveToken(key)}`,
    preferences: `${env().SITE_URL}/preferences/${mintContactToken(key)}`,
  }
}

/** What a mail program needs to show a button of its own that leaves at one press (RFC 2369, RFC 8058). */
export function leavingHeaders({ leave }: LeavingLinks): Record<string, string> {
  return { 'List-Unsubscribe': `<${leave}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
