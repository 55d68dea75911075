import { beforeAll, describe, expect, test } from 'vitest'
import { composeLetter, composeLetters, nameOf } from '@/lib/letters/compose-letter'
import { followUpDay } from '@/lib/letters/follow-up-day'
import { sharePercent, shinglesOf } from '@/lib/letters/likeness'
import { composeMail } from '@/lib/mail/compose-mail'
import type { WaitingMail } from '@/lib/mail/mail'
import { mailSettings, testOrganisation } from '../integration/mail-fixtures'
import { madeAction, madeArea, madeMember, madeTarget } from '../support/letter-words'

beforeAll(() => {
  Object.assign(process.env, mailSettings('http://127.0.0.1:9'), { DATABASE_URL: 'postgres://nowhere/none' })
})

const action = madeAction()
const writer = {
  personal: 'I live there.\n\nIt is not safe.',
  ask: '',
  figures: ['harbour-people'],
  name: 'Niamh Adeyemi-Roe',
  address: '14 Sample Row\nAldermoor',
  postcode: 'LS6 1AA',
}

describe('a letter', () => {
  test('greets, says what its writer wrote, asks, gives facts with their source, and is signed with the whole address', () => {
    expect(composeLetter(madeTarget(), action, writer).body).toBe(
      [
        'Dear Ms Sample,',
        '',
        'I live there.',
        '',
        'It is not safe.',
        '',
        action.ask,
        '',
        'An estimated 50 million people live beside a harbour (Harbour Institute, 2022).',
        '',
        'Yours sincerely,',
        'Niamh Adeyemi-Roe',
        '14 Sample Row',
        'Aldermoor',
        'LS6 1AA',
      ].join('\n'),
    )
  })

  test('greets with the whole name where no source knows the salutation', () => {
    const target = madeTarget({ mandate: madeMember({ salutation: '' }) })
    expect(composeLetter(target, action, writer).parts.greeting).toBe('Dear Ottoline Sample,')
  })

  test('does not write a postcode twice', () => {
    const { body } = composeLetter(madeTarget(), action, { ...writer, address: '14 Sample Row, ls61aa' })
    expect(body.endsWith('14 Sample Row, ls61aa')).toBe(true)
  })

  test('case 34: has a subject of one line, always the same for one writer and target', () => {
    const nasty = madeAction({ subjects: ['Hello\r\nBcc: all@example.org', 'Second\u2028line'] })
    const { subject } = composeLetter(madeTarget(), nasty, writer)
    expect(subject).not.toMatch(/[\r\n\u2028]/)
    expect(composeLetter(madeTarget(), nasty, writer).subject).toBe(subject)
  })

  test('takes all its subjects in turn over many postcodes', () => {
    const subjects = Array.from({ length: 60 }, (_, i) => {
      return composeLetter(madeTarget(), action, { ...writer, postcode: `LS${i} 1AA` }).subject
    })
    expect(new Set(subjects)).toEqual(new Set(action.subjects))
  })

  test('is to a name with the title of the house', () => {
    expect(nameOf(madeTarget())).toBe('Ottoline Sample MP')
    const senator = madeTarget({
      area: madeArea({ chamber: { ...madeArea().chamber, memberTitle: '' } }),
    })
    expect(nameOf(senator)).toBe('Ottoline Sample')
  })
})

describe('an ask that its writer changed', () => {
  const thanks = {
    id: 1,
    name: 'thanks',
    kind: 'thanks' as const,
    ask: 'Thank you.',
    subjects: ['Thank you'],
  }
  const withThanks = madeAction({ variants: [thanks] })
  const asked = madeTarget()
  const thanked = madeTarget({ mandate: madeMember({ id: 8, personId: 80 }), variant: thanks })
  const asks = (ask: string, targets = [asked, thanked]) =>
    composeLetters(targets, withThanks, { ...writer, ask }).map(({ parts }) => parts.ask)

  test('goes to those whom it was meant for, and thanks stay thanks', () => {
    expect(asks('Please hurry.')).toEqual(['Please hurry.', 'Thank you.'])
    expect(asks('Thank you so much.', [thanked])).toEqual(['Thank you so much.'])
  })

  test('and left as it was, each gets the words written for them', () => {
    expect(asks('')).toEqual([action.ask, 'Thank you.'])
    expect(asks(`${action.ask} `)).toEqual([action.ask, 'Thank you.'])
  })

  test('the words for some have their own subjects', () => {
    expect(composeLetter(thanked, withThanks, writer).subject).toBe('Thank you')
  })
})

describe('how alike two texts are', () => {
  const text = 'I run evening classes at the college beside the harbour and I meet people who came here'

  test('is measured over runs of five words, whatever the case, accents and punctuation', () => {
    expect(sharePercent(shinglesOf(text), shinglesOf(text.toUpperCase().replaceAll(' ', ', ')))).toBe(100)
    expect(sharePercent(shinglesOf('Zoë fährt'), shinglesOf('zoe fahrt'))).toBe(100)
    expect(sharePercent(shinglesOf(text), shinglesOf('Nothing of this is in the other text at all'))).toBe(0)
  })

  test('one changed word in the middle changes five runs', () => {
    const changed = text.replace('college', 'school')
    const share = sharePercent(shinglesOf(text), shinglesOf(changed))
    expect(share).toBeGreaterThan(50)
    expect(share).toBeLessThan(75)
  })

  test('works for scripts without spaces, and an empty text is like nothing', () => {
    expect(shinglesOf('私は港のそばに住んでいます').length).toBeGreaterThan(0)
    expect(sharePercent(shinglesOf(''), shinglesOf(text))).toBe(0)
  })

  test('keeps numbers that say nothing of the words', () => {
    for (const shingle of shinglesOf(text)) expect(typeof shingle).toBe('bigint')
    expect(JSON.stringify(shinglesOf(text).map(String))).not.toContain('harbour')
  })
})

describe('case 39: the day of asking', () => {
  test('case 39: is fourteen days later, and a week after that', () => {
    expect(followUpDay('2026-11-02', 14, [])).toBe('2026-11-16')
    expect(followUpDay('2026-11-02', 21, [])).toBe('2026-11-23')
  })

  test('case 39: is later by the days of a recess', () => {
    const recess = [{ from: '2026-11-10', until: '2026-11-15' }]
    expect(followUpDay('2026-11-02', 14, recess)).toBe('2026-11-21')
    expect(followUpDay('2026-11-20', 14, recess)).toBe('2026-12-04')
    expect(followUpDay('2026-07-20', 14, [{ from: '2026-07-22', until: '2026-09-01' }])).toBe('2026-09-13')
  })
})

describe('the mail that carries a letter', () => {
  const data = {
    fromName: 'Niamh "N" Adeyemi\r\nBcc: all@example.org',
    replyTo: 'niamh@example.org',
    subject: 'Our harbour\r\nBcc: all@example.org',
    body: 'Dear Ms Sample,\n\n<script>alert(1)</script> & more\n\nYours sincerely,\nNiamh',
  }
  const mail: WaitingMail = {
    id: 1,
    kind: 'letter',
    toAddress: 'ottoline@example.org',
    signatureId: null,
    letterRequestId: null,
    data,
  }

  test('comes from us, is answered to its writer, and is not marked as automatic', async () => {
    const message = await composeMail(mail, testOrganisation)
    expect(message.from).toBe(
      '"Niamh \\"N\\" Adeyemi Bcc: all@example.org via Campaigns, Example" <campaigns@example.org>',
    )
    expect(message.replyTo).toBe('niamh@example.org')
    expect(message.to).toBe('ottoline@example.org')
    expect(message.headers).toEqual({})
  })

  test('case 34: has a subject of one line, and the text word for word in both parts', async () => {
    const { subject, text, html } = await composeMail(mail, testOrganisation)
    expect(subject).toBe('Our harbour Bcc: all@example.org')
    expect(text).toBe(`${data.body}\n`)
    expect(html).not.toContain('<script')
    expect(html).toContain('Yours sincerely,<br>Niamh')
    expect(html).not.toMatch(/style=|src=|href=/)
  })

  test('is refused where its writer’s address is not one', async () => {
    const wrong = { ...mail, data: { ...data, replyTo: 'a@example.org, b@example.org' } }
    await expect(composeMail(wrong, testOrganisation)).rejects.toThrow('address')
    await expect(composeMail({ ...mail, data: {} }, testOrganisation)).rejects.toThrow('lack')
  })
})
