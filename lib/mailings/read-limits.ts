import { statements } from '@/db/client'
import type { ContactPolicy } from '../consent/contact-policy'
import { readContactPolicy } from '../consent/read-policy'

/** What the policy says about mailings, as it stands now. */
export function readLimits(): Promise<ContactPolicy> {
  return readContactPolicy(statements())
}
