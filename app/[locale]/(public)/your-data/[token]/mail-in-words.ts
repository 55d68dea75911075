import type { HeldComplaint, HeldJourney, HeldMailing } from '@/lib/rights/held-mail-sql'
import { type DataSection, filled, inWords, when } from './data-rows'

/** Which mailings somebody was chosen for, and what became of each. */
export function mailingSection(mailings: HeldMailing[]): DataSection {
  return {
    id: 'mailings',
    title: 'Mailings you were chosen for',
    none: 'You were chosen for none that we still have a list of.',
    entries: mailings.map((mailing) => ({
      title: mailing.subject || 'A mailing',
      rows: filled([
        ['Standing', standings[mailing.standing]],
        ['Why not', mailing.leftOut && (whyNot[mailing.leftOut] ?? inWords(mailing.leftOut))],
        ['On what ground', grounds[mailing.basis] ?? inWords(mailing.basis)],
        ['Campaign', mailing.campaign],
        ['Chosen', when(mailing.chosenAt)],
        ['Sent', when(mailing.sentAt)],
      ]),
    })),
  }
}

/** Series of mails that something somebody did has started, and where they stand in each. */
export function journeySection(journeys: HeldJourney[]): DataSection {
  return {
    id: 'journeys',
    title: 'Series of mails you are in',
    none: 'You are in none, and have been in none.',
    entries: journeys.map((journey) => ({
      title: journey.name,
      rows: filled([
        ['Standing', journeyStandings[journey.standing]],
        ['Started by', starts[journey.startedBy] ?? inWords(journey.startedBy)],
        ['Campaign', journey.campaign],
        ['Began', when(journey.enteredAt)],
        ['Mail that comes next', journey.nextStep !== null && `Number ${journey.nextStep}`],
        ['Not before', when(journey.nextAt)],
        ['Why it ended early', journey.whyLeft && (whyNot[journey.whyLeft] ?? inWords(journey.whyLeft))],
        ['Ended', when(journey.endedAt)],
      ]),
    })),
  }
}

/** What somebody complained of, and what we told them. */
export function complaintSection(complaints: HeldComplaint[]): DataSection {
  return {
    id: 'complaints',
    title: 'Your complaints to us',
    none: '',
    entries: complaints.map((complaint) => ({
      title: complaint.reference,
      rows: filled([
        ['Standing', inWords(complaint.state)],
        ['Came', when(complaint.receivedAt)],
        ['Name', complaint.name],
        ['Email', complaint.email],
        ['What you wrote', complaint.text],
        ...complaint.told.map(({ words, at }): [string, string] => [`What we told you, ${when(at)}`, words]),
      ]),
    })),
  }
}

const standings: Record<HeldMailing['standing'], string> = {
  sent: 'Sent to you',
  on_its_way: 'On its way, or we do not know if it arrived',
  waiting: 'Not sent yet',
  left_out: 'Not sent to you',
  not_sent: 'Not sent',
}
const journeyStandings: Record<HeldJourney['standing'], string> = {
  waiting: 'Under way',
  done: 'At its end',
  left: 'Ended early',
}
const grounds: Record<string, string> = {
  explicit_consent: 'You said yes to email',
  soft_opt_in: 'You supported us and did not say no',
  implied: 'Implied for a time by what you did',
  asked_for: 'You asked for it',
}
const starts: Record<string, string> = {
  joined: 'Your first yes to email',
  signed: 'Your signature',
  wrote: 'A letter you wrote',
  replied: 'What you told us about an answer',
  update_published: 'An update of a campaign you signed',
  campaign_ended: 'The end of a campaign you signed',
  recommendation_changed: 'A change in what we asked for',
  lapsed: 'A long time without anything from you',
}
const whyNot: Record<string, string> = {
  bounced: 'Mail to you came back',
  complained: 'A mail of ours was marked as spam',
  left: 'You had stopped email',
  never_asked: 'You had not said yes',
  said_no: 'You had said no',
  withdrew: 'You had taken back your yes',
  basis_not_enough: 'The law where you live asks for a clear yes',
  soft_opt_in_not_relied_on: 'You had not said yes',
  implied_is_over: 'The time for which your yes was implied is over',
  paused: 'You had paused email',
  kind_refused: 'You did not want this kind of mail',
  topic_refused: 'You did not want mail about this',
  often_enough: 'You had had as many mails as you chose',
  cap_reached: 'You had had as many mails as we send in a week',
}
