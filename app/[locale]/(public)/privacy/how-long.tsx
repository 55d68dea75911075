import { Particulars } from '@/app/ui/particulars'
import type { Limits } from '@/lib/integrity/signing-limits'
import { mailLifeDays } from '@/lib/mail/sweep-mail'
import { ipLifeDays, unconfirmedLifeDays } from '@/lib/signatures/sweep-signatures'

/** After how many days what goes, as staff have set them. */
export function HowLong({ limits, days }: { limits: Limits; days: Record<string, number> }) {
  return (
    <Particulars
      rows={[
        {
          term: 'Not confirmed',
          is: `A signature that nobody confirms is erased after ${unconfirmedLifeDays} days.`,
        },
        {
          term: 'Confirmed',
          is: `Your name and address go ${days.signatures_of_ended_campaigns} days after the campaign has ended, or when you ask us to erase them. The signature goes on counting, without a name.`,
        },
        {
          term: 'Withdrawn',
          is: `It stops counting and stops being shown at once, and is erased after ${limits.withdrawnLifeDays} days. We keep a note that it was withdrawn, unless you ask us to erase that too.`,
        },
        {
          term: 'Put aside',
          is: `A form that looks as if a program sent it counts nowhere, and is erased after ${limits.spamLifeDays} days.`,
        },
        {
          term: 'You, on our list',
          is: `If you did not say yes to email, or mail does not reach you, everything about you goes ${days.people_who_did_not_agree_to_mail} days after you last did something here.`,
        },
        { term: 'Network address', is: `${ipLifeDays} days from when you last sent the form.` },
        {
          term: 'Our mail to you',
          is: `${mailLifeDays} days. What is part of a mailing that is not over yet stays until it is. Whom a mailing went to: ${days.recipients_of_mailings} days after it ended.`,
        },
        {
          term: 'A complaint to us',
          is: `${days.closed_complaints} days after it is closed, also if you ask us to erase the rest: a claim about it can be brought for that long.`,
        },
        {
          term: 'In a dispute',
          is: 'What a legal claim needs stays until the claim is over, and no longer.',
        },
        { term: 'What you agreed to', is: 'For as long as we hold something that rests on it.' },
      ]}
    />
  )
}
