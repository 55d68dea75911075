import { addressKey } from '../tokens/keys'
import { askLists } from './address-rules'
import type { ClientAddress } from './client-address'
import type { LiveSettings } from './live-settings'
import { type Attempts, judgeAttempt, type Verdict } from './signing-limits'

type Sending = {
  attempts: Attempts
  from: ClientAddress
  /** '' where no address was given. */
  canonicalEmail: string
  filledHoneypot: boolean
  /** True where work was asked for and none was done. */
  lacksProof: boolean
}

/**
 * What lists and limits together say of a form. Who is blocked sees what everybody sees, and gets no mail; who is allowed
 * is measured by the one generous rule of networks that many share.
 */
export function judgeSender(
  sending: Sending,
  settings: LiveSettings,
  now: number,
): Verdict & { isBlocked: boolean } {
  const { attempts, from, canonicalEmail, filledHoneypot, lacksProof } = sending
  const listed = askLists(
    settings.lists,
    {
      ip: from.ip,
      domain: canonicalEmail.slice(canonicalEmail.lastIndexOf('@') + 1),
      addressKey: addressKey(canonicalEmail),
    },
    now,
  )
  const isAllowed = listed?.verdict === 'allow' && from.sharing === 'none'
  const verdict = judgeAttempt(
    { attempts, sharing: isAllowed ? 'shared' : from.sharing, filledHoneypot, lacksProof },
    settings.limits,
  )
  if (listed?.verdict !== 'block') return { ...verdict, isBlocked: false }
  const suspicions = [{ rule: `blocked_${listed.kind}`, points: 100 }, ...verdict.suspicions]
  return { ...verdict, score: 100, suspicions, mayMail: false, isBlocked: true }
}
