import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailtoLink, webmailLinks } from '@/lib/letters/mail-links'

const to = ['ottoline@example.org']
const lengthOf = (body: string) => mailtoLink({ to, subject: 'Hello', body })?.href.length ?? 0

/** A body with é and a line break that makes the link exactly so long. */
function bodyFor(length: number): string {
  const start = 'Réunion\nmore '
  // The link without its body is shorter by the name of the field, once the body does not fit.
  const empty = lengthOf(start)
  return start + 'a'.repeat(length - empty)
}

describe('case 34: the writer’s own mail program', () => {
  test('case 34: 1,799 characters, with é and line breaks, are opened with the text', () => {
    const link = mailtoLink({ to, subject: 'Hello', body: bodyFor(1799) })
    expect(link?.hasBody).toBe(true)
    expect(link?.href).toHaveLength(1799)
    expect(link?.href).toContain('R%C3%A9union%0D%0Amore%20')
  })

  test('case 34: 1,800 fit and 1,801 do not: address and subject alone, and the text is copied', () => {
    expect(mailtoLink({ to, subject: 'Hello', body: bodyFor(1800) })?.hasBody).toBe(true)
    const link = mailtoLink({ to, subject: 'Hello', body: `${bodyFor(1800)}a` })
    expect(link).toEqual({ href: 'mailto:ottoline@example.org?subject=Hello', hasBody: false })
  })

  test('several recipients stand apart by commas, as the standard has it', () => {
    const link = mailtoLink({ to: ['a@example.org', 'b+c@example.org'], subject: 'x', body: 'y' })
    expect(link?.href).toBe('mailto:a@example.org,b%2Bc@example.org?subject=x&body=y')
  })

  test('case 34: nothing that is written begins another header or recipient', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('a', '\r\n', '\n', 'Bcc:', '&', '?', '%0D%0A', '\u2028', 'é', '\ud800', ' '),
    })
    fc.assert(
      fc.property(nasty, nasty, (subject, body) => {
        const links = [
          mailtoLink({ to, subject: `${subject}\r\nBcc: all@example.org`, body }),
          ...Object.values(webmailLinks({ to, subject: `${subject}\r\nBcc: all@example.org`, body }) ?? {}),
        ]
        for (const link of links) {
          const [, query = ''] = (link?.href ?? '').split('?')
          const fields = [...new URLSearchParams(query)]
          expect(fields.map(([name]) => name.toLowerCase())).not.toContain('bcc')
          const subjects = fields.filter(([name]) => name === 'subject' || name === 'su')
          expect(subjects).toHaveLength(1)
          expect(subjects[0]?.[1]).not.toMatch(/[\r\n\u2028]/)
        }
      }),
    )
  })

  test('case 34: what is not one address is no recipient', () => {
    for (const address of ['a@example.org\r\nBcc: b@example.org', 'a@example.org,b@example.org', 'a b@c.org'])
      expect(mailtoLink({ to: [address], subject: 'x', body: 'y' })).toBeNull()
  })

  test('case 30: without an address there is no link at all', () => {
    expect(mailtoLink({ to: [], subject: 'x', body: 'y' })).toBeNull()
    expect(webmailLinks({ to: [], subject: 'x', body: 'y' })).toBeNull()
  })
})

describe('webmail', () => {
  test('Gmail, Outlook and Yahoo open a new mail with all of it', () => {
    const links = webmailLinks({ to, subject: 'A & B', body: 'One\ntwo' })
    expect(links?.gmail.href).toBe(
      'https://mail.google.com/mail/?view=cm&fs=1&to=ottoline%40example.org&su=A%20%26%20B&body=One%0D%0Atwo',
    )
    expect(links?.outlook.href).toContain('compose?to=ottoline%40example.org&subject=A%20%26%20B&body=')
    expect(links?.yahoo.href).toContain('https://compose.mail.yahoo.com/?to=ottoline%40example.org')
  })
})
