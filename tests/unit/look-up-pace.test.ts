import { expect, test } from 'vitest'
import { CircuitBreaker } from '@/lib/representatives/live/circuit-breaker'
import { TokenBucket } from '@/lib/representatives/live/token-bucket'

test('a service is asked so often a minute and no more', () => {
  let now = 0
  const bucket = new TokenBucket(50, () => now)
  expect(Array.from({ length: 60 }, () => bucket.take()).filter(Boolean)).toHaveLength(50)
  now = 1200
  expect([bucket.take(), bucket.take()]).toEqual([true, false])
  now = 3_600_000
  expect(Array.from({ length: 60 }, () => bucket.take()).filter(Boolean)).toHaveLength(50)
})

test('five failures running stop the questions for a minute; then one decides', () => {
  let now = 0
  const breaker = new CircuitBreaker(() => now)
  const fail = (times: number) => Array.from({ length: times }, () => breaker.failed())
  fail(4)
  breaker.wentWell()
  fail(4)
  expect(breaker.lets()).toBe(true)
  fail(1)
  expect(breaker.lets()).toBe(false)
  now = 59_999
  expect(breaker.lets()).toBe(false)
  now = 60_000
  expect([breaker.lets(), breaker.lets()]).toEqual([true, false])
  fail(1)
  now = 119_999
  expect(breaker.lets()).toBe(false)
  now = 120_000
  expect(breaker.lets()).toBe(true)
  breaker.wentWell()
  expect([breaker.lets(), breaker.lets()]).toEqual([true, true])
})
