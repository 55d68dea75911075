import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canSend, type Person, type Purpose } from '@/lib/consent/can-send'
import { contactPolicyShape, quietUntil } from '@/lib/consent/contact-policy'
import { londonDay, londonTime } from '@/lib/london-time'
import { anyPerson, anyPolicy, anyPurpose, sendAt } from '../support/people-to-send'

const day = 86_400_000
const asDelivered = contactPolicyShape.parse({})
const withSoftOptIn = contactPolicyShape.parse({ softOptIn: true })
const agreed: Person = {
  country: 'GB',
  suppressed: null,
  updates: { action: 'given', basis: 'explicit_consent', at: sendAt - 90 * day, impliedUntil: null },
  preference: { refusedKinds: [], refusedTopics: [], frequency: 'all', pausedUntil: null },
  sentAt: [],
}
const news: Purpose = { kind: 'news', topics: ['labour'] }
const ask = (person: Partial<Person>, purpose = news, policy = asDelivered, at = sendAt) => {
  const verdict = canSend({ ...agreed, ...person }, purpose, at, policy)
  return verdict.kind === 'yes' ? verdict.basis : verdict.reason
}
const basis = (
  of: 'explicit_consent' | 'soft_opt_in' | 'implied',
  at = sendAt - day,
  impliedUntil: number | null = null,
) => ({
  updates: { action: 'given' as const, basis: of, at, impliedUntil },
})

describe('where somebody lives', () => {
  test.each(['GB', 'FR', 'IE', 'CA', 'US', 'XX'])('a yes of their own holds everywhere: %s', (country) => {
    expect(ask({ country })).toBe('explicit_consent')
  })

  test('the soft opt-in holds in the United Kingdom alone, once the charity relies on it', () => {
    expect(ask(basis('soft_opt_in'))).toBe('soft_opt_in_not_relied_on')
    expect(ask(basis('soft_opt_in'), news, withSoftOptIn)).toBe('soft_opt_in')
    for (const country of ['IE', 'FR', 'CA', 'US', 'JE'])
      expect(ask({ country, ...basis('soft_opt_in') }, news, withSoftOptIn)).toBe('basis_not_enough')
  })

  test('no soft opt-in is from before 5 February 2026, or before the day the charity chose', () => {
    const begins = Date.parse('2026-02-05T00:00:00Z')
    expect(ask(basis('soft_opt_in', begins), news, withSoftOptIn)).toBe('soft_opt_in')
    expect(ask(basis('soft_opt_in', begins - 1), news, withSoftOptIn)).toBe('soft_opt_in_not_relied_on')
    const early = contactPolicyShape.parse({ softOptIn: true, softOptInSince: '2020-01-01' })
    expect(ask(basis('soft_opt_in', begins - 1), news, early)).toBe('soft_opt_in_not_relied_on')
    const later = contactPolicyShape.parse({ softOptIn: true, softOptInSince: '2026-06-01' })
    expect(ask(basis('soft_opt_in', Date.parse('2026-05-31T22:59:59Z')), news, later)).toBe(
      'soft_opt_in_not_relied_on',
    )
    expect(ask(basis('soft_opt_in', Date.parse('2026-05-31T23:00:00Z')), news, later)).toBe('soft_opt_in')
  })

  test('what an act implies holds in Canada alone, until its end', () => {
    expect(ask({ country: 'CA', ...basis('implied', sendAt - day, sendAt + 1) })).toBe('implied')
    expect(ask({ country: 'CA', ...basis('implied', sendAt - day, sendAt) })).toBe('implied_is_over')
    expect(ask({ country: 'CA', ...basis('implied') })).toBe('implied_is_over')
    expect(ask({ country: 'GB', ...basis('implied', sendAt - day, sendAt + day) })).toBe('basis_not_enough')
  })
})

describe('what they said', () => {
  test('somebody who never answered has not said no, and is not written to', () => {
    expect(ask({ updates: null })).toBe('never_asked')
    expect(ask({ updates: { ...agreed.updates!, action: 'refused' } })).toBe('said_no')
    expect(ask({ updates: { ...agreed.updates!, action: 'withdrawn' } })).toBe('withdrew')
  })

  test('kinds, topics and a pause', () => {
    const preference = agreed.preference
    expect(ask({ preference: { ...preference, refusedKinds: ['news'] } })).toBe('kind_refused')
    expect(ask({ preference: { ...preference, refusedKinds: ['asks'] } })).toBe('explicit_consent')
    expect(ask({ preference: { ...preference, refusedTopics: ['labour'] } })).toBe('topic_refused')
    expect(ask({ preference: { ...preference, refusedTopics: ['housing'] } })).toBe('explicit_consent')
    expect(ask({ preference: { ...preference, pausedUntil: sendAt + 1 } })).toBe('paused')
    expect(ask({ preference: { ...preference, pausedUntil: sendAt } })).toBe('explicit_consent')
  })

  test('as often as they chose, and never more than the policy allows', () => {
    const weekly = { ...agreed.preference, frequency: 'weekly' as const }
    const monthly = { ...agreed.preference, frequency: 'monthly' as const }
    expect(ask({ preference: weekly, sentAt: [sendAt - 7 * day + 1] })).toBe('often_enough')
    expect(ask({ preference: weekly, sentAt: [sendAt - 7 * day] })).toBe('explicit_consent')
    expect(ask({ preference: monthly, sentAt: [sendAt - 29 * day] })).toBe('often_enough')
    expect(ask({ sentAt: [sendAt - day] })).toBe('explicit_consent')
    expect(ask({ sentAt: [sendAt - day, sendAt - 6 * day] })).toBe('cap_reached')
  })
})

describe('of anybody, for anything, whatever the policy', () => {
  const always = (holds: (person: Person, purpose: Purpose, answer: ReturnType<typeof canSend>) => boolean) =>
    fc.assert(
      fc.property(anyPerson, anyPurpose, anyPolicy, (person, purpose, policy) =>
        holds(person, purpose, canSend(person, purpose, sendAt, policy)),
      ),
      { numRuns: 3000 },
    )
  const isPlain = (purpose: Purpose) => 'containsAsk' in purpose && !purpose.containsAsk

  test('nothing goes to an address that bounced or complained', () => {
    always(({ suppressed }, _, { kind }) => kind === 'no' || suppressed === null || suppressed === 'asked')
  })

  test('who left gets only what answers their own act', () => {
    always(
      ({ suppressed }, purpose, { kind }) =>
        suppressed !== 'asked' || kind === 'no' || (purpose.kind === 'answer' && isPlain(purpose)),
    )
  })

  test('an answer reaches whoever can be reached, whatever they chose', () => {
    always(
      ({ suppressed }, purpose, { kind }) =>
        !(purpose.kind === 'answer' && isPlain(purpose)) ||
        kind === 'yes' ||
        suppressed === 'bounced' ||
        suppressed === 'complained',
    )
  })

  test('nothing that asks for something goes to anybody who did not say yes, or whose silence the law does not take for one', () => {
    always(({ country, updates }, purpose, { kind }) => {
      if (kind === 'no' || isPlain(purpose)) return true
      if (updates?.action !== 'given') return false
      return (
        updates.basis === 'explicit_consent' || country === (updates.basis === 'soft_opt_in' ? 'GB' : 'CA')
      )
    })
  })

  test('a mail that contains an ask is marketing, whatever it calls itself', () => {
    fc.assert(
      fc.property(
        anyPerson,
        anyPolicy,
        fc.constantFrom('answer' as const, 'follow_up' as const),
        (person, policy, kind) => {
          expect(canSend(person, { kind, containsAsk: true }, sendAt, policy)).toEqual(
            canSend(person, { kind: 'asks', topics: [] }, sendAt, policy),
          )
        },
      ),
    )
  })
})

describe('quiet hours', () => {
  test('of the night end in the morning, in London, in summer as in winter', () => {
    const until = (at: string, policy = asDelivered) => {
      const ends = quietUntil(policy, Date.parse(at))
      return ends === null ? null : new Date(ends).toISOString()
    }
    expect(until('2026-11-22T20:59:59Z')).toBe(null)
    expect(until('2026-11-22T21:00:00Z')).toBe('2026-11-23T08:00:00.000Z')
    expect(until('2026-11-23T07:59:59Z')).toBe('2026-11-23T08:00:00.000Z')
    expect(until('2026-11-23T08:00:00Z')).toBe(null)
    expect(until('2026-07-01T20:00:00Z')).toBe('2026-07-02T07:00:00.000Z')
    const none = contactPolicyShape.parse({ quietFromHour: 8, quietUntilHour: 8 })
    expect(until('2026-11-22T08:30:00Z', none)).toBe(null)
  })

  test('always end, and are over at their end', () => {
    fc.assert(
      fc.property(
        anyPolicy,
        fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-01-01') }),
        (policy, at) => {
          const ends = quietUntil(policy, at)
          if (ends === null) return
          expect(ends).toBeGreaterThan(at)
          expect(ends - at).toBeLessThanOrEqual(day + 3_600_000)
          expect(quietUntil(policy, ends), `${londonDay(ends)} ${londonTime(ends)}`).toBe(null)
        },
      ),
    )
  })
})
