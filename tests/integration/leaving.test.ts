import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { GET, POST } from '@/app/[locale]/(public)/leave/[token]/now/route'
import { db } from '@/db/client'
import { sendWaitingMail } from '@/lib/mail/send-mail'
import { startMailing } from '@/lib/mailings/start-mailing'
import { takeMailingChunk } from '@/lib/mailings/take-chunk'
import { whyStopped } from '@/lib/preferences/read-mail-choices'
import { stopAllMail } from '@/lib/preferences/stop-all-mail'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { mintContactToken, mintLeaveToken } from '@/lib/tokens/address-token'
import { addressKey } from '@/lib/tokens/keys'
import { useDatabase } from '../support/database'
import { addCampaign, emptySignatures, sign, signaturesOf } from '../support/signing'
import { emptyMail, sampleData } from './mail-fixtures'
import { addMailing, addSupporters, emptyMailings, readRecipients } from './mailing-fixtures'

useDatabase()

const ann = { name: 'Ann Lee', email: 'Ann.Lee@example.org' }
const key = addressKey('ann.lee@example.org')
const token = mintLeaveToken(key)

beforeEach(async () => {
  await emptySignatures()
  await emptyMail()
  await db.execute(sql`truncate suppression, mail_preference`)
  await addCampaign('harbour')
})

async function becomeSupporter(): Promise<void> {
  await sign('harbour', { ...ann, updates: 'yes' })
  await confirmSignature((await signaturesOf('harbour')).at(-1)!.id)
}

const oneClick = { body: 'List-Unsubscribe=One-Click', type: 'application/x-www-form-urlencoded' }

async function leave(
  { body, type } = oneClick,
  headers: Record<string, string> = {},
  which = token,
): Promise<Response> {
  const request = new Request(`http://localhost/leave/${which}`, {
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    body,
  })
  return POST(request, { params: Promise.resolve({ token: which }) })
}

const events = async () => [
  ...(await db.execute(sql`
    select canonical_email, action, source, signature_id from consent_event
    where purpose = 'updates' and source <> 'sign_form' order by id`)),
]

describe('what a mail program posts (RFC 8058)', () => {
  test('stops mail at once, without cookie, origin or page, and answers with nothing', async () => {
    await becomeSupporter()
    const answer = await leave()
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect([
      ...(await db.execute(sql`select reason, source from suppression where address_key = ${key}`)),
    ]).toEqual([{ reason: 'asked', source: 'one_click' }])
    expect(await events()).toEqual([
      {
        canonical_email: 'ann.lee@example.org',
        action: 'withdrawn',
        source: 'one_click',
        signature_id: null,
      },
    ])
    expect([...(await db.execute(sql`select updates from supporter`))]).toEqual([{ updates: 'withdrawn' }])
  })

  test.each([
    [
      'as a form in parts',
      '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      'multipart/form-data; boundary=x',
    ],
    ['with another type', 'List-Unsubscribe=One-Click', 'text/plain'],
    ['with nothing in it', '', 'application/x-www-form-urlencoded'],
    ['much too long', 'x'.repeat(100_000), 'application/x-www-form-urlencoded'],
  ])('sent %s it works as well', async (_how, body, type) => {
    expect((await leave({ body, type })).status).toBe(200)
    expect(await whyStopped(key)).toBe('asked')
  })

  test('from the page of a mail program on the web it works as well', async () => {
    expect(
      (await leave(oneClick, { origin: 'https://mail.example.com', 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(200)
    expect(await whyStopped(key)).toBe('asked')
  })

  test('many times, also at once, is the same as once', async () => {
    await becomeSupporter()
    await Promise.all(Array.from({ length: 6 }, () => leave()))
    await leave()
    expect(await events()).toHaveLength(1)
    expect(await db.execute(sql`select 1 from suppression`)).toHaveLength(1)
  })

  test('a mangled token, or one for something else, stops nobody', async () => {
    await becomeSupporter()
    for (const wrong of [token.slice(0, -1), mintContactToken(key), '%00', 'abc'])
      expect((await leave(oneClick, {}, wrong)).status).toBe(400)
    expect(await db.execute(sql`select 1 from suppression`)).toHaveLength(0)
  })
})

test('a person who presses the button is led back to the page, which then says that it is stopped', async () => {
  const answer = await leave({ ...oneClick, body: 'by=hand' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/leave/${token}`])
  expect(await whyStopped(key)).toBe('asked')
})

test('opening the address of the post changes nothing', async () => {
  const opened = await GET(new Request(`http://localhost/leave/${token}/now`), {
    params: Promise.resolve({ token }),
  })
  expect(opened.status).toBe(303)
  expect(await whyStopped(key)).toBeNull()
})

describe('whom we do not know', () => {
  test('is answered alike, and only the keyed hash is kept', async () => {
    const answer = await leave()
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(await whyStopped(key)).toBe('asked')
    expect(await events()).toEqual([])
  })

  test('somebody who signed and has not confirmed: leaving is written down, and confirming later does not undo it', async () => {
    await sign('harbour', { ...ann, updates: 'yes' })
    await leave()
    expect(await events()).toHaveLength(1)
    await confirmSignature((await signaturesOf('harbour')).at(-1)!.id)
    expect(await whyStopped(key)).toBe('asked')
  })
})

test('what a provider told us stays, and that they left is written down beside it', async () => {
  await becomeSupporter()
  await db.execute(sql`insert into suppression (address_key, reason) values (${key}, 'complained')`)
  await leave()
  expect([...(await db.execute(sql`select reason from suppression`))]).toEqual([{ reason: 'complained' }])
  expect(await events()).toHaveLength(1)
})

test('leaving takes effect in mail that waits already; answers to what they do themselves still go', async () => {
  await becomeSupporter()
  await db.execute(sql`delete from mail`)
  await queue('letter-follow-up')
  await queue('your-data')
  await db.transaction((tx) => stopAllMail(tx, key, 'preferences'))
  while ((await sendWaitingMail()).sent > 0);
  const rows = await db.execute<{ kind: string; state: string; error: string | null }>(
    sql`select kind, state, error from mail order by kind`,
  )
  expect([...rows]).toEqual([
    { kind: 'letter-follow-up', state: 'dropped', error: 'the address is suppressed: asked' },
    { kind: 'your-data', state: 'sent', error: null },
  ])
})

test('leaving takes effect in a mailing under way: whoever leaves after it began gets none of it', async () => {
  await emptyMailings()
  await addCampaign('harbour')
  await becomeSupporter()
  await addSupporters(2)
  const id = await addMailing()
  expect(await startMailing(id)).toMatchObject({ kind: 'started' })
  expect(await readRecipients(id)).toHaveLength(3)
  expect((await leave()).status).toBe(200)
  const taken = await takeMailingChunk()
  expect(taken?.messages.map(({ to }) => to).sort()).toEqual(['p0@example.org', 'p1@example.org'])
  expect((await readRecipients(id)).filter(({ leftOut }) => leftOut !== null)).toMatchObject([
    { leftOut: 'left' },
  ])
})

async function queue(kind: 'letter-follow-up' | 'your-data'): Promise<void> {
  await db.execute(sql`
    insert into mail (kind, to_address, address_key, data) values (${kind}, ${ann.email}, ${key}, ${JSON.stringify(sampleData[kind])}::text::jsonb)`)
}
