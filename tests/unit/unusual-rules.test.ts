import { describe, expect, test } from 'vitest'
import { isFreemail } from '@/lib/integrity/freemail'
import {
  isBurst,
  isUnusualConfirmRate,
  isUnusualCountry,
  isUnusualSubject,
  median,
} from '@/lib/integrity/unusual-rules'

describe('an hour is unusual', () => {
  test('where many come from one address, network or domain, and far more than before', () => {
    expect(isUnusualSubject('address', { measured: 20, usual: 0 })).toBe(true)
    expect(isUnusualSubject('address', { measured: 19, usual: 0 })).toBe(false)
    expect(isUnusualSubject('network', { measured: 120, usual: 60 })).toBe(false)
    expect(isUnusualSubject('domain', { measured: 1219, usual: 12 })).toBe(true)
  })
  test('where it brings ten times what an hour of the week brought, and not on the first day', () => {
    expect(isBurst({ measured: 1522, usual: 12, hoursOpen: 500 })).toBe(true)
    expect(isBurst({ measured: 1522, usual: 200, hoursOpen: 500 })).toBe(false)
    expect(isBurst({ measured: 60, usual: 1, hoursOpen: 500 })).toBe(false)
    expect(isBurst({ measured: 1522, usual: 0, hoursOpen: 5 })).toBe(false)
  })
  test('where one country has five times its own share of the signers so far', () => {
    const hour = { measured: 100, inHour: 200, confirmed: 10_000 }
    expect(isUnusualCountry({ ...hour, confirmedThere: 5 })).toBe(true)
    expect(isUnusualCountry({ ...hour, confirmedThere: 9500 })).toBe(false)
    expect(isUnusualCountry({ ...hour, confirmed: 50, confirmedThere: 0 })).toBe(false)
  })
  test('where far fewer confirm than in the median hour of the day before', () => {
    const usualRates = [0.9, 0.92, 0.88, 0.2]
    expect(isUnusualConfirmRate({ arrived: 500, rate: 0.3, usualRates })).toBe(true)
    expect(isUnusualConfirmRate({ arrived: 500, rate: 0.8, usualRates })).toBe(false)
    expect(isUnusualConfirmRate({ arrived: 20, rate: 0, usualRates })).toBe(false)
    expect(isUnusualConfirmRate({ arrived: 500, rate: 0.3, usualRates: [0.9] })).toBe(false)
    expect(isUnusualConfirmRate({ arrived: 500, rate: 0.75, usualRates: [1, 1, 1] })).toBe(false)
  })
  test('median of an even number of hours is between the two in the middle', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, 0])
  })
  test('and a provider where anybody has an address says nothing', () => {
    expect([isFreemail('gmail.com'), isFreemail('tmp.example.org')]).toEqual([true, false])
  })
})
