import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { POST as mend } from '@/app/[locale]/(public)/campaigns/[slug]/check-your-email/mend/route'
import { POST as signOver } from '@/app/[locale]/(public)/campaigns/[slug]/signatures/route'
import { db } from '@/db/client'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { mendAddress } from '@/lib/signatures/mend-address'
import { mintMendToken } from '@/lib/signatures/mend-token'
import { addressKey } from '@/lib/tokens/keys'
import { useDatabase } from '../support/database'
import { addCampaign, atHome, emptySignatures, mailTo, sign, signaturesOf } from '../support/signing'

useDatabase()

beforeEach(async () => {
  await emptySignatures()
  await db.execute(sql`truncate suppression`)
  await addCampaign('harbour')
})

const form = { name: 'Bo Lee', email: 'bo@exmaple.org', country: 'GB', postcode: 'LS6 1AA', updates: 'yes' }
const slip = () => mintMendToken('harbour', form, Date.now())
const mendTo = (email: string, token = slip(), now = Date.now()) =>
  mendAddress('harbour', token, email, atHome, now)
const now = async () => (await signaturesOf('harbour')) as unknown as Record<string, unknown>[]

describe('who has mistyped their address', () => {
  test('corrects it within the hour, and the mistyped mailbox can confirm nothing', async () => {
    await db.execute(sql`update campaign set asks_why = true`)
    await sign('harbour', { ...form, why: 'Because I live there.' } as typeof form)
    const [before] = await now()
    expect(await mendTo('bo@example.org')).toEqual({ kind: 'accepted' })
    expect(await now()).toMatchObject([
      {
        name: 'Bo Lee',
        email: 'bo@example.org',
        state: 'pending',
        postcode: 'LS6 1AA',
        confirmations_sent: 2,
      },
    ])
    expect((await confirmSignature(before!.id as string)).kind).not.toBe('confirmed')
    expect(await mailTo('bo@example.org')).toEqual(['confirm-signature'])
    expect(await db.execute(sql`select text from signature_comment`)).toEqual([
      { text: 'Because I live there.' },
    ])
    const [after] = await now()
    expect((await confirmSignature(after!.id as string)).kind).toBe('confirmed')
    const said = await db.execute(
      sql`select action from consent_event where purpose = 'updates' and signature_id = ${after!.id as string}`,
    )
    expect(said).toEqual([{ action: 'given' }])
  })

  test('gets the same answer for an address that signed, bounced, complained or is nobody’s', async () => {
    await sign('harbour', { name: 'Ann Lee', email: 'ann@example.org' })
    const [ann] = await now()
    await confirmSignature(ann!.id as string)
    await db.execute(
      sql`insert into suppression (address_key, reason) values (${addressKey('gone@example.org')}, 'bounced')`,
    )
    for (const email of ['ann@example.org', 'gone@example.org', 'new@example.org', 'bo@exmaple.org'])
      expect(await mendTo(email)).toEqual({ kind: 'accepted' })
  })

  test('touches no signature that was there before the form was sent, or was asked for again', async () => {
    await sign('harbour', form)
    await db.execute(
      sql`update signature set created_at = now() - interval '1 day', requested_at = now() - interval '1 day'`,
    )
    await sign('harbour', form)
    await mendTo('bo@example.org')
    expect((await now()).map(({ email }) => email)).toEqual(['bo@exmaple.org', 'bo@example.org'])
  })

  test('is sent no more than five mails, and not after the hour, nor for another campaign', async () => {
    await sign('harbour', form)
    await db.execute(sql`update signature set confirmations_sent = 5`)
    expect(await mendTo('bo@example.org')).toEqual({ kind: 'accepted' })
    expect(await mailTo('bo@example.org')).toEqual([])
    expect(await mendTo('bo@example.org', slip(), Date.now() + 61 * 60_000)).toEqual({ kind: 'too_old' })
    expect(await mendTo('bo@example.org', mintMendToken('other', form, Date.now()))).toEqual({
      kind: 'too_old',
    })
    expect(await mendTo('bo@example.org', 'forged')).toEqual({ kind: 'too_old' })
    expect(await mendTo('no address')).toEqual({ kind: 'impossible_address' })
  })
})

describe('over the wire', () => {
  const post = (path: string, values: Record<string, string>) =>
    new Request(`http://127.0.0.1:3000${path}`, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
        'x-undersigned-peer': '127.0.0.1',
      },
      body: new URLSearchParams(values),
    })
  const params = Promise.resolve({ slug: 'harbour' })

  test('a slip in a well-known domain is asked about once, never insisted on, and can be mended afterwards', async () => {
    const typed = { ...form, email: 'bo@gmial.com' }
    const asked = await signOver(post('/campaigns/harbour/signatures', typed), { params })
    expect(asked.status).toBe(422)
    expect(await asked.json()).toMatchObject({
      errors: [
        {
          field: 'email',
          seen: 'bo@gmial.com',
          detail: 'Did you mean bo@gmail.com? Correct it, or press the button again to keep yours',
        },
      ],
    })
    expect(await now()).toEqual([])
    const kept = await signOver(
      post('/campaigns/harbour/signatures', { ...typed, email_seen: 'bo@gmial.com' }),
      { params },
    )
    expect(kept.status).toBe(303)
    const page = kept.headers.get('location') ?? ''
    expect(page).toMatch(/^\/campaigns\/harbour\/check-your-email\?mend=[\w-]+$/)
    expect(page).not.toMatch(/gmial|\bLee\b/)
    const mended = await mend(post(page.replace('?', '/mend?'), { right_email: 'bo@gmail.com' }), { params })
    expect(mended.status).toBe(303)
    expect(mended.headers.get('location')).toBe('/campaigns/harbour/check-your-email/corrected')
    expect(await now()).toMatchObject([{ email: 'bo@gmail.com', state: 'pending' }])
  })
})
