import type { signature } from '../schema/signatures'
import type { Person } from './people'
import { type Random, randomUuid, startRandom } from './random'

export type SampleSignature = Omit<typeof signature.$inferInsert, 'campaignId'>

type Period = { from: Date; to: Date }
const dayMs = 24 * 3_600_000
const hourMs = 3_600_000

/** The signatures of one campaign: who, in which state and when, spread over the time it has been open. */
export function signAs(
  people: readonly Person[],
  wanted: { confirmed: number; pending: number; withdrawn: number; seed: number },
  open: Period,
): SampleSignature[] {
  const random = startRandom(wanted.seed)
  const signers = chooseSigners(people, wanted.confirmed + wanted.pending + wanted.withdrawn, random)
  return signers.map((person, i) => {
    if (i < wanted.confirmed) return confirmed(person, open, random)
    if (i < wanted.confirmed + wanted.withdrawn) return withdrawn(person, open, random)
    return pending(person, open, random)
  })
}

/** The household first, then anybody once (Fisher and Yates's shuffle, as far as it is needed). */
function chooseSigners(people: readonly Person[], count: number, random: Random): Person[] {
  const [first, second, ...others] = people
  for (let i = 0; i < count - 2; i++) {
    const j = random.between(i, others.length - 1)
    ;[others[i], others[j]] = [others[j]!, others[i]!]
  }
  return [first!, second!, ...others.slice(0, count - 2)]
}

function confirmed(person: Person, open: Period, random: Random): SampleSignature {
  return {
    ...signed(person, open, random),
    state: 'confirmed',
    seat: person.seat,
    supporterId: person.supporterId,
  }
}

function withdrawn(person: Person, open: Period, random: Random): SampleSignature {
  const before = signed(person, open, random)
  const left = open.to.getTime() - before.confirmedAt.getTime()
  return {
    ...before,
    state: 'withdrawn',
    supporterId: person.supporterId,
    withdrawnAt: new Date(before.confirmedAt.getTime() + left * random.next()),
  }
}

/** Signed in the last five days of the period and not yet confirmed: the link in the mail still works. */
function pending(person: Person, open: Period, random: Random): SampleSignature {
  const createdAt = new Date(open.to.getTime() - random.next() * 5 * dayMs)
  return { ...details(person, random), state: 'pending', createdAt, requestedAt: createdAt }
}

function signed(person: Person, open: Period, random: Random) {
  const createdAt = signingTime(open, random)
  // Most people confirm within minutes, a few the same evening.
  const delayMs = 60_000 + random.next() ** 4 * 5 * hourMs
  const confirmedAt = new Date(Math.min(createdAt.getTime() + delayMs, open.to.getTime()))
  return { ...details(person, random), createdAt, requestedAt: createdAt, confirmedAt }
}

/** More at the start than later, and few at night. */
function signingTime(open: Period, random: Random): Date {
  const length = open.to.getTime() - open.from.getTime()
  const raw = open.from.getTime() + random.next() ** 1.5 * length
  const hour = new Date(raw).getUTCHours()
  const awake = hour >= 6 && hour < 23 ? raw : raw + random.between(7, 14) * hourMs
  // Those who would fall after the end come in on its last evening.
  return new Date(Math.min(awake, open.to.getTime() - 60_000 - random.next() * 10 * hourMs))
}

function details(person: Person, random: Random) {
  return {
    id: randomUuid(random),
    name: person.name,
    nameKey: person.nameKey,
    email: person.email,
    canonicalEmail: person.email,
    country: person.country,
    postcode: person.postcode,
    area: person.area,
    showName: person.showName,
    confirmationsSent: 1,
  }
}
