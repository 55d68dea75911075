import { roleWords } from '@/app/staff/ui/role-words'
import { mayGive, type StaffRole, staffRoles } from '@/lib/staff/permissions'

/** The roles that somebody may give, as choices. */
export function rolesToGive(role: StaffRole) {
  return staffRoles
    .filter((given) => mayGive(role, given))
    .map((value) => ({ value, words: `${roleWords[value].name}: ${roleWords[value].may}` }))
}
