import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { GET as getHtml } from '@/app/dev/mailbox/[id]/html/route'
import { GET as getJson } from '@/app/dev/mailbox.json/route'
import { db, statements } from '@/db/client'
import { getMailOverview, listLocalMail, listUndelivered } from '@/lib/mail/queries'
import { retryFailedMail } from '@/lib/mail/retry-failed-mail'
import { sendWaitingMail } from '@/lib/mail/send-mail'
import { addSignature, emptyMail, mailRows, mailSettings, putMail, sampleData } from './mail-fixtures'

beforeAll(() => {
  Object.assign(process.env, mailSettings(''), { RESEND_API_KEY: '', RESEND_BASE_URL: '' })
})
beforeEach(emptyMail)

async function sendAll() {
  while ((await sendWaitingMail()).waitMs === 0);
}

async function suppress(to: string, reason: string) {
  await statements()`insert into suppression (address_key, reason) values (${`key of ${to}`}, ${reason})`
}

const states = async () => Object.fromEntries((await mailRows()).map(({ to, state }) => [to, state]))

describe('the local mailbox', () => {
  test('gets each mail once, however many senders there are', async () => {
    await putMail(Array.from({ length: 350 }, (_, i) => ({ to: `p${i}@example.org` })))
    await Promise.all([sendAll(), sendAll(), sendAll(), sendAll()])
    const [counted] = await statements()`
      select count(*)::int as mails, count(distinct to_address)::int as people from local_mail`
    expect(counted).toEqual({ mails: 350, people: 350 })
    expect((await getMailOverview()).counts).toMatchObject({ sent: 350, queued: 0 })
  })

  test('shows what would have been sent, with its links, newest first', async () => {
    const signatureId = await addSignature()
    await putMail([
      { to: 'first@example.org' },
      { to: 'ada@example.org', kind: 'confirm-signature', signatureId },
    ])
    await sendAll()
    const [mail] = await listLocalMail(10)
    expect(mail).toMatchObject({
      to: 'ada@example.org',
      from: '"Campaigns, Example" <campaigns@example.org>',
    })
    expect(mail?.headers).toEqual({ 'Auto-Submitted': 'auto-generated', 'Reply-To': 'hello@example.org' })
    expect(mail?.links[0]).toMatch(/^http:\/\/127\.0\.0\.1:3000\/signatures\/[\w-]{43}$/)
    expect(await listLocalMail(10, 'first@example.org')).toHaveLength(1)
  })

  test('gives links as they are followed, not as they are written in html', async () => {
    await putMail([{ to: 'staff@example.org', kind: 'staff-sign-in' }])
    await sendAll()
    expect((await listLocalMail(1))[0]?.links[0]).toBe(sampleData['staff-sign-in'].url)
  })

  test('a staff link and code are forgotten once they are sent', async () => {
    await putMail([{ to: 'staff@example.org', kind: 'staff-sign-in' }])
    await sendAll()
    expect(await mailRows()).toMatchObject([{ state: 'sent', data: {} }])
  })
})

describe('its pages', () => {
  test('list the newest first, as they would have been sent, and those to one address', async () => {
    await putMail([{ to: 'first@example.org' }, { to: 'second@example.org' }])
    await sendAll()
    const ask = async (query = '') => (await getJson(new Request(`http://x/dev/mailbox.json${query}`))).json()
    const all = await ask()
    expect(all.map(({ to }: { to: string }) => to)).toEqual(['second@example.org', 'first@example.org'])
    const keys = ['id', 'to', 'from', 'subject', 'headers', 'text', 'html', 'links', 'at']
    expect(Object.keys(all[0])).toEqual(keys)
    expect(await ask('?to=first%40example.org')).toEqual([all[1]])
    expect(await ask('?to=nobody%40example.org')).toEqual([])
  })

  test('show the html of a mail with its styles, and nothing that runs or loads', async () => {
    await putMail([{ to: 'ada@example.org' }])
    await sendAll()
    const [mail] = await listLocalMail(1)
    const at = (id: string) => getHtml(new Request('http://x/'), { params: Promise.resolve({ id }) })
    const response = await at(String(mail?.id))
    expect(await response.text()).toBe(mail?.html)
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; style-src 'unsafe-inline';")
    expect(policy).not.toContain('allow-scripts')
    for (const id of ['0', '-1', '1e3', '999999999999999', 'x', '99999999999999999999'])
      expect((await at(id)).status).toBe(404)
  })
})

describe('what must not go any more', () => {
  test('a confirmation goes only while its signature waits for one', async () => {
    const kind = 'confirm-signature'
    await putMail([
      { to: 'waits@example.org', kind, signatureId: await addSignature('pending') },
      { to: 'gone@example.org', kind },
      { to: 'withdrew@example.org', kind, signatureId: await addSignature('withdrawn') },
    ])
    await sendAll()
    expect(await states()).toEqual({
      'waits@example.org': 'sent',
      'gone@example.org': 'dropped',
      'withdrew@example.org': 'dropped',
    })
  })

  test('a receipt does not follow somebody who has withdrawn', async () => {
    const kind = 'signature-receipt'
    await putMail([
      { to: 'signed@example.org', kind, signatureId: await addSignature('confirmed') },
      { to: 'withdrew@example.org', kind, signatureId: await addSignature('withdrawn') },
    ])
    await sendAll()
    expect(await states()).toEqual({ 'signed@example.org': 'sent', 'withdrew@example.org': 'dropped' })
  })

  test('an address that bounced or complained gets nothing; one that asked for no mail gets answers', async () => {
    for (const reason of ['bounced', 'complained', 'asked']) await suppress(`${reason}@example.org`, reason)
    for (const reason of ['bounced', 'complained', 'asked']) {
      await putMail([
        { to: `${reason}@example.org`, kind: 'confirm-signature', signatureId: await addSignature() },
      ])
    }
    await sendAll()
    expect(await states()).toEqual({
      'bounced@example.org': 'dropped',
      'complained@example.org': 'dropped',
      'asked@example.org': 'sent',
    })
  })

  test('a sign-in mail does not come after its link is void', async () => {
    await putMail([{ to: 'staff@example.org', kind: 'staff-sign-in' }])
    await statements()`update mail set created_at = now() - interval '11 minutes'`
    await sendAll()
    expect(await states()).toEqual({ 'staff@example.org': 'dropped' })
  })

  test('a mail waits for its time', async () => {
    await putMail([{ to: 'later@example.org' }])
    await statements()`update mail set not_before = now() + interval '1 hour'`
    await sendAll()
    expect(await states()).toEqual({ 'later@example.org': 'queued' })
  })
})

describe('what cannot be written', () => {
  test('fails alone, says why, and goes when staff try again after putting it right', async () => {
    await putMail([
      { to: 'one@example.org' },
      { to: 'broken@example.org', data: {} },
      { to: 'two@example.org\r\nBcc: x@example.org' },
      { to: 'three@example.org' },
    ])
    await sendAll()
    expect((await mailRows()).map(({ state }) => state)).toEqual(['sent', 'failed', 'failed', 'sent'])
    const undelivered = await listUndelivered(10)
    expect(undelivered.map(({ error }) => error)).toEqual([
      'the address is not one a mail can be sent to',
      'the data of a already-signed mail lack demand',
    ])
    await statements()`update mail set data = ${JSON.stringify(sampleData['already-signed'])}::jsonb where to_address = 'broken@example.org'`
    expect(
      await retryFailedMail(
        db,
        undelivered.map(({ id }) => id),
      ),
    ).toBe(2)
    await sendAll()
    expect((await mailRows()).map(({ state }) => state)).toEqual(['sent', 'sent', 'failed', 'sent'])
  })

  test('what was sent or is unknown is never tried again by staff', async () => {
    await putMail([{ to: 'sent@example.org' }, { to: 'unknown@example.org' }])
    await statements()`update mail set state = 'unknown' where to_address = 'unknown@example.org'`
    await sendAll()
    expect(
      await retryFailedMail(
        db,
        (await mailRows()).map(({ id }) => id),
      ),
    ).toBe(0)
  })
})
