import { may, type StaffRole } from '../../staff/permissions'
import type { Sees } from './signature-filter'

/** What somebody with this role may see of a signature, beyond names, places and states. */
export function seesOf(role: StaffRole): Sees {
  return {
    email: may(role, 'signature.read_email'),
    network: may(role, 'signature.read_network'),
    reason: may(role, 'comment.moderate'),
  }
}
