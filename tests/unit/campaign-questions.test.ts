import { describe, expect, test } from 'vitest'
import {
  acceptsConfirmations,
  acceptsSignatures,
  type CampaignTiming,
  isPublic,
  publicState,
} from '@/lib/campaigns/campaign'

const hour = 3_600_000
const closesAt = Date.UTC(2027, 2, 31, 23)
const open: CampaignTiming = { state: 'open', opensAt: closesAt - 100 * hour, closesAt, closedAt: null }

describe('signing and confirming by the clock', () => {
  test('a form is taken until the instant of closing and not at it', () => {
    expect(acceptsSignatures(open, closesAt - 1)).toBe(true)
    expect(acceptsSignatures(open, closesAt)).toBe(false)
  })
  test('a link confirms for 24 hours after closing and no longer', () => {
    expect(acceptsConfirmations(open, closesAt + 24 * hour - 1)).toBe(true)
    expect(acceptsConfirmations(open, closesAt + 24 * hour)).toBe(false)
  })
  test('closed by staff, the day runs from then', () => {
    const closed: CampaignTiming = { ...open, state: 'closed', closedAt: closesAt - 50 * hour }
    expect(acceptsSignatures(closed, closesAt - 49 * hour)).toBe(false)
    expect(acceptsConfirmations(closed, closesAt - 27 * hour)).toBe(true)
    expect(acceptsConfirmations(closed, closesAt - 25 * hour)).toBe(false)
  })
  test('paused, nothing new is taken and what was mailed still confirms', () => {
    const paused: CampaignTiming = { ...open, state: 'paused' }
    expect(acceptsSignatures(paused, closesAt - hour)).toBe(false)
    expect(acceptsConfirmations(paused, closesAt - hour)).toBe(true)
    expect(publicState(paused, closesAt - hour)).toBe('paused')
    // Reopening gives the time back, also when the last day passed meanwhile.
    expect(publicState(paused, closesAt + hour)).toBe('paused')
  })
  test('scheduled, it opens at its instant though nobody has written that down', () => {
    const scheduled: CampaignTiming = { ...open, state: 'scheduled' }
    expect(isPublic(scheduled, open.opensAt! - 1)).toBe(false)
    expect(acceptsSignatures(scheduled, open.opensAt! - 1)).toBe(false)
    expect(acceptsSignatures(scheduled, open.opensAt!)).toBe(true)
    expect(publicState(scheduled, open.opensAt!)).toBe('open')
  })
  test('a draft takes nothing and is nobody’s to read', () => {
    const draft: CampaignTiming = { ...open, state: 'draft' }
    expect([
      acceptsSignatures(draft, closesAt - 1),
      acceptsConfirmations(draft, closesAt - 1),
      isPublic(draft, closesAt - 1),
    ]).toEqual([false, false, false])
  })
})
