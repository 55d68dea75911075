import { createHmac } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { POST } from '@/app/api/webhooks/resend/route'
import { db } from '@/db/client'
import { releaseLetters } from '@/lib/letters/release-letters'
import { useDatabase } from '../support/database'
import {
  addLetterCampaign,
  emptyLetters,
  letterStatesNow,
  makePlaces,
  workingTime,
  writeAndConfirm,
} from '../support/letters'

useDatabase()

const key = Buffer.from('a secret of the tests, thirty-two')
beforeAll(() => {
  process.env.RESEND_WEBHOOK_SECRET = `whsec_${key.toString('base64')}`
})

beforeEach(async () => {
  await emptyLetters()
  await makePlaces()
  await addLetterCampaign()
  await writeAndConfirm()
  await releaseLetters(workingTime())
  await db.execute(
    sql`update mail set state = 'sent', sent_at = now(), provider_id = 'mail-1' where kind = 'letter'`,
  )
})

const bounced = {
  type: 'email.bounced',
  created_at: new Date().toISOString(),
  data: {
    email_id: 'mail-1',
    created_at: '2026-11-22T10:00:00Z',
    from: 'a@example.org',
    to: ['b@example.org'],
    subject: 'A safer harbour',
    bounce: { message: 'no such mailbox', type: 'Permanent', subType: 'General' },
  },
}

type Posting = {
  /** How old it says it is, in seconds. */
  age?: number
  signedWith?: Buffer
  /** What is signed. */
  body?: string
  /** What is posted. */
  claimed?: string
}

/** A post as the provider makes it (Standard Webhooks, as Svix sends them). */
function post(event: unknown, { age = 0, signedWith = key, ...texts }: Posting = {}) {
  const body = texts.body ?? JSON.stringify(event)
  const seconds = String(Math.floor(Date.now() / 1000) - age)
  const signature = createHmac('sha256', signedWith).update(`msg_1.${seconds}.${body}`).digest('base64')
  return POST(
    new Request('http://127.0.0.1/api/webhooks/resend', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'svix-id': 'msg_1',
        'svix-timestamp': seconds,
        'svix-signature': `v1,${signature}`,
      },
      body: texts.claimed ?? body,
    }),
  )
}
const statusOf = async (...given: Parameters<typeof post>) => (await post(...given)).status

describe('what the mail provider tells', () => {
  test('of a letter that bounced is recorded, and the address is used no more', async () => {
    expect(await letterStatesNow()).toEqual(['sent'])
    expect(await statusOf(bounced)).toBe(200)
    expect(await letterStatesNow()).toEqual(['bounced Permanent: General: no such mailbox'])
    expect(await db.execute(sql`select 1 from contact_channel where state = 'bounced'`)).toHaveLength(1)
    expect(await statusOf(bounced)).toBe(200)
    expect(await db.execute(sql`select 1 from directory_event`)).toHaveLength(1)
  })

  test('of a letter that failed is recorded, and the address stays', async () => {
    const failed = {
      ...bounced,
      type: 'email.failed',
      data: { ...bounced.data, failed: { reason: 'quota' } },
    }
    expect(await statusOf(failed)).toBe(200)
    expect(await letterStatesNow()).toEqual(['failed quota'])
    expect(await db.execute(sql`select 1 from contact_channel where state = 'bounced'`)).toHaveLength(0)
  })

  test('of anything else is taken and changes nothing', async () => {
    for (const type of ['email.delivered', 'email.opened', 'contact.created', 'something.new'])
      expect(await statusOf({ ...bounced, type })).toBe(200)
    expect(await statusOf({ type: 'contact.created', created_at: '', data: { id: 'x' } })).toBe(200)
    expect(await statusOf([])).toBe(200)
    expect(await letterStatesNow()).toEqual(['sent'])
  })

  test('of a mail that is no letter, or that nobody knows, is taken', async () => {
    expect(await statusOf({ ...bounced, data: { ...bounced.data, email_id: 'mail-2' } })).toBe(200)
  })

  test('before we have written down the provider’s own answer is asked for again', async () => {
    await db.execute(sql`update mail set state = 'batched', provider_id = null where kind = 'letter'`)
    expect(await statusOf(bounced)).toBe(503)
    const old = { ...bounced, created_at: new Date(Date.now() - 3_600_000).toISOString() }
    expect(await statusOf(old)).toBe(200)
  })
})

describe('what somebody else posts', () => {
  test.each([
    ['without a signature of ours', { signedWith: Buffer.from('another secret of somebody elses') }],
    ['with another text than was signed', { claimed: JSON.stringify({ ...bounced, type: 'email.failed' }) }],
    ['five minutes late', { age: 301 }],
    ['from the future', { age: -301 }],
  ])('%s is refused and changes nothing', async (_, options) => {
    expect(await statusOf(bounced, options)).toBe(401)
    expect(await letterStatesNow()).toEqual(['sent'])
  })

  test('is refused without headers, and read no further than it may be long', async () => {
    const url = 'http://127.0.0.1/api/webhooks/resend'
    expect((await POST(new Request(url, { method: 'POST', body: '{}' }))).status).toBe(401)
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)),
    })
    const request = new Request(url, { method: 'POST', body: endless, duplex: 'half' } as RequestInit)
    expect((await POST(request)).status).toBe(413)
  })

  test('that is not JSON, though signed, is not an error of ours', async () => {
    expect(await statusOf(null, { body: 'not json' })).toBe(401)
  })
})
