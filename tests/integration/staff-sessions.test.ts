import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { browserWords, networkWords } from '@/lib/staff/browser-words'
import { changeRole } from '@/lib/staff/change-role'
import { knownBrowserCookieName } from '@/lib/staff/cookies'
import { greetBrowser } from '@/lib/staff/greet-browser'
import { beginSecondFactor } from '@/lib/staff/second-factor/begin-second-factor'
import { resetSecondFactor } from '@/lib/staff/second-factor/reset-second-factor'
import { hashOf, newToken } from '@/lib/staff/secrets'
import { endSessions, listSessions } from '@/lib/staff/sessions'
import { addStaff, emptyStaff, lastMail, rowsOf } from '../support/staff-rows'

const firefox = {
  userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:148.0) Gecko/20100101 Firefox/148.0',
  ip: '203.0.113.77',
}
let owner: { id: string; role: 'owner' }
let admin: { id: string; role: 'admin' }
let ruth: { id: string; role: 'moderator' }

async function openSession(staffId: string): Promise<string> {
  const token = newToken()
  await db.execute(
    sql`insert into staff_session (token_hash, staff_id, expires, factor_at) values (${hashOf(token)}, ${staffId}, now() + interval '1 hour', now())`,
  )
  await db.execute(
    sql`insert into staff_event (kind, actor_id, subject_id) values ('signed_in', ${staffId}, ${staffId})`,
  )
  return token
}

beforeEach(async () => {
  await emptyStaff()
  owner = { id: await addStaff('owner@example.org', 'owner'), role: 'owner' }
  admin = { id: await addStaff('admin@example.org', 'admin'), role: 'admin' }
  ruth = { id: await addStaff('ruth@example.org', 'moderator'), role: 'moderator' }
})

test('a session says which browser and network it is, and not the whole address', async () => {
  const token = await openSession(ruth.id)
  await greetBrowser(token, firefox, {})
  const [session] = await listSessions(ruth.id, hashOf(token))
  expect(session).toMatchObject({ browser: 'Firefox on Windows', network: '203.0.113.x', isCurrent: true })
  expect(JSON.stringify(await rowsOf('staff_session'))).not.toContain('203.0.113.77')
})

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari on iOS',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/156.0.0.0 Safari/537.36 Edg/156.0',
    'Chrome on macOS',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/156.0.0.0 Safari/537.36', 'Chrome on Linux'],
  ['curl/8', 'A browser'],
  [null, 'A browser'],
])('%s is called %s', (userAgent, words) => {
  expect(browserWords(userAgent)).toBe(userAgent?.includes('Edg/') ? 'Edge on macOS' : words)
})

test('a network loses its last part', () => {
  expect(networkWords('2001:db8:1:2:3::4')).toBe('2001:db8:1:…')
  expect(networkWords('198.51.100.7')).toBe('198.51.100.x')
  expect(networkWords(null)).toBe('')
})

test('a sign-in from a browser not used before is told by mail, once, and never the first of all', async () => {
  const first = await greetBrowser(await openSession(ruth.id), firefox, {})
  expect(await rowsOf('mail')).toEqual([])
  await greetBrowser(await openSession(ruth.id), firefox, { [knownBrowserCookieName()]: first })
  expect(await rowsOf('mail')).toEqual([])
  const second = await greetBrowser(await openSession(ruth.id), firefox, {})
  expect((await lastMail('staff-notice')).data).toMatchObject({
    what: 'new_browser',
    detail: 'Firefox on Windows, 203.0.113.x',
  })
  // Another person's mark does not make it known.
  await openSession(admin.id)
  await greetBrowser(await openSession(admin.id), firefox, { [knownBrowserCookieName()]: second })
  expect(await rowsOf('mail')).toHaveLength(2)
})

test('one ends one session of one’s own, or all others, and nobody else’s with its reference', async () => {
  const [one, two, three] = [
    await openSession(ruth.id),
    await openSession(ruth.id),
    await openSession(ruth.id),
  ]
  const theirs = await openSession(admin.id)
  const refOf = (token: string) => hashOf(token).slice(0, 24)
  expect(await endSessions(db, ruth, ruth.id, { ref: refOf(theirs) })).toEqual({ kind: 'not_found' })
  expect(await endSessions(db, ruth, ruth.id, { ref: refOf(two) })).toEqual({ kind: 'ended', sessions: 1 })
  expect(await endSessions(db, ruth, ruth.id, { ref: refOf(two) })).toEqual({ kind: 'not_found' })
  expect((await endSessions(db, ruth, ruth.id, { keepHash: hashOf(one) })).kind).toBe('ended')
  expect((await listSessions(ruth.id, hashOf(one))).map(({ isCurrent }) => isCurrent)).toEqual([true])
  expect(await listSessions(admin.id)).toHaveLength(1)
  expect(three).toBeTruthy()
  expect(await rowsOf('mail')).toEqual([])
})

test('an administrator ends sessions of others and they are told; those of an owner only an owner', async () => {
  await openSession(ruth.id)
  await openSession(owner.id)
  expect(await endSessions(db, ruth, admin.id, { keepHash: null })).toEqual({ kind: 'not_allowed' })
  expect(await endSessions(db, admin, owner.id, { keepHash: null })).toEqual({ kind: 'not_allowed' })
  expect(await endSessions(db, admin, ruth.id, { keepHash: null })).toEqual({ kind: 'ended', sessions: 1 })
  expect(await lastMail('staff-notice')).toMatchObject({ to_address: 'ruth@example.org' })
  expect(await listSessions(owner.id)).toHaveLength(1)
})

test('resetting a second step ends the sessions, tells the person, and is no way to reset one’s own', async () => {
  await openSession(ruth.id)
  expect(await resetSecondFactor(db, admin, ruth.id)).toEqual({ kind: 'nothing_set' })
  await beginSecondFactor(db, ruth.id)
  await beginSecondFactor(db, owner.id)
  await beginSecondFactor(db, admin.id)
  expect(await resetSecondFactor(db, admin, admin.id)).toEqual({ kind: 'own' })
  expect(await resetSecondFactor(db, admin, owner.id)).toEqual({ kind: 'not_allowed' })
  expect(await resetSecondFactor(db, ruth, admin.id)).toEqual({ kind: 'not_allowed' })
  expect(await listSessions(ruth.id)).toHaveLength(1)
  expect(await resetSecondFactor(db, admin, ruth.id)).toEqual({ kind: 'reset' })
  expect(await listSessions(ruth.id)).toEqual([])
  expect(await lastMail('staff-notice')).toMatchObject({
    to_address: 'ruth@example.org',
    data: { what: 'factor_reset' },
  })
  expect((await rowsOf('staff_totp')).map(({ staff_id }) => staff_id)).not.toContain(ruth.id)
})

test('another role ends the sessions and is told by mail', async () => {
  await openSession(ruth.id)
  expect(await changeRole(db, owner, ruth.id, 'analyst')).toEqual({ kind: 'changed' })
  expect(await listSessions(ruth.id)).toEqual([])
  expect((await lastMail('staff-notice')).data).toMatchObject({ what: 'role_changed', detail: 'analyst' })
})
