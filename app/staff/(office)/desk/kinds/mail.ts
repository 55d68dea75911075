import { counted } from '@/app/staff/ui/words'
import type { Describe } from './need-words'

const look = { href: '/staff/mail', words: 'Look' }
const lookWhatCameBack = { href: '/staff/mail/came-back', words: 'Look' }

export const mailNeeds: Describe<
  'mail_failed' | 'mail_unknown' | 'bounced' | 'confirmations_bounced' | 'mail_rates'
> = {
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
    act: lookWhatCameBack,
  }),
  confirmations_bounced: ({ people, domain }) => ({
    what: `${counted(people, 'person', 'people')} at ${domain} cannot confirm: the mail came back`,
    where: 'Mail',
    act: lookWhatCameBack,
  }),
  mail_rates: ({ rate }) => ({
    what:
      rate === 'complained'
        ? 'More than 0.08 % of mails were marked as spam: the provider may stop the account'
        : 'More than 4 % of mails bounced: the provider may stop the account',
    where: 'Mail',
    act: lookWhatCameBack,
  }),
}
