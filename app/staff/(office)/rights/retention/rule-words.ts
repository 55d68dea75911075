import type { SweepStanding } from '@/lib/rights/foresee-sweeps'

/** What each rule does away with, in words. */
export const ruleWords: Record<string, { title: string; goes: string }> = {
  signatures_of_ended_campaigns: {
    title: 'Names on a petition that has ended',
    goes: 'Name, address, postcode and reason go. The signature goes on counting where it was made.',
  },
  people_who_did_not_agree_to_mail: {
    title: 'People who did not agree to mail, or whom mail cannot reach',
    goes: 'Everything of somebody who has done nothing here for so long, except on a campaign that still runs. Who agreed is asked after two years, by a journey, if it is turned on.',
  },
  closed_complaints: {
    title: 'Closed complaints',
    goes: 'Who complained and what they wrote. That there was one stays.',
  },
  requests_for_data: {
    title: 'Requests to see what we hold',
    goes: 'The note that somebody asked.',
  },
  recipients_of_mailings: {
    title: 'Whom a mailing went to',
    goes: 'The list of people a mailing went to, so long after it ended. What became of it stays, in numbers.',
  },
}

/** What the sweeps of every night forget. Their days are set elsewhere, or are fixed. */
export const sweepWords: Record<SweepStanding['key'], { title: string; goes: string }> = {
  unconfirmed: { title: 'Forms that nobody confirmed', goes: 'All of them.' },
  withdrawn: { title: 'Signatures that were taken back', goes: 'All of them. Set under Watching, Limits.' },
  spam: { title: 'Forms that were put aside', goes: 'All of them. Set under Watching, Limits.' },
  network: { title: 'Network addresses', goes: 'The address alone. The signature stays.' },
  letters_unconfirmed: { title: 'Letters that nobody confirmed', goes: 'All of them.' },
  letter_texts: { title: 'Texts of letters that are over', goes: 'The text. Set with each action.' },
}
