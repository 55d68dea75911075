import { describe, expect, test } from 'vitest'
import { few, fewFirst, leftOutInTurn, share } from '@/app/staff/ui/mailing-life-words'
import { stateOf } from '@/app/staff/ui/mailing-words'
import { winnerOf } from '@/lib/mailings/decide-test'
import { purposeOf } from '@/lib/mailings/purpose-of'
import { fromTally, toTally } from '@/lib/mailings/read-report'
import { whyStop } from '@/lib/mailings/trip-breaker'

describe('a mailing', () => {
  test('has the purpose of its kind; news of one signature that asks for something is told as such', () => {
    expect(purposeOf({ kind: 'news', topics: ['housing'], containsAsk: true })).toEqual({
      kind: 'news',
      topics: ['housing'],
    })
    expect(purposeOf({ kind: 'follow_up', topics: ['housing'], containsAsk: true })).toEqual({
      kind: 'follow_up',
      containsAsk: true,
    })
  })

  test('is stopped by more than 4 % or 0.1 %, and never by a few people among few', () => {
    expect(whyStop({ sent: 100, bounced: 9, complained: 2 })).toBeNull()
    expect(whyStop({ sent: 100, bounced: 10, complained: 0 })).toBe('bounced')
    expect(whyStop({ sent: 1000, bounced: 40, complained: 0 })).toBeNull()
    expect(whyStop({ sent: 1000, bounced: 41, complained: 0 })).toBe('bounced')
    expect(whyStop({ sent: 3000, bounced: 0, complained: 3 })).toBeNull()
    expect(whyStop({ sent: 2999, bounced: 0, complained: 3 })).toBe('complained')
    expect(whyStop({ sent: 0, bounced: 0, complained: 0 })).toBeNull()
  })

  test('that is tested gets what most acted on; of a tie the first, which never is one that fewer acted on', () => {
    expect(winnerOf({ A: 21, B: 34 })).toBe('B')
    expect(winnerOf({ C: 1 })).toBe('C')
    expect(winnerOf({ B: 5, C: 5, A: 4 })).toBe('B')
    expect(winnerOf({ A: 5, C: 5 })).toBe('A')
    expect(winnerOf({})).toBe('A')
  })

  test('that is approved does not say that it waits for approval', () => {
    const words = (isApproved: boolean) =>
      stateOf({ state: 'in_review', pausedBy: null, stuck: null, isApproved }).words
    expect([words(false), words(true)]).toEqual(['Waits for approval', 'Approved, not scheduled'])
  })

  test('is remembered in figures from which its report reads the same', () => {
    const report = {
      ...{
        mailed: 10,
        accepted: 8,
        onItsWay: 0,
        failed: 1,
        unknown: 1,
        bounced: 2,
        complained: 0,
        waiting: 0,
        void: 3,
      },
      ...{
        leftOutInTurn: { left: 2, erased: 1 },
        mailedByVariant: { A: 4, B: 6 },
        signed: 3,
        wrote: 0,
        left: 1,
      },
      votes: { B: 3 },
    }
    expect(fromTally(toTally(report))).toEqual(report)
    const plain = { ...report, signed: null, wrote: null, votes: null }
    expect(fromTally(toTally(plain))).toEqual(plain)
  })
})

describe('the words of a report', () => {
  test('do not say a number of one to four people', () => {
    expect([0, 1, 4, 5, 1234].map(few)).toEqual(['0', 'fewer than 5', 'fewer than 5', '5', '1,234'])
    expect([0, 3, 7, 312].map(fewFirst)).toEqual(['Nobody', 'Fewer than 5', 'Seven', '312'])
  })

  test('give shares as exactly as they help', () => {
    expect([share(58, 6240), share(2, 6240), share(6017, 6240), share(0, 10), share(1, 0)]).toEqual([
      '0.93%',
      '0.03%',
      '96.4%',
      '0%',
      '',
    ])
    expect(share(151, 6240)).toBe('2.4%')
  })

  test('put together those who left, and those who are left out for another reason', () => {
    const told = leftOutInTurn({ left: 5, withdrew: 2, cap_reached: 3 })
    expect(told.map(({ reason, people }) => [reason, people])).toEqual([
      ['gone', 7],
      ['others', 3],
    ])
  })
})
