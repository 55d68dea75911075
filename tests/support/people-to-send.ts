import fc from 'fast-check'
import type { Person, Purpose } from '@/lib/consent/can-send'
import type { ContactPolicy } from '@/lib/consent/contact-policy'

const day = 86_400_000
/** The instant of all cases, so that the edges of every rule are hit: 7 and 30 days before it, and it itself. */
export const sendAt = Date.parse('2026-11-22T12:00:00.000Z')

/** Instants around the one looked at, the very edges among them. */
const nearby = fc.oneof(
  fc.constantFrom(0, 1, -1, 7 * day, 7 * day - 1, 7 * day + 1, 30 * day, 30 * day - 1, 30 * day + 1),
  fc.integer({ min: -40 * day, max: 60 * day }),
)
const before = nearby.map((ms) => sendAt - ms)
const given = fc.oneof(
  before,
  // Around the law of the soft opt-in, and around a later day that a charity may choose.
  fc
    .tuple(fc.constantFrom('2026-02-05T00:00:00Z', '2026-06-01T00:00:00+01:00'), fc.constantFrom(-1, 0, 1))
    .map(([from, ms]) => Date.parse(from) + ms),
)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 })

const updates: fc.Arbitrary<Person['updates']> = maybe(
  fc.record({
    action: fc.constantFrom(
      'given' as const,
      'given' as const,
      'given' as const,
      'refused' as const,
      'withdrawn' as const,
    ),
    basis: fc.constantFrom('explicit_consent' as const, 'soft_opt_in' as const, 'implied' as const),
    at: given,
    impliedUntil: maybe(before),
  }),
)

export const topics = ['labour', 'housing', 'justice']

export const anyPerson: fc.Arbitrary<Person> = fc.record({
  country: fc.constantFrom('GB', 'GB', 'GB', 'CA', 'FR', 'IE', 'US'),
  suppressed: fc.constantFrom(
    null,
    null,
    null,
    null,
    null,
    'asked' as const,
    'bounced' as const,
    'complained' as const,
  ),
  updates,
  preference: fc.record({
    refusedKinds: fc.oneof(fc.constant([]), fc.subarray(['campaign_updates', 'asks', 'news', 'results'])),
    refusedTopics: fc.oneof(fc.constant([]), fc.subarray(topics)),
    frequency: fc.constantFrom('all' as const, 'all' as const, 'weekly' as const, 'monthly' as const),
    pausedUntil: fc.option(before, { nil: null, freq: 2 }),
  }),
  sentAt: fc.oneof(fc.constant([]), fc.array(before, { maxLength: 4 })),
})

export const anyPurpose: fc.Arbitrary<Purpose> = fc.oneof(
  fc.record({ kind: fc.constantFrom('answer' as const, 'follow_up' as const), containsAsk: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom('campaign_updates' as const, 'asks' as const, 'news' as const, 'results' as const),
    topics: fc.subarray(topics),
  }),
)

export const anyPolicy: fc.Arbitrary<ContactPolicy> = fc.record({
  softOptIn: fc.boolean(),
  softOptInSince: fc.constantFrom('2026-02-05', '2026-06-01', '2026-11-22'),
  mostInSevenDays: fc.integer({ min: 1, max: 4 }),
  quietFromHour: fc.integer({ min: 0, max: 23 }),
  quietUntilHour: fc.integer({ min: 0, max: 23 }),
  secondPersonOver: fc.constant(5000),
  mostMailingsADay: fc.constant(null),
})
