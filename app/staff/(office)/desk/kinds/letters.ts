import { counted } from '@/app/staff/ui/words'
import { may } from '@/lib/staff/permissions'
import { type Describe, toCampaign } from './need-words'

export const letterNeeds: Describe<
  'letters_held' | 'letters_failed' | 'addresses_bounced' | 'replies_new' | 'positions_noted'
> = {
  letters_held: ({ letters, slug, name }) => ({
    what: `${counted(letters, 'letter is', 'letters are')} held and wait for somebody to look`,
    where: name,
    act: toCampaign(slug, 'letters/delivery', 'Look'),
  }),
  letters_failed: ({ letters, slug, name }) => ({
    what: `${counted(letters, 'letter', 'letters')} could not be delivered`,
    where: name,
    act: toCampaign(slug, 'letters/delivery', 'Look'),
  }),
  addresses_bounced: ({ addresses }, role) => ({
    what: `${counted(addresses, 'address of a member has', 'addresses of members have')} bounced`,
    where: 'Representatives',
    act: may(role, 'directory.edit')
      ? { href: '/staff/representatives/addresses', words: 'Find the right one' }
      : null,
  }),
  replies_new: ({ replies }, role) => ({
    what: `${counted(replies, 'reply', 'replies')} to read and redact`,
    where: 'Letters',
    act: may(role, 'reply.redact') ? { href: '/staff/letters/replies', words: 'Read' } : null,
  }),
  positions_noted: ({ positions }, role) => ({
    what: `${counted(positions, 'position waits', 'positions wait')} for a second person`,
    where: 'Letters',
    act: may(role, 'position.approve') ? { href: '/staff/letters/positions', words: 'Look' } : null,
  }),
}
