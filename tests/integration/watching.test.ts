import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { listPublicCampaigns } from '@/lib/campaigns/list-public-campaigns'
import { countSignatures } from '@/lib/counting/count-signatures'
import { getCount } from '@/lib/counting/queries'
import { changeSetting } from '@/lib/integrity/change-setting'
import { addRule, endRule } from '@/lib/integrity/keep-lists'
import { listSettings } from '@/lib/integrity/list-settings'
import { liveSettings, type SettingKey, type Settings } from '@/lib/integrity/live-settings'
import { newChallenge } from '@/lib/integrity/proof-of-work'
import { listRules } from '@/lib/integrity/queries'
import { defaultLimits } from '@/lib/integrity/signing-limits'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { signCampaign } from '@/lib/signatures/sign-campaign'
import { readSignatureForm } from '@/lib/signatures/signature-form'
import { useDatabase } from '../support/database'
import { addCampaign, elsewhere, emptySignatures, mailTo, sign, signaturesOf } from '../support/signing'
import { addStaff } from '../support/staff-rows'

useDatabase()
let staffId: string
beforeEach(async () => {
  await emptySignatures()
  // Not by truncate, which nobody hears of.
  await db.execute(sql`delete from live_setting`)
  await db.execute(sql`delete from address_rule`)
  await db.execute(
    sql`delete from staff where not exists (select from audit_entry where staff_id = staff.id)`,
  )
  staffId = await addStaff(`m${Math.random()}@example.org`, 'moderator', 'active', 'Mo Example')
  await addCampaign('harbour', { goals: [2] })
  await untilKnown(
    ({ signing_pause, proof_of_work, lists }) =>
      !signing_pause.on &&
      proof_of_work.mode === 'off' &&
      lists.networks.length + lists.domains.size + lists.emails.size === 0,
  )
})

async function set<Key extends SettingKey>(key: Key, value: Settings[Key]) {
  const { [key]: record } = await listSettings()
  const change = { key, value, why: 'a test', staffId, seen: record.seen }
  return db.transaction((tx) => changeSetting(tx, change))
}
/** As the process of this test knows it, at most five seconds later. */
async function untilKnown(isSo: (settings: Awaited<ReturnType<typeof liveSettings>>) => boolean) {
  await expect.poll(async () => isSo(await liveSettings()), { timeout: 5000, interval: 20 }).toBe(true)
}
const list = (verdict: string, kind: string, value: string, more = {}) =>
  db.transaction((tx) =>
    addRule(tx, { verdict, kind, value, reason: 'a test', ...more }, staffId, new Date()),
  )
const ann = { name: 'Ann Lee', email: 'ann@example.org' }

describe('another process', () => {
  let child: ChildProcess
  afterEach(() => child.kill('SIGKILL'))

  test('knows of a changed switch, limit and list within five seconds', async () => {
    child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/settings-child.ts'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let known = ''
    createInterface({ input: child.stdout! }).on('line', (line) => {
      known = line
    })
    const hears = (words: string) =>
      expect.poll(() => known, { timeout: 5000, interval: 20 }).toContain(words)
    await expect.poll(() => known, { timeout: 20_000 }).toContain('"pause":false')
    await set('signing_pause', { on: true, notice: 'Back soon.' })
    await hears('"pause":true')
    await set('limits', { ...defaultLimits, ipHour: 7 })
    await hears('"ipHour":7')
    await list('block', 'domain', 'tmp.example.org')
    await hears('tmp.example.org')
    await set('signing_pause', { on: false, notice: '' })
    await hears('"pause":false')
  })

  test('that has lost its connection knows of it within five seconds all the same', async () => {
    child = spawn(process.execPath, ['-e', '0'])
    await liveSettings()
    await db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`,
    )
    await set('signing_pause', { on: true, notice: 'Back soon.' })
    await untilKnown(({ signing_pause }) => signing_pause.on)
  })
})

describe('a switch', () => {
  test('that pauses signing refuses forms on every campaign and lets links confirm', async () => {
    await sign('harbour', ann, elsewhere())
    await set('signing_pause', { on: true, notice: 'Back soon.' })
    await untilKnown(({ signing_pause }) => signing_pause.on)
    expect(await sign('harbour', { name: 'Bo Ek', email: 'bo@example.org' }, elsewhere())).toEqual({
      kind: 'paused',
    })
    expect(await listPublicCampaigns(Date.now())).toMatchObject([
      { state: 'paused', pauseNotice: 'Back soon.' },
    ])
    const [row] = await signaturesOf('harbour')
    expect(await confirmSignature(row!.id)).toEqual({ kind: 'confirmed' })
    await set('signing_pause', { on: false, notice: '' })
    await untilKnown(({ signing_pause }) => !signing_pause.on)
    expect(await sign('harbour', { name: 'Bo Ek', email: 'bo@example.org' }, elsewhere())).toEqual({
      kind: 'accepted',
    })
    expect(await listPublicCampaigns(Date.now())).toMatchObject([{ state: 'open' }])
  })

  test('that opened signing again gives open campaigns the time back, and only where it was an hour or more', async () => {
    const lastDay = async () => {
      const [row] = await db.execute<{ at: string }>(
        sql`select to_char(closes_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') as at from campaign`,
      )
      return row?.at
    }
    await db.execute(sql`update campaign set closes_at = '2099-03-01T00:00:00Z'`)
    await set('signing_pause', { on: true, notice: 'Back soon.' })
    await set('signing_pause', { on: false, notice: '' })
    expect(await lastDay()).toBe('2099-03-01 00:00')
    await set('signing_pause', { on: true, notice: 'Back soon.' })
    await db.execute(sql`update campaign set opens_at = now() - interval '10 days'`)
    await db.execute(sql`update live_setting set changed_at = now() - interval '3 days' + interval '1 hour'`)
    await set('signing_pause', { on: false, notice: '' })
    expect(await lastDay()).toBe('2099-03-04 00:00')
    const events = await db.execute(sql`select kind, is_public from campaign_event where kind = 'reopened'`)
    expect([...events]).toEqual([{ kind: 'reopened', is_public: true }])
  })

  test('that keeps counts still shows no new one and announces no goal; the real count goes on and comes back', async () => {
    const confirmOne = async (name: string) => {
      await sign('harbour', { name, email: `${name.toLowerCase()}@example.org` }, elsewhere())
      for (const row of await signaturesOf('harbour'))
        if (row.state === 'pending') await confirmSignature(row.id)
      await countSignatures(db)
    }
    const goals = async () =>
      (await db.execute<{ kind: string }>(sql`select kind from campaign_event where kind = 'goal_reached'`))
        .length
    await confirmOne('Ann')
    await set('count_freeze', { on: true })
    await confirmOne('Bo')
    await confirmOne('Cy')
    expect(await getCount('harbour')).toMatchObject({ confirmed: 1 })
    expect(await listPublicCampaigns(Date.now())).toMatchObject([{ confirmed: 1 }])
    expect(await db.execute(sql`select confirmed from campaign_count`)).toMatchObject([{ confirmed: 3 }])
    expect(await goals()).toBe(0)
    await set('count_freeze', { on: false })
    expect(await getCount('harbour')).toMatchObject({ confirmed: 3 })
    expect(await goals()).toBe(1)
  })

  test('is changed once by two who saw the same, and each change is in the log with its reason', async () => {
    const seen = (await listSettings()).banner.seen
    const change = (text: string) => ({
      ...{ key: 'banner' as const, value: { on: true, text }, why: 'to tell people', staffId, seen },
    })
    const both = await Promise.all(
      ['one', 'two'].map((text) => db.transaction((tx) => changeSetting(tx, change(text)))),
    )
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'moved'])
    expect((await listSettings()).banner).toMatchObject({
      value: { on: true },
      change: { by: 'Mo Example', why: 'to tell people' },
    })
    const entries = await db.execute(
      sql`select action, object_id, staff_id from audit_entry where object_kind = 'setting' and staff_id = ${staffId}`,
    )
    expect([...entries]).toEqual([{ action: 'setting.changed', object_id: 'banner', staff_id: staffId }])
  })
})

describe('who is blocked', () => {
  const at = (ip: string) => ({ ...elsewhere(), ip })

  test.each([
    ['network', '203.0.113.0/24', 'ann@example.org', '203.0.113.9'],
    ['network', '2001:db8:5::/48', 'ann@example.org', '2001:db8:5::1'],
    ['domain', 'example.org', 'ann@mail.example.org', '198.51.100.1'],
    ['email', 'A.n.n+spam@gmail.com', 'ann@googlemail.com', '198.51.100.1'],
  ])('by %s is answered like everybody, gets no mail and is put aside', async (kind, value, email, ip) => {
    expect(await list('block', kind, value)).toEqual({ kind: 'added' })
    await untilKnown(({ lists }) => lists.networks.length + lists.domains.size + lists.emails.size > 0)
    expect(await sign('harbour', { name: 'Ann Lee', email }, at(ip))).toEqual({ kind: 'accepted' })
    expect(await signaturesOf('harbour')).toMatchObject([
      { state: 'spam', score: 100, suspicions: [{ rule: `blocked_${kind}`, points: 100 }] },
    ])
    expect(await mailTo(email)).toEqual([])
  })

  test('is blocked wherever a list allows them, too', async () => {
    await list('allow', 'network', '203.0.113.0/24')
    await list('allow', 'domain', 'example.org')
    await list('block', 'email', 'ann@example.org')
    await untilKnown(({ lists }) => lists.emails.size > 0)
    await sign('harbour', ann, at('203.0.113.9'))
    expect(await signaturesOf('harbour')).toMatchObject([{ state: 'spam' }])
  })

  test('takes nobody’s place: the person whose name was used signs afterwards and is mailed', async () => {
    await list('block', 'network', '203.0.113.0/24')
    await untilKnown(({ lists }) => lists.networks.length > 0)
    await sign('harbour', ann, at('203.0.113.9'))
    await sign('harbour', ann, at('198.51.100.1'))
    expect(await signaturesOf('harbour')).toMatchObject([{ state: 'pending', score: 0, suspicions: [] }])
    expect(await mailTo(ann.email)).toEqual(['confirm-signature'])
    await sign('harbour', ann, at('203.0.113.9'))
    expect(await signaturesOf('harbour')).toMatchObject([{ state: 'pending', score: 0 }])
  })

  test('is blocked until the line ends, and an email address is kept as a hash alone', async () => {
    await list('block', 'email', 'ann@example.org')
    const { rules } = await listRules(null)
    expect(JSON.stringify(rules)).not.toMatch(/\bann\b|@|example/)
    expect(await db.transaction((tx) => endRule(tx, rules[0]!.id, staffId))).toBe(true)
    expect(await db.transaction((tx) => endRule(tx, rules[0]!.id, staffId))).toBe(false)
    await untilKnown(({ lists }) => lists.emails.size === 0)
    await sign('harbour', ann, elsewhere())
    expect(await signaturesOf('harbour')).toMatchObject([{ state: 'pending' }])
    expect(await list('block', 'email', 'ann@example.org')).toEqual({ kind: 'added' })
  })

  test('is never a whole provider by a slip of the keyboard', async () => {
    expect(await list('block', 'network', '203.0.113.0/2')).toMatchObject({ mistakes: { value: 'too_wide' } })
    expect(await list('block', 'network', 'example.org')).toMatchObject({ mistakes: { value: 'impossible' } })
    expect(await list('block', 'domain', 'example.org', { until: '2020-01-01' })).toMatchObject({
      mistakes: { until: 'past' },
    })
  })
})

test('who is on an allowed network is measured by the one generous rule', async () => {
  await list('allow', 'network', '203.0.113.0/24')
  await untilKnown(({ lists }) => lists.networks.length > 0)
  const office = { ...elsewhere(), ip: '203.0.113.9' }
  for (let i = 0; i < 8; i++) await sign('harbour', { name: 'Ann Lee', email: `ann${i}@example.org` }, office)
  expect((await signaturesOf('harbour')).map(({ score }) => score)).toEqual(Array(8).fill(0))
  const street = { ...elsewhere(), ip: '198.51.100.9' }
  for (let i = 0; i < 8; i++) await sign('harbour', { name: 'Bo Ek', email: `bo${i}@example.org` }, street)
  expect((await signaturesOf('harbour')).at(-1)).toMatchObject({
    score: 30,
    suspicions: [{ rule: 'ipFiveMinutes', points: 30 }],
  })
})

describe('what a signature keeps', () => {
  const days = async (what: string) => {
    await countSignatures(db)
    const rows = await db.execute<{ source: string; n: number }>(
      sql`select source, sum(n)::int as n from campaign_day where what = ${what} group by 1`,
    )
    return [...rows]
  }

  test('is the source it was opened with; one that is no code is none', async () => {
    await sign('harbour', { ...ann, source: 'mail-31' } as typeof ann, elsewhere())
    await sign(
      'harbour',
      { name: 'Bo Ek', email: 'bo@example.org', source: '<b>' } as typeof ann,
      elsewhere(),
    )
    expect(
      (await signaturesOf('harbour')).map((row) => (row as unknown as { source: string }).source),
    ).toEqual(['mail-31', ''])
  })

  test('a second time by the same person is counted as a duplicate, with its source, when it is told by mail', async () => {
    await sign('harbour', ann, elsewhere())
    for (const { id } of await signaturesOf('harbour')) await confirmSignature(id)
    await sign('harbour', { ...ann, source: 'wa-share' } as typeof ann, elsewhere())
    expect(await mailTo(ann.email)).toContain('already-signed')
    expect(await days('duplicate')).toEqual([{ source: 'wa-share', n: 1 }])
    expect(await days('received')).toEqual([{ source: '', n: 1 }])
  })

  test('is why, where the campaign asks; a disclosure goes to safeguarding', async () => {
    const why = (text: string, i: number) =>
      sign('harbour', { name: 'Ann Lee', email: `ann${i}@example.org`, why: text } as typeof ann, elsewhere())
    const comments = async () => [
      ...(await db.execute(sql`select text, state, flags from signature_comment order by created_at, text`)),
    ]
    await why('nobody asked', 1)
    expect(await comments()).toEqual([])
    await db.execute(sql`update campaign set asks_why = true`)
    await why('It matters to me.\r\n\r\n\r\n\r\nSee example.com', 2)
    await why('I was trafficked as a child', 3)
    await why('', 4)
    expect(await comments()).toEqual([
      { text: 'It matters to me.\n\nSee example.com', state: 'waiting', flags: ['web_address'] },
      { text: 'I was trafficked as a child', state: 'safeguarding', flags: ['disclosure', 'abuse'] },
    ])
    const long = readSignatureForm({ ...ann, postcode: 'LS6 1AA', updates: 'no', why: 'a'.repeat(1001) })
    expect(long).toEqual({ kind: 'invalid', errors: [{ field: 'why', code: 'too_long' }] })
  })
})

describe('work that is asked for', () => {
  const form = (email: string) => {
    const read = readSignatureForm({ name: 'Ann Lee', email, postcode: 'LS6 1AA', updates: 'no' })
    if (read.kind === 'invalid') throw new Error('the form has mistakes')
    return read.form
  }
  const send = (email: string, proof: string, canProve: boolean, from = elsewhere()) =>
    signCampaign('harbour', form(email), from, Date.now(), { proof, canProve })
  const solve = async (challenge: Challenge) => {
    const solution = await solveChallenge({ challenge, deriveKey })
    return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
  }
  beforeEach(async () => {
    await set('limits', { ...defaultLimits, proofRounds: 10, proofTries: 20 })
    await set('proof_of_work', { mode: 'on' })
    await untilKnown(({ proof_of_work, limits }) => proof_of_work.mode === 'on' && limits.proofTries === 20)
  })

  test('is asked of a browser that can do it, taken once, and not a second time', async () => {
    expect(await send('a@example.org', '', true)).toEqual({ kind: 'proof_wanted' })
    expect(await signaturesOf('harbour')).toEqual([])
    const proof = await solve(await newChallenge(Date.now()))
    expect(await send('a@example.org', proof, true)).toEqual({ kind: 'accepted' })
    expect(await signaturesOf('harbour')).toMatchObject([{ score: 0 }])
    expect(await send('b@example.org', proof, true)).toEqual({ kind: 'proof_wanted' })
  })

  test('is not ours when it was changed, unsolved or made elsewhere', async () => {
    const challenge = await newChallenge(Date.now())
    const solved = JSON.parse(Buffer.from(await solve(challenge), 'base64').toString())
    const easier = {
      ...solved,
      challenge: { ...challenge, parameters: { ...challenge.parameters, cost: 1 } },
    }
    const unsolved = { challenge, solution: { counter: 1, derivedKey: '00'.repeat(32) } }
    for (const payload of [easier, unsolved, {}, [], 'x'])
      expect(
        await send('a@example.org', Buffer.from(JSON.stringify(payload)).toString('base64'), true),
      ).toEqual({
        kind: 'proof_wanted',
      })
  })

  test('holds up nobody without a script: the form is taken with a note and under a fifth of the limits', async () => {
    const from = elsewhere()
    expect(await send('a@example.org', '', false, from)).toEqual({ kind: 'accepted' })
    expect(await send('b@example.org', '', false, from)).toEqual({ kind: 'accepted' })
    expect((await signaturesOf('harbour')).map(({ score }) => score)).toEqual([15, 45])
  })

  test('of who is suspected only, asks nobody else', async () => {
    await set('proof_of_work', { mode: 'suspected' })
    await untilKnown(({ proof_of_work }) => proof_of_work.mode === 'suspected')
    const from = elsewhere()
    for (let i = 0; i < 5; i++)
      expect(await send(`a${i}@example.org`, '', true, from)).toEqual({ kind: 'accepted' })
    expect(await send('b@example.org', '', true, from)).toEqual({ kind: 'proof_wanted' })
  })
})
