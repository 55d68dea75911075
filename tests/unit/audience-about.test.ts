import { expect, test } from 'vitest'
import { aboutWords } from '@/app/staff/(office)/mailings/[id]/who/count/about-words'

const about = (matched: number | null, willBeMailed: number | null) =>
  aboutWords({ matched, willBeMailed, oneStandsFor: 250 })

test('what was looked at in part is said with no more digits than are known', () => {
  expect(about(309_001.8, 165_000.9)).toBe('About 310,000 match, about 170,000 will be mailed.')
  expect(about(1_000_006, 12_250)).toBe('About 1,000,000 match, about 10,000 will be mailed.')
  expect(about(500, null)).toBe('About 500 match, fewer than 800 will be mailed.')
  expect(about(null, null)).toBe('Fewer than 800 match, fewer than 800 will be mailed.')
})
