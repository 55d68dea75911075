import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { POST } from '@/app/api/webhooks/resend/route'
import { db } from '@/db/client'
import { hearMailNews } from '@/lib/jobs/hear-mail-news'
import { recordNews } from '@/lib/mail/coming-back/record-news'
import { withoutAddresses } from '@/lib/mail/read-resend-event'
import { canonicalEmail } from '@/lib/supporters/canonical-email'
import { addressKey } from '@/lib/tokens/keys'
import { useDatabase } from '../support/database'
import { bodyOf, signedPost, type Told, webhookSecret } from '../support/fake-webhooks'
import { addCampaign, emptySignatures, sign, signaturesOf } from '../support/signing'

useDatabase()

const url = 'http://127.0.0.1/api/webhooks/resend'

beforeAll(() => {
  process.env.RESEND_WEBHOOK_SECRET = webhookSecret
})
beforeEach(async () => {
  await emptySignatures()
  await db.execute(sql`truncate mail_event, suppression`)
})

/** A mail that the provider took under this name. */
async function sent(providerId: string, to = 'b@example.org', kind = 'signature-receipt') {
  await db.execute(sql`
    insert into mail (kind, to_address, address_key, state, sent_at, provider_id)
    values (${kind}, ${to}, ${addressKey(canonicalEmail(to))}, 'sent', now(), ${providerId})`)
}

let ids = 0
async function post(told: Told | string, options: Parameters<typeof signedPost>[2] = {}): Promise<number> {
  ids += 1
  const body = typeof told === 'string' ? told : bodyOf(told)
  return (await POST(signedPost(url, body, { id: `msg_${ids}`, ...options }))).status
}
const bounce = (type: string, emailId = 'm1', at = new Date()): Told => ({
  type: 'bounced',
  emailId,
  at,
  bounce: { type },
})

const events = () => db.execute(sql`select * from mail_event order by id`)
const suppressions = () => db.execute(sql`select reason, source from suppression order by address_key`)

describe('the webhook of the mail provider', () => {
  test('keeps each piece of news once, however often it is told, and leaves the rest to the worker', async () => {
    await sent('m1')
    for (let i = 0; i < 3; i++) expect(await post(bounce('Permanent'), { id: 'msg_same' })).toBe(200)
    expect(await events()).toMatchObject([{ id: 'msg_same', type: 'bounced', applied_at: null }])
    expect(await suppressions()).toEqual([])
    await hearMailNews()
    expect(await suppressions()).toEqual([{ reason: 'bounced', source: 'provider' }])
  })

  test('told once more after it was applied, changes nothing', async () => {
    await sent('m1')
    await post(bounce('Permanent'), { id: 'msg_same' })
    await hearMailNews()
    await db.execute(sql`delete from suppression`)
    expect(await post(bounce('Permanent'), { id: 'msg_same' })).toBe(200)
    await hearMailNews()
    expect(await suppressions()).toEqual([])
  })

  test('hears five kinds of news and takes all others without keeping them', async () => {
    for (const type of ['bounced', 'complained', 'failed', 'suppressed', 'delivery_delayed'])
      expect(await post({ type, emailId: 'm1' })).toBe(200)
    expect((await events()).map(({ type }) => type)).toHaveLength(5)
    for (const type of ['sent', 'delivered', 'opened', 'clicked', 'something_new'])
      expect(await post({ type, emailId: 'm1' })).toBe(200)
    expect(await post('[]')).toBe(200)
    expect(await post('{"type":"contact.created","created_at":"","data":{"id":"x"}}')).toBe(200)
    expect(await events()).toHaveLength(5)
  })

  test.each([
    ['signed with another secret', { signedWith: Buffer.from('another secret of somebody elses') }],
    ['with another text than was signed', { claimed: bodyOf(bounce('Transient')) }],
    ['five minutes late', { ageSeconds: 301 }],
    ['from the future', { ageSeconds: -301 }],
  ])('refuses what is %s', async (_, options) => {
    expect(await post(bounce('Permanent'), options)).toBe(401)
    expect(await events()).toHaveLength(0)
  })

  test('refuses what has no signature, is no JSON though signed, or is two megabytes long', async () => {
    expect((await POST(new Request(url, { method: 'POST', body: '{}' }))).status).toBe(401)
    expect(await post('not json')).toBe(401)
    expect(await post(`"${'x'.repeat(2 * 1024 * 1024)}"`)).toBe(413)
    const endless = new ReadableStream({ pull: (flow) => flow.enqueue(new Uint8Array(64 * 1024)) })
    const streamed = new Request(url, { method: 'POST', body: endless, duplex: 'half' } as RequestInit)
    expect((await POST(streamed)).status).toBe(413)
    expect(await events()).toHaveLength(0)
  })

  test('keeps no address of what a mail server said', async () => {
    const message = '550 5.1.1 <ann.lee@example.org>: user ann.lee unknown, see ann.lee@example.org'
    await post({ ...bounce('Permanent'), to: 'ann.lee@example.org', bounce: { type: 'Permanent', message } })
    const [kept] = await events()
    expect(JSON.stringify(kept)).not.toMatch(/ann\.|\blee\b|@/)
    expect(kept?.detail).toBe('Permanent: General: 550 5.1.1 [address] user [address] unknown, see [address]')
    expect(withoutAddresses('a (b', ['(b@x.org', '@x.org'])).toBe('a [address]')
  })
})

describe('the worker', () => {
  test('waits with news of a mail whose name is not written down yet, for a day', async () => {
    await post(bounce('Permanent'))
    await hearMailNews()
    expect(await events()).toMatchObject([{ applied_at: null }])
    await sent('m1')
    await hearMailNews()
    expect(await suppressions()).toHaveLength(1)

    await post(bounce('Permanent', 'of somebody else'))
    await db.execute(
      sql`update mail_event set received_at = now() - interval '25 hours' where applied_at is null`,
    )
    await hearMailNews()
    expect(await db.execute(sql`select 1 from mail_event where applied_at is null`)).toHaveLength(0)
    expect(await suppressions()).toHaveLength(1)
  })

  test('stops an address that is not there at once, and lets a full mailbox be full twice', async () => {
    for (const n of [1, 2, 3]) await sent(`t${n}`)
    await post(bounce('Transient', 't1'))
    await post(bounce('Transient', 't1'))
    await post(bounce('Transient', 't2'))
    await hearMailNews()
    expect(await suppressions()).toEqual([])
    await post(bounce('Transient', 't3'))
    await hearMailNews()
    expect(await suppressions()).toEqual([{ reason: 'asked', source: 'passing_bounces' }])
    await sent('gone')
    await post(bounce('Permanent', 'gone'))
    await hearMailNews()
    expect(await suppressions()).toEqual([{ reason: 'bounced', source: 'provider' }])
  })

  test('counts three bounces only within thirty days, and of undetermined ones stops everything', async () => {
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
    for (const n of [1, 2, 3, 4]) await sent(`u${n}`)
    await post(bounce('Undetermined', 'u1', daysAgo(31)))
    await post(bounce('Undetermined', 'u2', daysAgo(2)))
    await post(bounce('Undetermined', 'u3', daysAgo(1)))
    await hearMailNews()
    expect(await suppressions()).toEqual([])
    await post(bounce('Undetermined', 'u4', daysAgo(10)))
    await hearMailNews()
    expect(await suppressions()).toEqual([{ reason: 'bounced', source: 'unclear_bounces' }])
  })

  test('takes a complaint as a no to mail, in the words that were agreed to, once', async () => {
    await addCampaign('harbour')
    await sign('harbour', { name: 'Bo Lee', email: 'b@example.org', updates: 'yes' })
    for (const n of ['m1', 'm2']) await sent(n)
    await post({ type: 'complained', emailId: 'm1' })
    await post({ type: 'complained', emailId: 'm2' })
    await hearMailNews()
    expect(await suppressions()).toEqual([{ reason: 'complained', source: 'provider' }])
    const said = await db.execute(
      sql`select action, wording_id, campaign_id from consent_event where source = 'complaint'`,
    )
    expect(said).toEqual([{ action: 'withdrawn', wording_id: 'updates-2026-11', campaign_id: null }])
  })

  test('marks a signature whose mail to confirm came back, but not for the address it had before', async () => {
    await addCampaign('harbour')
    await sign('harbour', { name: 'Bo Lee', email: 'b@example.org' })
    await db.execute(sql`update mail set state = 'sent', sent_at = now(), provider_id = 'c1'`)
    await db.execute(sql`update signature set address_key = 'another'`)
    await post(bounce('Transient', 'c1'))
    await hearMailNews()
    expect(await signaturesOf('harbour')).toMatchObject([{ bounced_at: null }])
    await db.execute(sql`update signature set address_key = ${addressKey('b@example.org')}`)
    await post(bounce('Permanent', 'c1'))
    await hearMailNews()
    const [row] = (await db.execute(sql`select bounced_at from signature`)) as unknown as {
      bounced_at: unknown
    }[]
    expect(row?.bounced_at).not.toBeNull()
  })

  test('an address that was erased meanwhile is neither stopped nor said anything for', async () => {
    await sent('m1')
    await db.execute(sql`update mail set to_address = '', address_key = ''`)
    await post({ type: 'complained', emailId: 'm1' })
    await hearMailNews()
    expect(await suppressions()).toEqual([])
  })
})

/** Everything that news may change. */
async function everything() {
  const rows = await db.execute(sql`select jsonb_build_object(
    'mail', (select jsonb_agg(jsonb_build_array(provider_id, came_back, came_back_at) order by provider_id) from mail),
    'suppression', (select jsonb_agg(to_jsonb(s) order by address_key) from suppression s),
    'signature', (select jsonb_agg(jsonb_build_array(email, bounced_at) order by email) from signature),
    'no', (select count(*) from consent_event where source = 'complaint'),
    'waiting', (select count(*) from mail_event where applied_at is null)) as all`)
  return rows[0]?.all
}

test('news in any order, told once or often, applied at once or one by one, ends in the same state', async () => {
  const people = ['a@example.org', 'b@example.org']
  const mails = people.flatMap((to, p) => [0, 1, 2, 3].map((n) => ({ to, id: `m${p}${n}` })))
  const one = fc.record({
    providerId: fc.constantFrom(...mails.map(({ id }) => id)),
    type: fc.constantFrom('delayed', 'failed', 'suppressed', 'bounced', 'complained' as const),
    severity: fc.constantFrom('Permanent', 'Transient', 'Undetermined'),
    day: fc.integer({ min: 1, max: 45 }),
  })
  const told = fc
    .array(one, { maxLength: 14 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
  await addCampaign('harbour')

  async function play(list: Awaited<ReturnType<typeof fc.sample<{ type: string }>>>, oneByOne: boolean) {
    await db.execute(
      sql`select tests.empty('signature, consent_event, mail, mail_event, suppression, supporter, signing_attempt cascade')`,
    )
    for (const [i, to] of people.entries()) {
      await sign('harbour', { name: `Person ${'AB'[i]}`, email: to, updates: 'yes' })
      await db.execute(
        sql`update mail set state = 'sent', provider_id = ${`m${i}0`} where to_address = ${to}`,
      )
    }
    for (const { to, id } of mails) if (!id.endsWith('0')) await sent(id, to)
    for (const news of list as { providerId: string; type: 'failed'; severity: string; day: number }[]) {
      const { providerId, type, severity, day } = news
      const id = JSON.stringify(news)
      const occurredAt = new Date(Date.UTC(2026, 8, day)).toISOString()
      await recordNews({ id, type, providerId, severity, detail: id, occurredAt })
      if (oneByOne) await hearMailNews()
    }
    await hearMailNews()
    return everything()
  }

  await fc.assert(
    fc.asyncProperty(told, async ([list, shuffled]) => {
      expect(await play([...shuffled, ...list], true)).toEqual(await play(list, false))
    }),
    { numRuns: 60 },
  )
}, 120_000)
