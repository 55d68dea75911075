import { may, type StaffRole } from '@/lib/staff/permissions'
import type { Describe } from './need-words'

type Kinds =
  | 'mailing_to_approve'
  | 'mailing_to_schedule'
  | 'mailing_stopped'
  | 'mailing_grown'
  | 'mailing_changed'
  | 'mailing_stuck'

export const mailingNeeds: Describe<Kinds> = {
  mailing_to_approve: ({ id, name, of }, role) => ({
    what: `Waits for a second person${of ? `: ${of} was asked` : ''}`,
    where: name,
    act: toMailing(id, role, 'Read'),
  }),
  mailing_to_schedule: ({ id, name }, role) => ({
    what: 'Approved, and not scheduled yet',
    where: name,
    act: toMailing(id, role, 'Schedule'),
  }),
  mailing_stopped: ({ id, name }, role) => ({
    what: 'Stopped itself: too many bounced or complained',
    where: name,
    act: toMailing(id, role, 'Look'),
  }),
  mailing_grown: ({ id, name }, role) => ({
    what: 'Did not start: its audience has grown since',
    where: name,
    act: toMailing(id, role, 'Look'),
  }),
  mailing_changed: ({ id, name }, role) => ({
    what: 'Did not start: something in it is gone or was replaced',
    where: name,
    act: toMailing(id, role, 'Look'),
  }),
  mailing_stuck: ({ id, name }, role) => ({
    what: 'Cannot go on: something went wrong on our side',
    where: name,
    act: toMailing(id, role, 'Look'),
  }),
}

function toMailing(id: number, role: StaffRole, words: string) {
  return may(role, 'mailing.read') ? { href: `/staff/mailings/${id}`, words } : null
}
