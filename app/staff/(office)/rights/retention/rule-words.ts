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
