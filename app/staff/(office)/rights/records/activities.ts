import { formatCount } from '@/app/ui/format'
import type { RecordFacts } from '@/lib/rights/read-records'

/** One thing we do with people's data, as Article 30(1) of the UK GDPR asks. */
export type Activity = {
  id: string
  purpose: string
  basis: string
  people: string
  data: string
  given: string
  kept: string
}

/** Every activity, from what is set and from what the code does. */
export function activities(facts: RecordFacts): Activity[] {
  const { lives } = facts
  const days = Object.fromEntries(Object.entries(facts.days).map(([rule, many]) => [rule, formatCount(many)]))
  return [
    {
      id: 'signatures',
      purpose: 'Collect signatures under a petition, count them honestly and hand them in',
      basis: 'Explicit consent: UK GDPR articles 6(1)(a) and 9(2)(a), since a signature can show a belief.',
      people: 'People who sign, on the site or on paper.',
      data: 'Name, email, country, postcode, choices and the words they were shown, a reason if they give one.',
      given: 'Whoever the petition is for: its text, the count, and names. No email and no postcode.',
      kept: `Names go ${days.signatures_of_ended_campaigns} days after a petition has ended. Unconfirmed ones after ${lives.unconfirmed} days, withdrawn ones after ${lives.withdrawn}, those that look like a program after ${lives.spam}. The count stays.`,
    },
    {
      id: 'honest-count',
      purpose: 'Keep people from signing in others’ names',
      basis: 'Legitimate interest in an honest count: article 6(1)(f).',
      people: 'People who send a form.',
      data: 'Network address; keyed hashes of address and network; points of checks.',
      given: 'Nobody.',
      kept: `The network address ${lives.ip} days, the hashes two days.`,
    },
    {
      id: 'letters',
      purpose: 'Carry letters from people to their representatives',
      basis: 'Explicit consent of the writer, for that letter: articles 6(1)(a) and 9(2)(a).',
      people: 'People who write; representatives, from public records.',
      data: 'Name, email, postal address, postcode, the letter; what became of it.',
      given: 'The representative the letter is for.',
      kept: 'The text for the days set with each campaign; who wrote, as for signatures.',
    },
    {
      id: 'mail',
      purpose:
        'Write to people who agreed to it: mailings, and series of mails that something they did starts',
      basis: mailBasis(facts),
      people: 'Supporters.',
      data: 'Name, email, place, what they signed and wrote here, what they chose to get.',
      given: facts.sendsByResend
        ? 'Resend, which delivers it.'
        : 'No provider is set: mail stays in the local mailbox.',
      kept: `Mail ${lives.mail} days, what came back of it ${lives.mailEvent}, whom a mailing went to ${days.recipients_of_mailings ?? lives.mail} days. People who did not agree to mail: ${days.people_who_did_not_agree_to_mail} days after they last did something.`,
    },
    {
      id: 'proof',
      purpose: 'Prove what was agreed to, and never write again to who has left',
      basis: 'Legal obligation to be able to show consent: articles 6(1)(c) and 7(1).',
      people: 'Everybody who chose something here.',
      data: 'Which words were shown, when, and the answer; a keyed hash of an address that must not be mailed.',
      given: 'Nobody.',
      kept: 'As long as something rests on it. After erasing, under a number that names nobody.',
    },
    {
      id: 'rights',
      purpose: 'Answer requests and complaints about data',
      basis: 'Legal obligation: article 6(1)(c); Data Protection Act 2018, section 164A.',
      people: 'Whoever asks or complains.',
      data: 'Name, email, what they wrote, what was done.',
      given: 'The Information Commissioner, where it asks.',
      kept: `Closed complaints ${days.closed_complaints} days, requests ${days.requests_for_data} days.`,
    },
    {
      id: 'staff',
      purpose: 'Let staff sign in, and log what they do',
      basis: 'Legitimate interest in security: article 6(1)(f).',
      people: 'Staff.',
      data: 'Name, email, role, sessions, second factor, a log of acts.',
      given: 'Nobody.',
      kept: 'The log stays: it is what shows that nothing was changed in secret.',
    },
  ]
}

function mailBasis({ policy }: RecordFacts): string {
  const consent = 'Their own yes: article 6(1)(a) and PECR regulation 22(2).'
  if (!policy.softOptIn) return `${consent} The charitable soft opt-in is off.`
  return `${consent} In the United Kingdom also the charitable soft opt-in, PECR regulation 22(3A), for details we collected ourselves since ${policy.softOptInSince}, with legitimate interest, article 6(1)(f); every form and every mail has a way to say no.`
}

/** Who else handles data for us, and where. */
export function processors({ sendsByResend, keepsFilesInS3 }: RecordFacts): { term: string; is: string }[] {
  return [
    {
      term: 'Mail',
      is: sendsByResend
        ? 'Resend, United States. A transfer outside the UK: keep the addendum to the standard clauses, or the UK-US data bridge, with this record.'
        : 'None. No provider is set on this installation.',
    },
    {
      term: 'Files',
      is: keepsFilesInS3
        ? 'A store that speaks S3, as set on this installation. Write down whose, and in which country.'
        : 'None. Files are kept on this machine.',
    },
    {
      term: 'Machine and database',
      is: 'Whoever hosts this installation. Write down who, and in which country.',
    },
    {
      term: 'Postcodes',
      is: 'Looked up in lists kept here first. A postcode of a form goes to a lookup service only where it is not in them, without a name.',
    },
  ]
}

/** What keeps it safe, as article 30(1)(g) asks for in general words. */
export const safeguards = [
  'Staff sign in by mailed link; whoever comes near personal data has a second factor, and a fresh code for exports and mailings.',
  'Each role sees what its work needs. Those who follow numbers see no person.',
  'Every act of weight is in a log whose lines are chained, so that a change shows.',
  'Links in mail carry a keyed hash and a proof that we made it. They name nobody.',
  'No cookies, no tracking of readers, no scripts of others. Opens and clicks of mail are not followed.',
  'Erasing reaches tables, mail, exports and files, and is done again after a backup is restored.',
]
