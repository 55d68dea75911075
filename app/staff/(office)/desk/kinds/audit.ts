import type { Describe } from './need-words'

export const auditNeeds: Describe<'audit_broken'> = {
  audit_broken: ({ entry }) => ({
    what: `The nightly look found it broken at entry ${entry}. Somebody may have changed what was written down`,
    where: 'Audit log',
    act: { href: '/staff/audit', words: 'See' },
  }),
}
