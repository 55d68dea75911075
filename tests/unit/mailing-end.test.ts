import { expect, test } from 'vitest'
import { type ContactPolicy, contactPolicyShape } from '@/lib/consent/contact-policy'
import { foreseeEnd, goesOnAt } from '@/lib/mailings/foresee-end'

const policy = (over: Partial<ContactPolicy> = {}) => contactPolicyShape.parse(over)
const none = { quietFromHour: 0, quietUntilHour: 0 }
const end = (
  from: string,
  waiting: number,
  ratePerMinute: number,
  over: Partial<ContactPolicy>,
  made = 0,
) => {
  const at = foreseeEnd({
    ...{ waiting, ratePerMinute, from: Date.parse(from), policy: policy(over), madeThatDay: made },
  })
  return at === null ? null : new Date(at).toISOString()
}

test('a mailing is done at its rate where neither hours nor a limit hold it', () => {
  expect(end('2026-11-23T12:30:00Z', 12_000, 200, none)).toBe('2026-11-23T13:30:00.000Z')
  expect(end('2026-11-23T12:30:00Z', 0, 200, none)).toBe('2026-11-23T12:30:00.000Z')
})

test('what the evening leaves goes from the morning on, also when the clocks change in between', () => {
  expect(end('2026-11-23T20:30:00Z', 12_000, 200, {})).toBe('2026-11-24T08:30:00.000Z')
  expect(end('2026-11-23T23:00:00Z', 100, 100, {})).toBe('2026-11-24T08:01:00.000Z')
  expect(end('2026-03-28T20:30:00Z', 12_000, 200, {})).toBe('2026-03-29T07:30:00.000Z')
  expect(end('2026-10-24T19:30:00Z', 12_000, 200, {})).toBe('2026-10-25T08:30:00.000Z')
})

test('a limit of the day spreads it over days, in whole hundreds, with what went before counted', () => {
  const most = { ...none, mostMailingsADay: 250 }
  expect(end('2026-11-23T12:00:00Z', 500, 100, most)).toBe('2026-11-25T00:01:00.000Z')
  expect(end('2026-11-23T12:00:00Z', 200, 100, most, 200)).toBe('2026-11-24T00:02:00.000Z')
  expect(end('2026-11-23T12:00:00Z', 500, 100, { mostMailingsADay: 250 })).toBe('2026-11-25T08:01:00.000Z')
})

test('an end that is years away is not said', () => {
  expect(end('2026-11-23T12:00:00Z', 1_000_000, 100, { mostMailingsADay: 100 })).toBeNull()
})

test('it goes on when the limit and the night both let it', () => {
  const at = (from: string, over: Partial<ContactPolicy>, made: number) =>
    new Date(goesOnAt(policy(over), Date.parse(from), made)).toISOString()
  expect(at('2026-11-23T12:00:00Z', { mostMailingsADay: 150 }, 100)).toBe('2026-11-24T08:00:00.000Z')
  expect(at('2026-06-23T12:00:00Z', { ...none, mostMailingsADay: 150 }, 100)).toBe('2026-06-23T23:00:00.000Z')
  expect(at('2026-11-23T12:00:00Z', { mostMailingsADay: 200 }, 100)).toBe('2026-11-23T12:00:00.000Z')
})
