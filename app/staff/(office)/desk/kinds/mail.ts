import { counted } from '@/app/staff/ui/words'
import type { Describe } from './need-words'

const look = { href: '/staff/mail', words: 'Look' }

export const mailNeeds: Describe<'mail_failed' | 'mail_unknown' | 'bounced'> = {
  mail_failed: ({ mails, reason }) => ({
    what: `${counted(mails, 'mail')} refused: ${reason || 'no reason given'}`,
    where: 'Mail',
    act: look,
  }),
  mail_unknown: ({ mails, reason }) => ({
    what: `${counted(mails, 'mail')} may or may not have been sent: ${reason || 'no answer came'}`,
    where: 'Mail',
    act: look,
  }),
  bounced: ({ addresses }) => ({
    what: `${counted(addresses, 'address', 'addresses')} bounced in the last seven days and will not be mailed again`,
    where: 'Mail',
    act: null,
  }),
}
