import { counted } from '@/app/staff/ui/words'
import { formatDay } from '@/app/ui/format'
import { may } from '@/lib/staff/permissions'
import type { Describe } from './need-words'

export const evidenceNeeds: Describe<
  'helpline_stale' | 'consent_ends' | 'figures_due' | 'figures_replaced' | 'links_dead'
> = {
  helpline_stale: ({ name, verifiedOn }) => ({
    what: `Not verified since ${formatDay(Date.parse(verifiedOn))}: call it, or read its page`,
    where: `Helpline ${name}`,
    act: { href: '/staff/library/helplines', words: 'Verify' },
  }),
  consent_ends: ({ id, subject }, role) => ({
    what: 'A consent ends, and what rests on it goes',
    where: subject,
    act: may(role, 'consent.manage') ? { href: `/staff/library/consents/${id}`, words: 'See' } : null,
  }),
  figures_due: ({ figures }) => ({
    what: `${counted(figures, 'figure is', 'figures are')} due to be looked at again`,
    where: 'Evidence',
    act: { href: '/staff/library/evidence?show=review', words: 'Review' },
  }),
  figures_replaced: ({ figures }) => ({
    what: `${counted(figures, 'figure was', 'figures were')} replaced and still ${figures === 1 ? 'stands' : 'stand'} on live pages`,
    where: 'Evidence',
    act: { href: '/staff/library/evidence?show=outdated', words: 'See where' },
  }),
  links_dead: ({ links }) => ({
    what: `${counted(links, 'link has', 'links have')} not answered twice or more`,
    where: 'Links',
    act: { href: '/staff/library/links', words: 'Look' },
  }),
}
