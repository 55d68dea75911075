import type { Need } from '@/lib/desk/queries'
import type { StaffRole } from '@/lib/staff/permissions'
import { auditNeeds } from './kinds/audit'
import { campaignNeeds } from './kinds/campaigns'
import { countNeeds } from './kinds/counts'
import { evidenceNeeds } from './kinds/evidence'
import { letterNeeds } from './kinds/letters'
import { mailNeeds } from './kinds/mail'
import { mailingNeeds } from './kinds/mailings'
import type { Describe, Described } from './kinds/need-words'
import { recommendationNeeds } from './kinds/recommendations'
import { rightsNeeds } from './kinds/rights'
import { signatureNeeds } from './kinds/signatures'
import { textNeeds } from './kinds/texts'

/** A new kind is one more entry in the file of its subject, or one more file here. The types ask for every kind. */
const words: Describe<Need['kind']> = {
  ...campaignNeeds,
  ...textNeeds,
  ...recommendationNeeds,
  ...evidenceNeeds,
  ...letterNeeds,
  ...signatureNeeds,
  ...mailNeeds,
  ...mailingNeeds,
  ...countNeeds,
  ...rightsNeeds,
  ...auditNeeds,
}

/** What waits, where, and the next step for somebody of this role. */
export function describeNeed(need: Need, role: StaffRole): Described {
  // The types cannot say that the words are looked up by the kind of this very need.
  const describe = words[need.kind] as (need: Need, role: StaffRole) => Described
  return describe(need, role)
}
