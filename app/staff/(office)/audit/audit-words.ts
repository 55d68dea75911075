import type { AuditRow } from '@/lib/audit/queries'

/** Things that entries are about, and what one of them is called. */
export const objectWords: Record<string, string> = {
  campaign: 'campaign',
  publication: 'text',
  staff: 'staff account',
  signature: 'signature',
  invalidation: 'invalidation',
  setting: 'setting',
  alert: 'alert',
  directory: 'directory entry',
  evidence: 'evidence',
  export: 'export',
  take_out: 'export',
  audit: 'audit log',
}

/** What was done, where "paused the campaign" is not what it should say. */
const actionWords: Record<string, string> = {
  'staff.invited': 'invited',
  'staff.accepted': 'accepted the invitation of',
  'staff.signed_in': 'signed in',
  'staff.signed_out': 'signed out',
  'staff.signed_out_everywhere': 'signed out everywhere',
  'staff.role_changed': 'changed the role of',
  'staff.disabled': 'disabled',
  'staff.sessions_ended': 'ended sessions of',
  'staff.second_factor_set': 'set up the second step',
  'staff.second_factor_locked': 'gave five wrong codes',
  'staff.second_factor_reset': 'reset the second step of',
  'staff.recovery_codes_made': 'made recovery codes',
  'staff.recovery_code_used': 'used a recovery code',
  'campaign.noted': 'wrote a note on the campaign',
  'campaign.goal_reached': 'saw a goal reached by the campaign',
  'campaign.submitted': 'sent to review the campaign',
  'audit.verified': 'The nightly look found the audit log whole',
  'audit.broken': 'The nightly look found the audit log broken',
}

/** "Ruth Adeyemi changed the role of Ben Okri"; who did it is said by the caller. */
export function auditSentence({ action, objectKind, objectId, objectName, who }: AuditRow): string {
  const known = actionWords[action]
  const what = action.slice(action.indexOf('.') + 1).replaceAll('_', ' ')
  const thing = objectWords[objectKind] ?? objectKind.replaceAll('_', ' ')
  const name = objectName ?? (objectId === '' ? '' : objectId)
  if (objectKind === 'audit') return known ?? what
  if (objectKind === 'staff') return `${known ?? what}${name && name !== who ? ` ${name}` : ''}`
  return `${known ?? `${what}: ${thing}`} ${name}`.trim()
}

/** The facts of an entry as "rows: 12, reason: …"; longer ones are cut. */
export function factWords(facts: Record<string, unknown>): string {
  return Object.entries(facts)
    .map(([name, value]) => {
      const words = typeof value === 'string' ? value : JSON.stringify(value)
      return `${name}: ${words.length > 160 ? `${words.slice(0, 160)}…` : words}`
    })
    .join(', ')
}
