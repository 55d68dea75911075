import { sql } from 'drizzle-orm'
import { TOTP } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { beginSecondFactor, getFactorState } from '@/lib/staff/second-factor/begin-second-factor'
import { confirmSecondFactor, giveCode } from '@/lib/staff/second-factor/give-code'
import { getOpenSession, markFactor, markFactorAnew } from '@/lib/staff/second-factor/open-session'
import { hashOf, newToken } from '@/lib/staff/secrets'
import { addStaff, emptyStaff, rowsOf } from '../support/staff-rows'

const stepMs = 30_000
const now = Date.UTC(2026, 10, 22, 12, 0, 10)

let ruth: string
let secret: string

function codeAt(at: number): string {
  return new TOTP({ secret }).generate({ timestamp: at })
}

/** Six digits that are none of those around now. */
function wrongCode(): string {
  const right = [-2, -1, 0, 1, 2].map((step) => codeAt(now + step * stepMs))
  return ['000000', '000001', '000002', '000003', '000004', '000005'].find((code) => !right.includes(code))!
}

async function begin(staffId: string): Promise<string> {
  await beginSecondFactor(db, staffId)
  const state = await getFactorState(staffId)
  if (state.kind !== 'begun') throw new Error('not begun')
  return state.secret
}

/** Sets the factor up two minutes ago; gives the recovery codes. */
async function setUp(): Promise<string[]> {
  secret = await begin(ruth)
  const early = now - 4 * stepMs
  const done = await confirmSecondFactor(db, ruth, codeAt(early), early)
  if (done.kind !== 'set') throw new Error(done.kind)
  return done.codes
}

beforeEach(async () => {
  await emptyStaff()
  ruth = await addStaff('ruth@example.org', 'moderator')
})

test('the secret and the recovery codes are nowhere in clear, and nobody else’s row opens it', async () => {
  const codes = await setUp()
  const dump = JSON.stringify(await rowsOf('staff_totp', 'staff_recovery_code', 'staff_event', 'audit_entry'))
  expect(codes).toHaveLength(10)
  for (const clear of [secret, ...codes]) expect(dump).not.toContain(clear)
  const ben = await addStaff('ben@example.org', 'owner')
  await db.execute(sql`insert into staff_totp (staff_id, secret) select ${ben}, secret from staff_totp`)
  await expect(getFactorState(ben)).rejects.toThrow('another SECRET_KEY')
})

test('it protects nothing until its first code, and that code must be right', async () => {
  secret = await begin(ruth)
  expect(await giveCode(db, ruth, codeAt(now), now)).toEqual({ kind: 'none' })
  expect(await confirmSecondFactor(db, ruth, wrongCode(), now)).toEqual({ kind: 'wrong' })
  expect((await confirmSecondFactor(db, ruth, codeAt(now), now)).kind).toBe('set')
  expect(await getFactorState(ruth)).toEqual({ kind: 'set', waitsUntil: null })
})

test('a code of the step before and after is taken, one of two steps off is not', async () => {
  await setUp()
  expect((await giveCode(db, ruth, codeAt(now - 2 * stepMs), now)).kind).toBe('wrong')
  expect((await giveCode(db, ruth, codeAt(now - stepMs), now)).kind).toBe('right')
  expect((await giveCode(db, ruth, ` ${codeAt(now).slice(0, 3)} ${codeAt(now).slice(3)}`, now)).kind).toBe(
    'right',
  )
  expect((await giveCode(db, ruth, codeAt(now + stepMs), now)).kind).toBe('right')
  expect((await giveCode(db, ruth, codeAt(now + 2 * stepMs), now)).kind).toBe('wrong')
})

test('a code works once, also when it is given four times at the same moment, and no earlier one after it', async () => {
  await setUp()
  const given = await Promise.all(Array.from({ length: 4 }, () => giveCode(db, ruth, codeAt(now), now)))
  expect(given.filter(({ kind }) => kind === 'right')).toHaveLength(1)
  expect((await giveCode(db, ruth, codeAt(now - stepMs), now)).kind).toBe('wrong')
})

test('five wrong codes begin a wait of fifteen minutes in which the right one is not looked at', async () => {
  await setUp()
  const wrong = wrongCode()
  const given = await Promise.all(Array.from({ length: 12 }, () => giveCode(db, ruth, wrong, now)))
  expect(given.filter(({ kind }) => kind === 'wrong')).toHaveLength(4)
  const refused = await giveCode(db, ruth, codeAt(now), now)
  expect(refused.kind).toBe('wait')
  const [left] = await db.execute<{ s: number }>(
    sql`select extract(epoch from waits_until - now())::int as s from staff_totp`,
  )
  expect(left?.s).toBeGreaterThan(890)
  expect(left?.s).toBeLessThanOrEqual(900)
  await db.execute(sql`update staff_totp set waits_until = now() - interval '1 second'`)
  expect((await giveCode(db, ruth, wrong, now)).kind).toBe('wrong')
  expect((await giveCode(db, ruth, codeAt(now), now)).kind).toBe('right')
  expect((await rowsOf('staff_totp'))[0]).toMatchObject({ wrong_codes: 0, waits_until: null })
})

test('a right code gives the tries back', async () => {
  await setUp()
  for (const step of [-1, 0, 1]) {
    for (let i = 0; i < 4; i++) expect((await giveCode(db, ruth, wrongCode(), now)).kind).toBe('wrong')
    expect((await giveCode(db, ruth, codeAt(now + step * stepMs), now)).kind).toBe('right')
  }
})

test('a recovery code works once, however it is typed, and costs tries like any other', async () => {
  const [code = '', other = ''] = await setUp()
  const typed = ` ${code.toUpperCase().replace('-', ' – ')} `
  expect(await giveCode(db, ruth, typed, now)).toEqual({ kind: 'right', byRecovery: true })
  expect((await giveCode(db, ruth, code, now)).kind).toBe('wrong')
  const ben = await addStaff('ben@example.org', 'owner')
  expect((await giveCode(db, ben, other, now)).kind).toBe('none')
  for (let i = 0; i < 4; i++) await giveCode(db, ruth, 'aaaaa-aaaaa', now)
  expect((await giveCode(db, ruth, other, now)).kind).toBe('wait')
})

test('a session waits for the code where the role or the person asks for one, and is fresh for ten minutes', async () => {
  const token = newToken()
  await db.execute(
    sql`insert into staff_session (token_hash, staff_id, expires) values (${hashOf(token)}, ${ruth}, now() + interval '1 hour')`,
  )
  const is = async () => {
    const session = await getOpenSession(token)
    return session && [session.awaitsFactor, session.isFresh]
  }
  expect(await is()).toEqual([true, false])
  await db.execute(sql`update staff set role = 'analyst'`)
  expect(await is()).toEqual([false, false])
  await setUp()
  expect(await is()).toEqual([true, false])
  await markFactor(db, hashOf(token))
  expect(await is()).toEqual([false, true])
  await db.execute(sql`update staff_session set factor_at = now() - interval '10 minutes 1 second'`)
  expect(await is()).toEqual([false, false])
  const renewed = await markFactorAnew(db, hashOf(token))
  expect(await is()).toBeNull()
  expect((await getOpenSession(renewed!.token))?.isFresh).toBe(true)
})
