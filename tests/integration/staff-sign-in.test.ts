import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { acceptInvitation } from '@/lib/staff/accept-invitation'
import { changeRole } from '@/lib/staff/change-role'
import { signInByCode, signInByLink } from '@/lib/staff/complete-sign-in'
import { sessionCookieName } from '@/lib/staff/cookies'
import { disableStaff } from '@/lib/staff/disable-staff'
import { inviteStaff } from '@/lib/staff/invite-staff'
import { askNextAuth } from '@/lib/staff/next-auth'
import { getInvitation } from '@/lib/staff/queries'
import { requestSignIn } from '@/lib/staff/request-sign-in'
import { hashOf, newToken } from '@/lib/staff/secrets'
import { signOut, signOutEverywhere } from '@/lib/staff/sign-out'
import { addStaff, emptyStaff, lastMail, rowsOf } from '../support/staff-rows'

const stranger = { ipKey: 'somewhere', sharing: 'none' as const }

async function askFor(
  email: string,
  browserKey: string,
  client: { ipKey: string; sharing: 'none' | 'own_machine' } = stranger,
) {
  await requestSignIn(db, { email, browserKey, client })
}

/** What the mailed address and the mail carry. */
async function mailed() {
  const mail = await lastMail('staff-sign-in')
  const fragment = new URLSearchParams(new URL(mail.data.url!).hash.slice(1))
  return {
    to: mail.to_address,
    url: mail.data.url!,
    code: mail.data.code!,
    token: fragment.get('t')!,
    email: fragment.get('e')!,
  }
}

function browser(key: string) {
  return { key, cookies: {}, returnTo: '/staff/campaigns' }
}

function cookiesOf(result: { kind: string; setCookie?: string }): Record<string, string> {
  const [pair = ''] = (result.setCookie ?? '').split(';')
  const at = pair.indexOf('=')
  return { [pair.slice(0, at)]: decodeURIComponent(pair.slice(at + 1)) }
}

async function whoIs(cookies: Record<string, string>): Promise<string | null> {
  const answer = await askNextAuth({ method: 'GET', query: { nextauth: ['session'] }, cookies })
  const body = answer.body as { staffId?: string }
  return body.staffId ?? null
}

async function signIn(email: string) {
  const key = newToken()
  await askFor(email, key, { ipKey: '', sharing: 'own_machine' })
  const { token } = await mailed()
  const result = await signInByLink(email, token, browser(key))
  if (result.kind !== 'signed_in') throw new Error('was refused')
  return cookiesOf(result)
}

beforeEach(emptyStaff)

describe('a mailed link', () => {
  test('signs in the browser that asked, once, with nothing in clear in the database', async () => {
    const id = await addStaff('ruth@example.org', 'campaigner')
    const key = newToken()
    await askFor(' Ruth@Example.org ', key)
    const { token, code, email, url } = await mailed()
    expect(url).toMatch(
      /^http:\/\/127\.0\.0\.1:3000\/staff\/sign-in\/continue#t=[\w-]{43}&e=ruth%40example\.org$/,
    )
    expect(code).toMatch(/^\d{8}$/)

    const result = await signInByLink(email, token, browser(key))
    expect(result).toMatchObject({ kind: 'signed_in', path: '/staff/campaigns' })
    const cookies = cookiesOf(result)
    const raw = cookies[sessionCookieName()]!
    expect(Buffer.from(raw, 'base64url')).toHaveLength(32)
    expect(await whoIs(cookies)).toBe(id)

    const dump = JSON.stringify(await rowsOf('staff_session', 'staff_verification', 'staff', 'staff_event'))
    expect(dump).toContain(hashOf(raw))
    for (const secret of [raw, token, code, key]) expect(dump).not.toContain(secret)
    expect(await signInByLink(email, token, browser(key))).toEqual({ kind: 'refused' })
    expect((await rowsOf('staff_event'))[0]).toMatchObject({ kind: 'signed_in', actor_id: id })
  })

  test('in another browser changes nothing and can still be used in its own', async () => {
    await addStaff('ruth@example.org', 'campaigner')
    const key = newToken()
    await askFor('ruth@example.org', key)
    const { token, email } = await mailed()
    const before = await rowsOf('staff_verification', 'staff_session', 'staff_event')
    expect(await signInByLink(email, token, browser(newToken()))).toEqual({ kind: 'refused' })
    expect(await rowsOf('staff_verification', 'staff_session', 'staff_event')).toEqual(before)
    expect((await signInByLink(email, token, browser(key))).kind).toBe('signed_in')
  })

  test('lives ten minutes', async () => {
    await addStaff('ruth@example.org', 'campaigner')
    const key = newToken()
    await askFor('ruth@example.org', key)
    const { token, email, code } = await mailed()
    const [row] = await db.execute<{ left: number }>(
      sql`select extract(epoch from expires - now())::int as left from staff_verification`,
    )
    expect(row?.left).toBeGreaterThan(590)
    expect(row?.left).toBeLessThanOrEqual(600)
    await db.execute(sql`update staff_verification set expires = now() - interval '1 second'`)
    expect((await signInByCode(email, code, browser(key))).kind).toBe('refused')
    expect((await signInByLink(email, token, browser(key))).kind).toBe('refused')
  })

  test('five at once make one session', async () => {
    await addStaff('ruth@example.org', 'campaigner')
    const key = newToken()
    await askFor('ruth@example.org', key)
    const { token, email } = await mailed()
    const results = await Promise.all(
      Array.from({ length: 5 }, () => signInByLink(email, token, browser(key))),
    )
    expect(results.filter((result) => result.kind === 'signed_in')).toHaveLength(1)
    expect(await rowsOf('staff_session')).toHaveLength(1)
  })

  test('goes no further than this site', async () => {
    await addStaff('ruth@example.org', 'campaigner')
    const key = newToken()
    await askFor('ruth@example.org', key)
    const { token, email } = await mailed()
    const result = await signInByLink(email, token, { key, cookies: {}, returnTo: '//example.net/staff' })
    expect(result).toMatchObject({ kind: 'signed_in', path: '/staff' })
  })
})

describe('the code of the mail', () => {
  test('signs in, typed with spaces and dashes, and uses up the link', async () => {
    const id = await addStaff('ruth@example.org', 'owner')
    const key = newToken()
    await askFor('ruth@example.org', key)
    const { code, token, email } = await mailed()
    const result = await signInByCode(
      'RUTH@example.org',
      ` ${code.slice(0, 4)} – ${code.slice(4)}`,
      browser(key),
    )
    expect(await whoIs(cookiesOf(result))).toBe(id)
    expect((await signInByLink(email, token, browser(key))).kind).toBe('refused')
    expect((await signInByCode(email, code, browser(key))).kind).toBe('refused')
  })

  test('is dead after five wrong ones, also when they come at the same moment', async () => {
    await addStaff('ruth@example.org', 'owner')
    const key = newToken()
    await askFor('ruth@example.org', key)
    const { code, email } = await mailed()
    const wrong = code === '00000000' ? '00000001' : '00000000'
    await Promise.all(Array.from({ length: 12 }, () => signInByCode(email, wrong, browser(key))))
    expect((await rowsOf('staff_verification'))[0]).toMatchObject({ wrong_codes: 5 })
    expect((await signInByCode(email, code, browser(key))).kind).toBe('refused')
  })

  test('is worth nothing in another browser, and tries there cost nothing', async () => {
    await addStaff('ruth@example.org', 'owner')
    const key = newToken()
    await askFor('ruth@example.org', key)
    const { code, email } = await mailed()
    expect((await signInByCode(email, code, browser(newToken()))).kind).toBe('refused')
    expect((await rowsOf('staff_verification'))[0]).toMatchObject({ wrong_codes: 0 })
  })
})

describe('who is not staff', () => {
  test('gets no mail and leaves no person, whatever is typed', async () => {
    await addStaff('gone@example.org', 'admin', 'disabled')
    await addStaff('later@example.org', 'admin', 'invited')
    const before = await rowsOf('staff')
    for (const email of [
      'nobody@example.org',
      'gone@example.org',
      'later@example.org',
      'gone@example.org,nobody@example.org',
      'x',
      '',
    ])
      await askFor(email, newToken())
    expect(await rowsOf('staff')).toEqual(before)
    expect(await rowsOf('mail', 'staff_verification')).toEqual([])
  })

  test('is refused at the callback too, and no row is made', async () => {
    const key = newToken()
    const id = await addStaff('ruth@example.org', 'admin')
    await askFor('ruth@example.org', key)
    const { token, email } = await mailed()
    await db.execute(sql`update staff set status = 'disabled' where id = ${id}`)
    expect((await signInByLink(email, token, browser(key))).kind).toBe('refused')
    await db.execute(sql`update staff_verification set identifier = 'nobody@example.org'`)
    expect((await signInByLink('nobody@example.org', token, browser(key))).kind).toBe('refused')
    expect(await rowsOf('staff_session')).toEqual([])
    expect(await rowsOf('staff')).toHaveLength(1)
  })
})

describe('asking too often', () => {
  test('is answered with silence: five an hour for an address', async () => {
    await addStaff('ruth@example.org', 'admin')
    for (let i = 0; i < 8; i++)
      await askFor('ruth@example.org', newToken(), { ipKey: `network ${i}`, sharing: 'none' })
    expect(await rowsOf('mail')).toHaveLength(5)
  })

  test('twenty an hour from one network, whoever is named', async () => {
    await addStaff('ruth@example.org', 'admin')
    for (let i = 0; i < 20; i++) await askFor(`guess${i}@example.org`, newToken())
    await askFor('ruth@example.org', newToken())
    expect(await rowsOf('mail')).toEqual([])
    await askFor('ruth@example.org', newToken(), { ipKey: 'elsewhere', sharing: 'none' })
    expect(await rowsOf('mail')).toHaveLength(1)
  })

  test('also when they come at the same moment', async () => {
    await addStaff('ruth@example.org', 'admin')
    await Promise.all(Array.from({ length: 12 }, () => askFor('ruth@example.org', newToken())))
    expect(await rowsOf('mail')).toHaveLength(5)
  })
})

describe('a session', () => {
  test('ends after eight idle hours and after a day, however busy', async () => {
    const id = await addStaff('ruth@example.org', 'admin')
    const cookies = await signIn('ruth@example.org')
    const age = async () => {
      const [row] = await db.execute<{ left: number }>(
        sql`select extract(epoch from expires - now())::int as left from staff_session`,
      )
      return row?.left ?? 0
    }
    expect(await age()).toBeGreaterThan(8 * 3600 - 10)
    await db.execute(sql`update staff_session set expires = now() + interval '7 hours 50 minutes'`)
    expect(await whoIs(cookies)).toBe(id)
    expect(await age()).toBeGreaterThan(8 * 3600 - 10)
    await db.execute(
      sql`update staff_session set created_at = now() - interval '20 hours', expires = now() + interval '1 hour'`,
    )
    expect(await whoIs(cookies)).toBe(id)
    expect(await age()).toBeLessThanOrEqual(4 * 3600)
    await db.execute(
      sql`update staff_session set created_at = now() - interval '24 hours 1 second', expires = now() + interval '1 hour'`,
    )
    expect(await whoIs(cookies)).toBeNull()
    await db.execute(sql`update staff_session set created_at = now(), expires = now() - interval '1 second'`)
    expect(await whoIs(cookies)).toBeNull()
  })

  test('ends with signing out, here or everywhere, with a role change and with disabling', async () => {
    const owner = { id: await addStaff('owner@example.org', 'owner'), role: 'owner' as const }
    const id = await addStaff('ruth@example.org', 'admin')
    const [one, two] = [await signIn('ruth@example.org'), await signIn('ruth@example.org')]
    await signOut(db, one[sessionCookieName()]!)
    expect([await whoIs(one), await whoIs(two)]).toEqual([null, id])
    const three = await signIn('ruth@example.org')
    expect(await signOutEverywhere(db, id)).toBe(2)
    expect([await whoIs(two), await whoIs(three)]).toEqual([null, null])
    const four = await signIn('ruth@example.org')
    expect(await changeRole(db, owner, id, 'analyst')).toEqual({ kind: 'changed' })
    expect(await whoIs(four)).toBeNull()
    const five = await signIn('ruth@example.org')
    expect(await disableStaff(db, owner, id)).toEqual({ kind: 'disabled' })
    expect(await whoIs(five)).toBeNull()
    const kinds = (await rowsOf('staff_event')).map((row) => row.kind)
    expect(kinds.filter((kind) => kind !== 'signed_in')).toEqual([
      'signed_out',
      'signed_out_everywhere',
      'role_changed',
      'disabled',
    ])
  })

  test('is not opened by a guessed, mangled or stored value', async () => {
    await addStaff('ruth@example.org', 'admin')
    const cookies = await signIn('ruth@example.org')
    const raw = cookies[sessionCookieName()]!
    for (const value of ['', 'x', hashOf(raw), `${raw}x`])
      expect(await whoIs({ [sessionCookieName()]: value })).toBeNull()
  })
})

describe('an invitation', () => {
  test('from the command line makes the first owner, once, and signs them in', async () => {
    const result = await inviteStaff(db, { email: 'First@Example.org', role: 'owner', invitedBy: null })
    if (result.kind !== 'invited') throw new Error(result.kind)
    const token = result.url.split('/').at(-1)!
    const mail = await lastMail('staff-invitation')
    expect(mail).toMatchObject({
      to_address: 'first@example.org',
      priority: 0,
      data: { url: result.url, role: 'owner', invitedBy: '' },
    })
    expect(mail.data.organisation).not.toBe('')
    expect(JSON.stringify(await rowsOf('staff_invitation'))).not.toContain(token)
    expect(await getInvitation(token)).toMatchObject({ email: 'first@example.org', role: 'owner' })

    const accepted = await acceptInvitation(token, 'First Person', {})
    const id = await whoIs(cookiesOf(accepted))
    expect((await rowsOf('staff'))[0]).toMatchObject({ id, status: 'active', name: 'First Person' })
    expect(await acceptInvitation(token, 'Again', {})).toEqual({ kind: 'refused' })
    expect(await getInvitation(token)).toBeNull()
    expect(
      await inviteStaff(db, { email: 'first@example.org', role: 'admin', invitedBy: null }),
    ).toMatchObject({
      kind: 'already_active',
      role: 'owner',
    })
    expect((await rowsOf('staff_event')).map((row) => row.kind)).toEqual(['invited', 'accepted', 'signed_in'])
  })

  test('ends after 72 hours, when sent again, and when its person is disabled', async () => {
    const owner = { id: await addStaff('owner@example.org', 'owner'), role: 'owner' as const, name: 'Owner' }
    const invite = async () => {
      const result = await inviteStaff(db, { email: 'new@example.org', role: 'support', invitedBy: owner })
      return result.kind === 'invited' ? result.url.split('/').at(-1)! : ''
    }
    const first = await invite()
    const second = await invite()
    expect(await getInvitation(first)).toBeNull()
    await db.execute(sql`update staff_invitation set expires = expires - interval '72 hours'`)
    expect(await acceptInvitation(second, 'Late', {})).toEqual({ kind: 'refused' })
    const third = await invite()
    const [person] = (await rowsOf('staff')).filter((row) => row.email === 'new@example.org')
    await disableStaff(db, owner, String(person?.id))
    expect(await acceptInvitation(third, 'Shut out', {})).toEqual({ kind: 'refused' })
    const fourth = await invite()
    expect((await acceptInvitation(fourth, 'Back', {})).kind).toBe('signed_in')
  })

  test('is refused for what is no address or role, and for an owner made by an admin', async () => {
    const admin = { id: await addStaff('admin@example.org', 'admin'), role: 'admin' as const, name: '' }
    expect(
      await inviteStaff(db, { email: 'a@example.org,b@example.org', role: 'admin', invitedBy: null }),
    ).toEqual({ kind: 'invalid', field: 'email' })
    expect(await inviteStaff(db, { email: 'a@example.org', role: 'king', invitedBy: null })).toEqual({
      kind: 'invalid',
      field: 'role',
    })
    expect(await inviteStaff(db, { email: 'a@example.org', role: 'owner', invitedBy: admin })).toEqual({
      kind: 'not_allowed',
    })
    expect(await rowsOf('staff')).toHaveLength(1)
  })
})

describe('the last owner', () => {
  test('stays', async () => {
    const owner = { id: await addStaff('owner@example.org', 'owner'), role: 'owner' as const }
    await addStaff('gone@example.org', 'owner', 'disabled')
    expect(await changeRole(db, owner, owner.id, 'admin')).toEqual({ kind: 'last_owner' })
    expect(await disableStaff(db, owner, owner.id)).toEqual({ kind: 'last_owner' })
  })

  test('stays also when two unmake each other at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      await emptyStaff()
      const one = { id: await addStaff('one@example.org', 'owner'), role: 'owner' as const }
      const two = { id: await addStaff('two@example.org', 'owner'), role: 'owner' as const }
      const results = await Promise.all([disableStaff(db, one, two.id), changeRole(db, two, one.id, 'admin')])
      expect(results.map((result) => result.kind)).toContain('last_owner')
      const left = (await rowsOf('staff')).filter((row) => row.role === 'owner' && row.status === 'active')
      expect(left).toHaveLength(1)
    }
  })

  test('cannot be touched by an admin, nor can any owner', async () => {
    const admin = { id: await addStaff('admin@example.org', 'admin'), role: 'admin' as const }
    const id = await addStaff('one@example.org', 'owner')
    await addStaff('two@example.org', 'owner')
    expect(await changeRole(db, admin, id, 'analyst')).toEqual({ kind: 'not_allowed' })
    expect(await disableStaff(db, admin, id)).toEqual({ kind: 'not_allowed' })
    expect(await changeRole(db, admin, admin.id, 'owner')).toEqual({ kind: 'not_allowed' })
  })
})

describe('next-auth itself', () => {
  test('sends nobody to another host', async () => {
    const answer = await askNextAuth({
      method: 'POST',
      query: { nextauth: ['signout'] },
      body: { callbackUrl: 'https://example.net/' },
      cookies: {},
    })
    expect(answer.location).toMatch(/^http:\/\/127\.0\.0\.1:3000\//)
  })

  test('cannot be made to mail a link or to make a person', async () => {
    const csrf = await askNextAuth({ method: 'GET', query: { nextauth: ['csrf'] }, cookies: {} })
    const token = (csrf.body as { csrfToken: string }).csrfToken
    const [pair = ''] = (csrf.setCookies[0] ?? '').split(';')
    const [name = '', value = ''] = pair.split('=')
    const cookies = { [name]: decodeURIComponent(value) }
    await askNextAuth({
      method: 'POST',
      query: { nextauth: ['signin', 'email'] },
      body: { email: 'nobody@example.org', csrfToken: token },
      cookies,
    })
    expect(await rowsOf('mail', 'staff', 'staff_verification')).toEqual([])
  })
})
