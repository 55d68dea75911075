import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Attempts, defaultLimits, judgeAttempt } from '@/lib/integrity/signing-limits'

const quiet: Attempts = {
  ipFiveMinutes: 0,
  ipHour: 0,
  ipDay: 0,
  ipDayEverywhere: 0,
  networkTenMinutes: 0,
  addressTenMinutesCampaigns: 0,
  addressDay: 0,
  addressMailsDay: 0,
}
type Sharing = 'none' | 'shared' | 'own_machine'
const judge = (attempts: Partial<Attempts>, sharing: Sharing = 'none', more = {}, limits = defaultLimits) =>
  judgeAttempt(
    { attempts: { ...quiet, ...attempts }, sharing, filledHoneypot: false, lacksProof: false, ...more },
    limits,
  )
const { heldFromScore, spamFromScore } = defaultLimits

describe('limits', () => {
  test('an ordinary signer is not suspected', () =>
    expect(judge({})).toEqual({ score: 0, suspicions: [], mayMail: true, isFlood: false }))
  test('one broken rule is noted, two hold the signature for a look', () => {
    expect(judge({ ipFiveMinutes: 5 })).toMatchObject({ score: 30, isFlood: false })
    expect(judge({ ipFiveMinutes: 5, networkTenMinutes: 60 }).score).toBeGreaterThanOrEqual(heldFromScore)
  })
  test('what made the score is told with it, rule by rule', () =>
    expect(
      judge({ ipFiveMinutes: 5, networkTenMinutes: 60 }, 'none', { filledHoneypot: true }).suspicions,
    ).toEqual([
      { rule: 'ipFiveMinutes', points: 30 },
      { rule: 'networkTenMinutes', points: 30 },
      { rule: 'honeypot', points: 60 },
    ]))
  test('a single network address alone is held and never put aside, however busy it is', () => {
    const busy = judge({ ipFiveMinutes: 5, ipHour: 20, ipDay: 60, ipDayEverywhere: 200 })
    expect(busy.score).toBeGreaterThanOrEqual(heldFromScore)
    expect(busy.score).toBeLessThan(spamFromScore)
  })
  test('from the score of spam nothing is mailed', () => {
    const bad = judge({ ipFiveMinutes: 5 }, 'none', { filledHoneypot: true })
    expect(bad.score).toBe(90)
    expect(bad.mayMail).toBe(false)
  })
  test('where work is asked for and none was done, limits are a fifth and a little is noted', () => {
    expect(judge({}, 'none', { lacksProof: true })).toMatchObject({ score: 15, mayMail: true })
    expect(judge({ ipHour: 4 }, 'none', { lacksProof: true }).score).toBe(45)
    expect(judge({ ipHour: 12 }, 'none', { lacksProof: true }).isFlood).toBe(true)
    expect(judge({ ipHour: 12 }).score).toBe(0)
  })
  test('staff may set every number', () =>
    expect(judge({ ipHour: 3 }, 'none', {}, { ...defaultLimits, ipHour: 3, pointsPerRule: 70 }).score).toBe(
      70,
    ))
  test('only three times over a limit is anything said on screen', () => {
    expect(judge({ ipFiveMinutes: 14 }).isFlood).toBe(false)
    expect(judge({ ipFiveMinutes: 15 }).isFlood).toBe(true)
  })
  test('six mails to an address a day and no seventh, from anywhere', () => {
    expect(judge({ addressMailsDay: 5 }).mayMail).toBe(true)
    for (const sharing of ['none', 'shared', 'own_machine'] as const)
      expect(judge({ addressMailsDay: 6 }, sharing).mayMail).toBe(false)
  })
  test('a network that many share is measured by one generous rule', () => {
    expect(judge({ ipFiveMinutes: 59, ipHour: 500, ipDay: 600, networkTenMinutes: 181 }, 'shared')).toEqual({
      score: 0,
      suspicions: [],
      mayMail: true,
      isFlood: false,
    })
    expect(judge({ ipFiveMinutes: 60 }, 'shared').score).toBe(30)
  })
  test('a filled honeypot is looked at, never lost', () => {
    expect(judge({}, 'none', { filledHoneypot: true })).toMatchObject({
      score: heldFromScore,
      mayMail: true,
      isFlood: false,
    })
  })
})

describe('the client’s address', () => {
  afterEach(() => vi.unstubAllEnvs())
  async function addressOf(proxies: string, peer: string | null, forwarded: string | null) {
    vi.resetModules()
    vi.stubEnv('TRUSTED_PROXY_COUNT', proxies)
    const { clientAddress } = await import('@/lib/integrity/client-address')
    return clientAddress(peer, forwarded)
  }
  test('without a proxy of ours, what a client says of itself is not believed', async () => {
    expect((await addressOf('0', '198.51.100.7', '1.2.3.4')).ip).toBe('198.51.100.7')
  })
  test('behind one proxy it is the entry that proxy wrote, the last', async () => {
    expect((await addressOf('1', '10.0.0.1', '6.6.6.6, 198.51.100.7')).ip).toBe('198.51.100.7')
  })
  test('behind two it is the one before', async () => {
    expect((await addressOf('2', '10.0.0.1', '6.6.6.6, 198.51.100.7, 10.0.0.2')).ip).toBe('198.51.100.7')
  })
  test('one household is one /64 of IPv6, one network a /48', async () => {
    const one = await addressOf('0', '2001:db8:1:2::1', null)
    const other = await addressOf('0', '2001:db8:1:2:ffff::9', null)
    const neighbour = await addressOf('0', '2001:db8:1:3::1', null)
    expect([
      one.ipKey === other.ipKey,
      one.ipKey === neighbour.ipKey,
      one.networkKey === neighbour.networkKey,
    ]).toEqual([true, false, true])
  })
  test('an IPv4 address inside IPv6 is that IPv4 address; rubbish is nobody', async () => {
    expect((await addressOf('0', '::ffff:198.51.100.7', null)).ip).toBe('198.51.100.7')
    expect((await addressOf('1', '10.0.0.1', 'unknown, <script>')).ip).toBeNull()
  })
})
