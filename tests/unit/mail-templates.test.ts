import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { composeMail } from '@/lib/mail/compose-mail'
import { leavingLinks } from '@/lib/mail/leaving-links'
import type { OutboxKind, WaitingMail } from '@/lib/mail/mail'
import { natureOf } from '@/lib/mail/mail-natures'
import { isOneAddress } from '@/lib/mail/one-address'
import { confirmationCode, mintToken, referenceOf } from '@/lib/tokens/signature-token'
import { mailSettings, sampleData, testOrganisation } from '../integration/mail-fixtures'

const id = '3f1c7a52-9d1b-4c7e-8a55-0b6c4f1d2e3a'
/** A letter to a representative is its writer's: tests/unit/letters-mail.test.ts. */
const kinds = (Object.keys(sampleData) as OutboxKind[]).filter((kind) => kind !== 'letter')

beforeAll(() => {
  Object.assign(process.env, mailSettings('http://127.0.0.1:9'), { DATABASE_URL: 'postgres://nowhere/none' })
})

function waiting(kind: OutboxKind, changes: Partial<WaitingMail> = {}): WaitingMail {
  return {
    id: 1,
    kind,
    toAddress: 'ada@example.org',
    signatureId: id,
    letterRequestId: id,
    data: sampleData[kind],
    ...changes,
  }
}

describe.each(kinds)('every mail: %s', (kind) => {
  const compose = () => composeMail(waiting(kind), testOrganisation)

  test('says who we are in both parts', async () => {
    const { html, text } = await compose()
    const words = html.replace(/<!--.*?-->/gs, '')
    for (const part of [words, text]) {
      for (const fact of [
        'The Example Charity',
        '7654321 (England and Wales)',
        'SC000000 (Scotland)',
        'company limited by guarantee, 01234567',
        '1 Example Street, London, EX1 2MP',
        '0300 000 0000',
        'hello@example.org',
        'You get this mail because',
      ]) {
        expect(part).toContain(fact)
      }
    }
  })

  test('is marked as automatic and can be answered', async () => {
    const message = await compose()
    expect(message.headers).toMatchObject({ 'Auto-Submitted': 'auto-generated' })
    expect(message.replyTo).toBe('hello@example.org')
    expect(message.from).toBe('"Campaigns, Example" <campaigns@example.org>')
    expect(message.to).toBe('ada@example.org')
  })

  test('to a supporter has a link that stops mail and one that chooses it in both parts; to staff, neither', async () => {
    const { html, text } = await compose()
    const links = leavingLinks('ada@example.org')
    for (const part of [html, text])
      for (const link of [links.leave, links.preferences])
        expect(part.includes(link)).toBe(natureOf(kind) !== 'staff')
  })

  test('loads nothing from anywhere, runs nothing and is small', async () => {
    const { html } = await compose()
    expect(html).not.toMatch(/<(img|link|script|iframe|object|video|audio|form|base)\b/i)
    expect(html).not.toMatch(/\b(src|srcset|background|poster|action)=|url\(|@import|@font-face|\son\w+=/i)
    for (const [, href] of html.matchAll(/href="([^"]*)"/g))
      expect(href).toMatch(/^(http:\/\/127\.0\.0\.1:3000\/|mailto:hello@)/)
    expect(Buffer.byteLength(html)).toBeLessThan(20 * 1024)
  })

  test('is British English, has one heading, is readable in the dark and nowhere smaller than 16 px', async () => {
    const { html } = await compose()
    expect(html).toMatch(/<html[^>]* lang="en-GB"/)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('<title>')
    expect(html).toContain('prefers-color-scheme:dark')
    const sizes = [...html.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
  })

  test('reads well as text: no markup left, links whole and on their own lines', async () => {
    const { text } = await compose()
    expect(text).not.toMatch(/<\/?[a-z]+[ >]|&[a-z#0-9]+;|\n\n\n|undefined|\[object/i)
    for (const line of text.split('\n').filter((line) => line.includes('http')))
      expect(line).toMatch(/^https?:\S+$/)
  })

  test('is the same to the byte whenever it is composed', async () => {
    const first = await compose()
    for (let i = 0; i < 5; i++) {
      await composeMail(waiting(kind, { signatureId: randomUUID() }), testOrganisation)
      expect(await compose()).toEqual(first)
    }
  })

  test('no placeholder stays unfilled and none of another person is left', async () => {
    const first = JSON.stringify(await compose())
    const second = JSON.stringify(
      await composeMail(waiting(kind, { signatureId: randomUUID() }), testOrganisation),
    )
    expect(first + second).not.toMatch(/q[0-9a-f]{18}q/)
    if (kind.startsWith('staff')) return
    for (const secret of [mintToken('manage', id), mintToken('confirm', id), confirmationCode(id)]) {
      expect(second).not.toContain(secret)
    }
  })
})

describe('what single mails say', () => {
  test('a confirmation carries the link, the code, what was signed and when it was asked, in London', async () => {
    const { html, text, subject } = await composeMail(waiting('confirm-signature'), testOrganisation)
    expect(subject).toBe('Confirm your signature: Set up one fund')
    for (const part of [html.replace(/<!--.*?-->/gs, ''), text]) {
      expect(part).toContain(`http://127.0.0.1:3000/signatures/${mintToken('confirm', id)}`)
      expect(part).toContain(`http://127.0.0.1:3000/preferences/${mintToken('manage', id)}`)
      expect(part).toContain(confirmationCode(id))
      expect(part).toContain('Set up one fund')
      expect(part).toContain('1 July 2026 at 12.30am')
      expect(part).toContain('If this was not you, do nothing')
    }
  })

  test('a confirmation shows nothing that the form’s sender could write', async () => {
    const data = { ...sampleData['confirm-signature'], name: 'Win at evil.example' }
    const message = await composeMail(waiting('confirm-signature', { data }), testOrganisation)
    expect(JSON.stringify(message)).not.toContain('evil.example')
  })

  test('a receipt carries the reference and the number, and reads well without a number', async () => {
    const { text } = await composeMail(waiting('signature-receipt'), testOrganisation)
    expect(text).toContain(`You are number 4,211. Your reference is ${referenceOf(id)}.`)
    const { number: _number, ...without } = sampleData['signature-receipt']
    const plain = await composeMail(waiting('signature-receipt', { data: without }), testOrganisation)
    expect(plain.text).toContain(`Your reference is ${referenceOf(id)}.`)
    expect(plain.text).not.toContain('You are number')
  })

  test('an address in use says which rule it is, with a link to a signature only where there is one', async () => {
    const full = await composeMail(waiting('address-in-use', { signatureId: null }), testOrganisation)
    expect(full.text).toContain('Two people have already signed it with this address.')
    expect(full.text).not.toContain('See, correct or remove')
    const data = { ...sampleData['address-in-use'], why: 'other_postcode' }
    const other = await composeMail(waiting('address-in-use', { data }), testOrganisation)
    expect(other.text).toContain('with this address and another postcode')
    expect(other.text).toContain('See, correct or remove')
  })

  test('an invitation without an inviter, from the terminal, reads well', async () => {
    const data = { ...sampleData['staff-invitation'], invitedBy: '' }
    const { text } = await composeMail(waiting('staff-invitation', { data }), testOrganisation)
    expect(text).toContain('You are invited to work on the campaigns of The Example Charity as a campaigner.')
  })

  test('a row that lacks something is refused in words', async () => {
    await expect(composeMail(waiting('confirm-signature', { data: {} }), testOrganisation)).rejects.toThrow(
      'lack demand',
    )
    await expect(
      composeMail(waiting('confirm-signature', { signatureId: null }), testOrganisation),
    ).rejects.toThrow('no signature')
    await expect(
      composeMail({ ...waiting('already-signed'), kind: 'toString' }, testOrganisation),
    ).rejects.toThrow('no mail of the kind')
  })
})

describe('nothing can be injected', () => {
  const line = /^[^\r\n\u2028\u2029\p{Cc}]*$/u
  const nasty = fc.string({
    unit: fc.constantFrom('a', '\r\n', '\n', '\u2028', '<', '>', '"', '\\', '&', "'", ' ', 'é', '\0'),
  })

  test('an inviter’s name is text in html and one line in text, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (name) => {
        const data = { ...sampleData['staff-invitation'], invitedBy: `x${name}<script>alert(1)</script>x` }
        const { html, text, subject } = await composeMail(
          waiting('staff-invitation', { data }),
          testOrganisation,
        )
        expect(html).not.toContain('<script')
        expect(subject).toMatch(line)
        expect(text.split('\n').filter((part) => part.includes('invites you'))).toHaveLength(1)
      }),
      { numRuns: 60 },
    )
  })

  test('no setting and no demand ends a header or begins another address', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (words) => {
        const data = {
          ...sampleData['already-signed'],
          demand: `Do it${words}\r\nBcc: everybody@example.org`,
        }
        const organisation = { ...testOrganisation, teamName: `Team${words}\r\nBcc: a@example.org` }
        const message = await composeMail(waiting('already-signed', { data }), organisation)
        expect(message.subject).toMatch(line)
        expect(message.from).toMatch(line)
        expect(message.from).toMatch(/^"(?:[^"\\]|\\.)*" <campaigns@example\.org>$/u)
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org, b@example.org',
    'Ada <a@example.org>',
    'a b@example.org',
    '"a"@example.org',
    'a@@example.org',
    '@example.org',
    '',
  ])('%j is not one address', async (toAddress) => {
    expect(isOneAddress(toAddress)).toBe(false)
    await expect(composeMail(waiting('already-signed', { toAddress }), testOrganisation)).rejects.toThrow(
      'address',
    )
  })

  test.each(["o'brien+petition@example.org", 'josé@exämple.org', 'A.B@sub.example.co.uk'])(
    '%s is one address',
    (address) => {
      expect(isOneAddress(address)).toBe(true)
    },
  )
})

test('whoever is asked to approve a mailing reads which one, to how many, and gets to its page', async () => {
  const data = {
    at: '2026-11-22T09:12:00Z',
    mailingId: '35',
    mailingName: 'Write to your MP',
    people: '11908',
  }
  for (const [what, subject] of [
    ['approval_asked', 'A mailing waits for your approval'],
    ['approval_reminder', 'Reminder: a mailing waits for your approval'],
  ] as const) {
    const mail = await composeMail(waiting('staff-notice', { data: { ...data, what } }), testOrganisation)
    expect(mail.subject).toContain(subject)
    expect(mail.text).toContain('Write to your MP, to 11,908 people')
    expect(mail.text).toContain('/staff/mailings/35')
    expect(mail.text).not.toContain('/staff/account')
  }
})
