import { counted } from '@/app/staff/ui/words'
import { may } from '@/lib/staff/permissions'
import type { Describe } from './need-words'

export const rightsNeeds: Describe<'complaints_new'> = {
  complaints_new: ({ complaints }, role) => ({
    what: `${counted(complaints, 'complaint')} about data to acknowledge`,
    where: 'Complaints',
    act: may(role, 'rights.handle') ? { href: '/staff/rights', words: 'Read' } : null,
  }),
}
