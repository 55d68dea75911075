import fc from 'fast-check'
import PostalMime, { type Email } from 'postal-mime'
import { beforeAll, describe, expect, test } from 'vitest'
import { composeMail } from '@/lib/mail/compose-mail'
import type { OutboxKind, OutgoingMessage, WaitingMail } from '@/lib/mail/mail'
import { natureOf } from '@/lib/mail/mail-natures'
import { composeFor, type OneOf } from '@/lib/mailings/compose/compose-for'
import { type MailingText, type MergeValues, mergeFields } from '@/lib/mailings/mailing'
import { readLeaveToken } from '@/lib/tokens/address-token'
import { addressKey } from '@/lib/tokens/keys'
import { mailSettings, sampleData, testOrganisation } from '../integration/mail-fixtures'
import { fullText, preparedSample, sampleReader, sampleText } from '../support/mailing-text'

const id = '3f1c7a52-9d1b-4c7e-8a55-0b6c4f1d2e3a'
const kinds = Object.keys(sampleData) as OutboxKind[]

beforeAll(() => {
  Object.assign(process.env, mailSettings('http://127.0.0.1:9'), { DATABASE_URL: 'postgres://nowhere/none' })
})

const waiting = (kind: OutboxKind, data: Record<string, string> = {}): WaitingMail => ({
  ...{ id: 1, kind, toAddress: 'ada@example.org', signatureId: id, letterRequestId: id },
  data: { ...sampleData[kind], ...data },
})

/** As a careless provider would put it on the wire: every value as it is, so that whatever could break out does. */
function onTheWire(message: OutgoingMessage): string {
  const headers = {
    ...{ From: message.from, To: message.to, 'Reply-To': message.replyTo, Subject: message.subject },
    ...message.headers,
    ...{ 'MIME-Version': '1.0', 'Content-Type': 'multipart/alternative; boundary="b"' },
  }
  const part = (type: string, body: string) =>
    `--b\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}\r\n`
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${lines.join('')}\r\n${part('text/plain', message.text)}${part('text/html', message.html)}--b--\r\n`
}

async function parsed(mail: WaitingMail): Promise<{ message: OutgoingMessage; email: Email }> {
  const message = await composeMail(mail, testOrganisation)
  return { message, email: await PostalMime.parse(onTheWire(message)) }
}

/** The same for one of a mailing or a journey, in every text that a mailing can have. */
const toMany: { name: string; text: MailingText; list: OneOf }[] = [
  { name: 'a mailing', text: sampleText, list: { id: 'mail-35', kind: 'asks' } },
  { name: 'a mailing with everything', text: fullText, list: { id: 'mail-36', kind: 'campaign_updates' } },
  {
    name: 'one in Welsh',
    text: { ...sampleText, locale: 'cy', variant: 'C' },
    list: { id: 'mail-35', kind: 'news' },
  },
  { name: 'a step of a journey', text: sampleText, list: { id: 'journey-4', kind: 'follow_up' } },
  { name: 'one to look at', text: sampleText, list: { id: 'mail-35', kind: 'asks', isTest: true } },
]

async function parsedMailing(
  { text, list }: { text: MailingText; list: OneOf },
  values: MergeValues = sampleReader.values,
): Promise<{ message: OutgoingMessage; email: Email }> {
  const message = composeFor(await preparedSample(text), { ...sampleReader, values, signedOn: null }, list)
  return { message, email: await PostalMime.parse(onTheWire(message)) }
}

const headerOf = (email: Email, key: string) =>
  email.headers.filter((header) => header.key === key).map(({ value }) => value)
const always = ['content-type', 'from', 'mime-version', 'reply-to', 'subject', 'to']

describe.each(kinds)('a parser that is not ours reads %s', (kind) => {
  test('with one sender, one recipient, both parts and no header but those meant', async () => {
    const { message, email } = await parsed(waiting(kind))
    const leaving = natureOf(kind) === 'list' ? ['list-unsubscribe', 'list-unsubscribe-post'] : []
    const automatic = kind === 'letter' ? [] : ['auto-submitted']
    expect(email.headers.map(({ key }) => key).sort()).toEqual([...always, ...leaving, ...automatic].sort())
    expect(email.from?.address).toBe('campaigns@example.org')
    expect(email.to?.map(({ address }) => address)).toEqual(['ada@example.org'])
    expect(email.subject).toBe(message.subject)
    expect(email.text?.trim()).toBe(message.text.trim())
    expect(email.html?.trim()).toBe(message.html.trim())
  })

  test('and a mail program finds how to leave where it may offer it, and nowhere else', async () => {
    const { email } = await parsed(waiting(kind))
    const [how] = headerOf(email, 'list-unsubscribe')
    const isList = natureOf(kind) === 'list'
    expect(how !== undefined).toBe(isList)
    expect(headerOf(email, 'list-unsubscribe-post')).toEqual(isList ? ['List-Unsubscribe=One-Click'] : [])
    if (!how) return
    const address = /^<(https?:\/\/[^<>,\s]+)>$/.exec(how)?.[1] ?? ''
    expect(readLeaveToken(new URL(address).pathname.replace('/leave/', ''))).toBe(
      addressKey('ada@example.org'),
    )
  })
})

const toManyAlways = ['feedback-id', 'list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'precedence']

describe.each(toMany)('a parser that is not ours reads $name', (one) => {
  test('with each header once, in signs that a header can carry, and both parts whole', async () => {
    const { message, email } = await parsedMailing(one)
    expect(email.headers.map(({ key }) => key).sort()).toEqual([...always, ...toManyAlways].sort())
    expect(email.from?.address).toBe('campaigns@example.org')
    expect(email.to?.map(({ address }) => address)).toEqual(['ada@example.org'])
    expect(email.replyTo?.map(({ address }) => address)).toEqual(['hello@example.org'])
    expect(email.subject).toBe(message.subject)
    expect(email.subject?.startsWith('[Test] ')).toBe(one.list.isTest === true)
    expect(email.text?.trim()).toBe(message.text.trim())
    expect(email.html?.trim()).toBe(message.html.trim())
    for (const value of Object.values(message.headers)) expect(value).toMatch(/^[\x20-\x7e]{1,200}$/)
  })

  test('and knows which list it is of and how to leave it at one press', async () => {
    const { email } = await parsedMailing(one)
    const [how = ''] = headerOf(email, 'list-unsubscribe')
    expect(headerOf(email, 'list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click'])
    expect(readLeaveToken(how.replace(/^<.*\/leave\//, '').replace(/>$/, ''))).toBe(
      addressKey('ada@example.org'),
    )
    expect(headerOf(email, 'list-id')).toEqual([`<${one.list.kind.replace('_', '-')}.example.org>`])
    expect(headerOf(email, 'feedback-id')[0]).toMatch(
      new RegExp(`^${one.list.id}:[a-z-]+:mail:[a-z0-9]{5,15}$`),
    )
    expect(headerOf(email, 'precedence')).toEqual(['bulk'])
  })
})

test('no field of a reader ends a header of a mailing or adds one', async () => {
  const nasty = fc.string({
    unit: fc.constantFrom(
      'a',
      '\r\n',
      '\n',
      '\r',
      '\u2028',
      '\u0085',
      '\0',
      ':',
      ',',
      '<',
      '>',
      '"',
      '\\',
      ' ',
      'é',
      '王',
      '\u202e',
    ),
    maxLength: 30,
  })
  const subject = mergeFields.map((field) => `{{${field}|x}}`).join(' ')
  const one = {
    text: { ...sampleText, subject, preview: subject },
    list: { id: 'mail-1', kind: 'news' as const },
  }
  const plain = await parsedMailing(one, {})
  await fc.assert(
    fc.asyncProperty(nasty, fc.constantFrom(...mergeFields), async (words, field) => {
      const { email } = await parsedMailing(one, { [field]: `Ann${words}\r\nBcc: all@example.org\r\n\r\nx` })
      expect(email.headers.map(({ key }) => key)).toEqual(plain.email.headers.map(({ key }) => key))
      expect(email.to?.map(({ address }) => address)).toEqual(['ada@example.org'])
      expect(email.bcc ?? []).toEqual([])
      expect(email.html).toBeTruthy()
    }),
    { numRuns: 100 },
  )
})

test('letters to representatives, answers and mail to staff never carry it; what nobody named does', () => {
  expect(natureOf('letter')).toBe('letter')
  expect(natureOf('a mailing of tomorrow')).toBe('list')
})

test('a header that was broken out of would be seen', async () => {
  const message = await composeMail(waiting('letter-sent'), testOrganisation)
  const broken = { ...message, subject: 'Hello\r\nBcc: all@example.org' }
  const email = await PostalMime.parse(onTheWire(broken))
  expect(email.bcc?.map(({ address }) => address)).toEqual(['all@example.org'])
})

test('no name, demand, subject or reason that anybody types ends a header or adds one', async () => {
  const nasty = fc.string({
    unit: fc.constantFrom(
      'a',
      '\r\n',
      '\n',
      '\r',
      '\u2028',
      '\u0085',
      '\0',
      ':',
      ',',
      '<',
      '>',
      '"',
      '\\',
      '(',
      ' ',
      'é',
    ),
    maxLength: 30,
  })
  const typed: [OutboxKind, string][] = [
    ['letter', 'fromName'],
    ['letter', 'subject'],
    ['letter-follow-up', 'to'],
    ['letter-sent', 'to'],
    ['confirm-letter', 'to'],
    ['signature-receipt', 'demand'],
    ['staff-invitation', 'invitedBy'],
    ['complaint-news', 'reference'],
  ]
  await fc.assert(
    fc.asyncProperty(nasty, fc.constantFrom(...typed), async (words, [kind, field]) => {
      const plain = await parsed(waiting(kind))
      const { email } = await parsed(
        waiting(kind, { [field]: `Ann${words}\r\nBcc: all@example.org\r\n\r\nx` }),
      )
      expect(email.headers.map(({ key }) => key)).toEqual(plain.email.headers.map(({ key }) => key))
      expect(email.from?.address).toBe('campaigns@example.org')
      expect(email.to?.map(({ address }) => address)).toEqual(['ada@example.org'])
      expect(email.bcc ?? []).toEqual([])
      expect(email.text).toBeTruthy()
    }),
    { numRuns: 150 },
  )
})
