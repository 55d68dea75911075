import type { ClientAddress } from './client-address'

/** How often the form was sent before this time, from this address, network and mailbox. */
export type Attempts = {
  ipFiveMinutes: number
  ipHour: number
  ipDay: number
  ipDayEverywhere: number
  networkTenMinutes: number
  addressTenMinutesCampaigns: number
  addressDay: number
  addressMailsDay: number
}

/** At the limit a rule speaks; three times over it, the form answers 429. */
const limits = {
  ipFiveMinutes: 5,
  ipHour: 20,
  ipDay: 60,
  ipDayEverywhere: 200,
  networkTenMinutes: 60,
  addressTenMinutesCampaigns: 3,
  addressDay: 20,
} as const
const sharedNetworkFiveMinutes = 60
const addressMailsPerDay = 6
const mailsPerIpPerHour = 15

/** From this score a confirmed signature waits for a look before it counts. */
export const heldFromScore = 60

export type Verdict = { score: number; mayMail: boolean; isFlood: boolean }

/**
 * What the limits say of one more attempt. Nobody is told: the score is stored, mail is withheld, and only a flood is
 * refused on screen. Shared networks are measured by one generous rule, the operator's own machine by none but the
 * mailbox's.
 */
export function judgeAttempt(
  attempts: Attempts,
  sharing: ClientAddress['sharing'],
  filledHoneypot: boolean,
): Verdict {
  const passed = rulesFor(sharing).map(([rule, limit]) => attempts[rule] / limit)
  const broken = passed.filter((share) => share >= 1).length
  const ipMailsLeft = sharing !== 'none' || attempts.ipHour < mailsPerIpPerHour
  return {
    score: Math.min(100, broken * 30 + (filledHoneypot ? heldFromScore : 0)),
    mayMail:
      attempts.addressMailsDay < addressMailsPerDay && attempts.addressDay < limits.addressDay && ipMailsLeft,
    isFlood: passed.some((share) => share >= 3),
  }
}

function rulesFor(sharing: ClientAddress['sharing']): [keyof typeof limits, number][] {
  if (sharing === 'own_machine') return []
  if (sharing === 'shared') return [['ipFiveMinutes', sharedNetworkFiveMinutes]]
  return (Object.entries(limits) as [keyof typeof limits, number][]).filter(([rule]) => rule !== 'addressDay')
}
