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

/** The numbers that the code ships with; staff can change each while everything runs (live-settings.ts). */
export const defaultLimits = {
  /** At a limit a rule speaks. The first four are of one network address. */
  ipFiveMinutes: 5,
  ipHour: 20,
  ipDay: 60,
  ipDayEverywhere: 200,
  networkTenMinutes: 60,
  addressTenMinutesCampaigns: 3,
  addressDay: 20,
  /** The one rule of a network that many share. */
  sharedNetworkFiveMinutes: 60,
  addressMailsPerDay: 6,
  mailsPerIpPerHour: 15,
  /** So many times over a limit, the form answers 429. */
  floodTimes: 3,
  pointsPerRule: 30,
  pointsForHoneypot: 60,
  pointsWithoutProof: 15,
  /** Where work is asked for and none was done, limits are divided by this. */
  withoutProofDivides: 5,
  /** The work: rounds of PBKDF2 for each try, and how many tries it takes at most. */
  proofRounds: 5000,
  proofTries: 600,
  /** From this score a confirmed signature waits for a look before it counts. */
  heldFromScore: 60,
  /** From this score nothing is mailed, and nothing counts. */
  spamFromScore: 90,
  /** Days until a form that was put aside, and a name that was taken back, are deleted. What is counted of them stays. */
  spamLifeDays: 90,
  withdrawnLifeDays: 30,
}
export type Limits = Record<keyof typeof defaultLimits, number>

/** One thing that spoke against a signature, and by how much. */
export type Suspicion = { rule: string; points: number }

export type Verdict = { score: number; suspicions: Suspicion[]; mayMail: boolean; isFlood: boolean }

type Attempt = {
  attempts: Attempts
  sharing: ClientAddress['sharing']
  filledHoneypot: boolean
  /** True where work was asked for and none was done. */
  lacksProof: boolean
}

const ipRules = ['ipFiveMinutes', 'ipHour', 'ipDay', 'ipDayEverywhere'] as const
const rules = [...ipRules, 'networkTenMinutes', 'addressTenMinutesCampaigns'] as const

/**
 * What the limits say of one more attempt. Nobody is told: the score and what made it are stored, mail is withheld, and
 * only a flood is refused on screen. Shared networks are measured by one generous rule, the operator's own machine by none
 * but the mailbox's. However many rules of one network address are broken, they speak no louder than two: it is one address.
 */
export function judgeAttempt(attempt: Attempt, limits: Limits): Verdict {
  const { attempts, sharing, filledHoneypot, lacksProof } = attempt
  const part = lacksProof ? limits.withoutProofDivides : 1
  const shares = rulesFor(sharing, limits).map(([rule, limit]) => ({
    rule,
    share: attempts[rule] / (limit / part),
  }))
  const suspicions: Suspicion[] = [
    ...asOne(
      shares.filter(({ share }) => share >= 1).map(({ rule }) => rule),
      limits.pointsPerRule,
    ),
    ...(filledHoneypot ? [{ rule: 'honeypot', points: limits.pointsForHoneypot }] : []),
    ...(lacksProof ? [{ rule: 'withoutProof', points: limits.pointsWithoutProof }] : []),
  ]
  const score = Math.min(
    100,
    suspicions.reduce((sum, { points }) => sum + points, 0),
  )
  const ipMailsLeft = sharing !== 'none' || attempts.ipHour < limits.mailsPerIpPerHour
  return {
    score,
    suspicions,
    mayMail:
      score < limits.spamFromScore &&
      attempts.addressMailsDay < limits.addressMailsPerDay &&
      attempts.addressDay < limits.addressDay &&
      ipMailsLeft,
    isFlood: shares.some(({ share }) => share >= limits.floodTimes),
  }
}

type Rule = (typeof rules)[number]

function asOne(broken: Rule[], points: number): Suspicion[] {
  const ofIp = broken.filter((rule) => ipRules.some((one) => one === rule))
  return broken.filter((rule) => ofIp.indexOf(rule) < 2).map((rule) => ({ rule, points }))
}

function rulesFor(sharing: ClientAddress['sharing'], limits: Limits): [Rule, number][] {
  if (sharing === 'own_machine') return []
  if (sharing === 'shared') return [['ipFiveMinutes', limits.sharedNetworkFiveMinutes]]
  return rules.map((rule) => [rule, limits[rule]])
}

/** How many attempts need be counted to know what the limits say: one more is a flood whatever it is. */
export function mostCounted(limits: Limits): { ip: number; network: number; address: number } {
  const ip = Math.max(...ipRules.map((rule) => limits[rule]), limits.sharedNetworkFiveMinutes)
  return {
    ip: ip * limits.floodTimes + 1,
    network: limits.networkTenMinutes * limits.floodTimes + 1,
    address: Math.max(limits.addressDay, limits.addressTenMinutesCampaigns) * limits.floodTimes + 1,
  }
}
