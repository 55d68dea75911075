/** What staff may do, and which roles may do it. Shared with the browser: imports nothing. */

export const staffRoles = [
  'owner',
  'admin',
  'campaigner',
  'editor',
  'moderator',
  'analyst',
  'support',
] as const
export type StaffRole = (typeof staffRoles)[number]

export type Permission =
  | 'desk.read'
  | 'campaign.read'
  | 'campaign.edit'
  | 'campaign.publish'
  /** Names, places and states. */
  | 'signature.read'
  | 'signature.read_email'
  /** The network address somebody signed from. */
  | 'signature.read_network'
  /** Confirms, holds, releases, hides the name of, invalidates and restores single signatures and ticked ones. */
  | 'signature.decide'
  /** Takes out by criteria, as many as match, and puts them back. */
  | 'signature.invalidate'
  | 'signature.enter_paper'
  | 'comment.moderate'
  /** Takes signatures out of the building: asks for a reason and a fresh second factor. */
  | 'signature.export'
  | 'hand_in.make'
  /** Alerts, and what is allowed and blocked. */
  | 'watch.read'
  /** Limits, lists and switches, while everything runs. */
  | 'watch.set'
  /** Totals of five and more, never a person. */
  | 'report.read'
  | 'audit.read'
  | 'mail.read'
  | 'mail.read_address'
  | 'mail.retry'
  /** On what grounds people are written to, and lists of people that are brought in. */
  | 'contact.manage'
  /** Mailings and journeys: what they say, whom they are for, and what came of them, in numbers. */
  | 'mailing.read'
  | 'mailing.write'
  /** Approves, schedules, pauses, cancels: asks for a fresh second factor. */
  | 'mailing.send'
  | 'library.read'
  | 'library.edit'
  | 'library.publish'
  /** Records what an addressee answered and did, and what we make of it. */
  | 'recommendation.record'
  | 'consent.manage'
  /** The lists of areas, people and addresses; periods and the switch of a regulated one. */
  | 'directory.edit'
  /** Reads what representatives answered, to take out what could name somebody. */
  | 'reply.redact'
  | 'position.note'
  /** Never of a position one has noted: the database refuses. */
  | 'position.approve'
  /** Complaints about how data are handled: reads them and answers. */
  | 'rights.handle'
  /** How long things are kept, and what is held beyond that. */
  | 'rights.retain'
  | 'staff.manage'

const everybody: Permission[] = ['desk.read', 'campaign.read', 'library.read', 'report.read']
export const everything: readonly Permission[] = [
  ...everybody,
  'campaign.edit',
  'campaign.publish',
  'signature.read',
  'signature.read_email',
  'signature.read_network',
  'signature.decide',
  'signature.invalidate',
  'signature.enter_paper',
  'comment.moderate',
  'signature.export',
  'hand_in.make',
  'watch.read',
  'watch.set',
  'audit.read',
  'mail.read',
  'mail.read_address',
  'mail.retry',
  'contact.manage',
  'mailing.read',
  'mailing.write',
  'mailing.send',
  'library.edit',
  'library.publish',
  'recommendation.record',
  'consent.manage',
  'directory.edit',
  'reply.redact',
  'position.note',
  'position.approve',
  'rights.handle',
  'rights.retain',
  'staff.manage',
]

const permissions: Record<StaffRole, ReadonlySet<Permission>> = {
  owner: new Set(everything),
  admin: new Set(everything),
  campaigner: new Set([
    ...everybody,
    'campaign.edit',
    'campaign.publish',
    'signature.enter_paper',
    'hand_in.make',
    'watch.read',
    'mail.read',
    'mailing.read',
    'mailing.write',
    'mailing.send',
    'library.edit',
    'recommendation.record',
    'directory.edit',
    'position.note',
    'position.approve',
  ]),
  editor: new Set([
    ...everybody,
    'mailing.read',
    'mailing.write',
    'library.edit',
    'library.publish',
    'recommendation.record',
    'consent.manage',
  ]),
  moderator: new Set([
    ...everybody,
    'signature.read',
    'signature.read_email',
    'signature.read_network',
    'signature.decide',
    'signature.invalidate',
    'signature.enter_paper',
    'comment.moderate',
    'watch.read',
    'watch.set',
    'mail.read',
    'reply.redact',
    'position.approve',
  ]),
  /** Sees numbers, never a person. */
  analyst: new Set([...everybody, 'mailing.read']),
  support: new Set([
    ...everybody,
    'signature.read',
    'signature.read_email',
    'mail.read',
    'mail.read_address',
    'mail.retry',
    'rights.handle',
  ]),
}

export function may(role: StaffRole, permission: Permission): boolean {
  return permissions[role].has(permission)
}

/** What shows somebody's personal data, takes it out, or gives others the right to. */
const personal: Permission[] = [
  'signature.read',
  'signature.read_email',
  'signature.read_network',
  'signature.decide',
  'signature.invalidate',
  'signature.enter_paper',
  'comment.moderate',
  'signature.export',
  'hand_in.make',
  'mail.read_address',
  'contact.manage',
  'mailing.send',
  'consent.manage',
  'reply.redact',
  'rights.handle',
  'staff.manage',
]

/** Whether a role comes near personal data: it then signs in with a second factor. Follows from its permissions. */
export function needsSecondFactor(role: StaffRole): boolean {
  return personal.some((permission) => may(role, permission))
}

/** Only an owner makes or unmakes an owner: otherwise whoever manages staff could promote themselves. */
export function mayGive(actor: StaffRole | null, ...roles: StaffRole[]): boolean {
  if (actor === null) return true
  return may(actor, 'staff.manage') && (actor === 'owner' || !roles.includes('owner'))
}
