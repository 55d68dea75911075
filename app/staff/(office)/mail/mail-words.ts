import type { Sign } from '@/app/staff/ui/parts'
import { counted } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import { ratesAtMost } from '@/lib/desk/mail-needs'
import type { CameBack, Fared } from '@/lib/mail/coming-back/read-mail-days'
import type { Stop } from '@/lib/mail/coming-back/staff-stops'

/** What a mail is called where staff read of it. */
export const kindWords: Record<string, string> = {
  'confirm-signature': 'Confirm your signature',
  'confirm-reminder': 'Reminder to confirm',
  'already-signed': 'You have signed already',
  'address-in-use': 'This address is in use',
  'signature-receipt': 'Receipt',
  'campaign-answer': 'What was answered',
  'confirm-letter': 'Confirm your letter',
  letter: 'Letter to a representative',
  'letter-sent': 'Your letter has gone',
  'letter-follow-up': 'Did they answer?',
  'your-data': 'Link to all we hold',
  'complaint-news': 'News of a complaint',
  alert: 'Alert to staff',
  'take-out-ready': 'Export is ready',
  'staff-sign-in': 'Staff sign-in',
  'staff-invitation': 'Staff invitation',
  'staff-notice': 'Notice to a member of staff',
}

export const cameBackWords: Record<CameBack['what'], { sign: Sign; words: string }> = {
  complained: { sign: 'out', words: 'Marked as spam' },
  bounced: { sign: 'late', words: 'Bounced' },
  suppressed: { sign: 'late', words: 'Not tried' },
  failed: { sign: 'late', words: 'Failed' },
  delayed: { sign: 'half', words: 'Delayed' },
}

const rate = (part: number, whole: number) => {
  const percent = (100 * part) / whole
  return `${percent < 1 && part > 0 ? percent.toFixed(2) : percent.toFixed(1)}%`
}

/** "Of 1,204 mails 3 bounced, which is 0.25%. Nobody marked one as spam." */
export function healthSentence({ sent, bounced, complained }: Fared): string {
  if (sent === 0) return 'No mail has gone in the last thirty days.'
  const back =
    bounced === 0 ? 'none bounced' : `${formatCount(bounced)} bounced, which is ${rate(bounced, sent)}`
  const spam =
    complained === 0
      ? 'Nobody marked one as spam.'
      : `${counted(complained, 'was', 'were')} marked as spam, which is ${rate(complained, sent)}.`
  return `Of ${counted(sent, 'mail')} in thirty days ${back}. ${spam}`
}

/** What the rates call for, or null. */
export function healthWarning({ sent, bounced, complained }: Fared): string | null {
  if (sent < ratesAtMost.of) return null
  if (complained / sent > ratesAtMost.complained)
    return 'More than 0.08% were marked as spam. The provider may stop the account: look at what went out and to whom.'
  if (bounced / sent > ratesAtMost.bounced)
    return 'More than 4% bounced. The provider may stop the account: look below for a domain that stands out.'
  return null
}

/** "61 of 80 confirmed, 76.3 %", or a dash where nobody was asked. */
export function confirmedWords({ asked, confirmed }: Fared): string {
  return asked === 0 ? '–' : `${formatCount(confirmed)} of ${formatCount(asked)}, ${rate(confirmed, asked)}`
}

export function partWords(part: number, whole: number): string {
  return part === 0 ? '0' : whole === 0 ? formatCount(part) : `${formatCount(part)}, ${rate(part, whole)}`
}

/** Why mail to an address is stopped, by reason and where it came from. */
export function stopWords({ reason, source }: Pick<Stop, 'reason' | 'source'>): string {
  if (reason === 'complained') return 'They marked a mail of ours as spam. Nothing goes to them.'
  if (source === 'passing_bounces')
    return 'Three mails came back within thirty days, as from a full mailbox. Only answers to what they do go to them.'
  if (source === 'unclear_bounces')
    return 'Three mails came back within thirty days, and nobody said why. Nothing goes to them.'
  if (reason === 'bounced') return 'A mail came back: the address does not take mail. Nothing goes to it.'
  const how: Record<string, string> = {
    one_click: 'They stopped mail with one click.',
    preferences: 'They stopped mail on the page of their preferences.',
    staff: 'They asked a member of staff to stop mail.',
    erasure: 'They were erased and are not to be written to again.',
  }
  return `${how[source] ?? 'They asked for no more mail.'} Only answers to what they do go to them.`
}
