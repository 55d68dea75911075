import type { Limits } from '@/lib/integrity/signing-limits'

export const limitWords: Record<keyof Limits, string> = {
  ipFiveMinutes: 'From one address, in 5 minutes on a campaign',
  ipHour: 'From one address, in an hour on a campaign',
  ipDay: 'From one address, in a day on a campaign',
  ipDayEverywhere: 'From one address, in a day on all campaigns',
  networkTenMinutes: 'From one network, in 10 minutes',
  addressTenMinutesCampaigns: 'Other campaigns for one mailbox, in 10 minutes',
  addressDay: 'For one mailbox, in a day',
  sharedNetworkFiveMinutes: 'From an address that is allowed or shared, in 5 minutes',
  addressMailsPerDay: 'Mails to one mailbox, in a day',
  mailsPerIpPerHour: 'Forms from one address in an hour before mails stop',
  floodTimes: 'Times over a limit that are refused on screen',
  pointsPerRule: 'Points for a limit that is reached',
  pointsForHoneypot: 'Points for a hidden field that was filled in',
  pointsWithoutProof: 'Points where work was asked for and not done',
  withoutProofDivides: 'Limits are divided by this where work was not done',
  proofRounds: 'Rounds of one try, where work is asked for',
  proofTries: 'Tries at most, where work is asked for',
  heldFromScore: 'Points from which a signature is held for a look',
  spamFromScore: 'Points from which a form is put aside and nothing is mailed',
}
