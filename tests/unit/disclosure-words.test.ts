import { describe, expect, test } from 'vitest'
import { flagsOf, isDisclosure } from '@/lib/comments/disclosure-words'

/** Invented for this test: nobody wrote them. */
const disclosures = [
  'I was trafficked when I was young.',
  'I’ve been abused and I want this to stop',
  'When I was eight my stepfather touched me.',
  'My sister has been beaten by her husband for years',
  'my boss kept us locked in and took my passport',
  'He hits me and nobody believes it',
  'As a survivor I know what this means',
  'This happened to me.',
  'I survived years of domestic abuse',
  'they made me work without pay',
  'I worked for two years in a house for no wages',
  'im not allowed to leave the house',
  'She was sexually exploited, she is my friend',
  'my abuser was never charged',
  'I am scared of my husband',
  'please help me',
  'He said he will kill me',
  'I know a girl who is being held in a house near here',
  'I want to die',
  'sometimes i think of suicide',
  'I w\u200Bas raped',
]
const opinions = [
  'Slavery is wrong and must end.',
  'Children are abused online every day and companies look away.',
  'It makes me angry that nobody acts.',
  'It made me think of how lucky I am.',
  'Because every child deserves to be safe.',
  'My MP should hear this from me.',
  'Trafficking happens in every country. The law must change.',
  'The victims deserve justice.',
  'I care about this because my grandmother taught me to.',
  'Keep us informed, please.',
  'I signed because my children should grow up in a fairer world.',
  'Nobody should be forced to work.',
]

describe('a reason for signing', () => {
  test.each(disclosures)('that tells of abuse or danger goes to safeguarding: %s', (text) =>
    expect(isDisclosure(flagsOf(text))).toBe(true),
  )
  test.each(opinions)('that is an opinion waits for a moderator like others: %s', (text) =>
    expect(isDisclosure(flagsOf(text))).toBe(false),
  )
  test('that speaks of abuse in general is marked, so that somebody reads it with care', () =>
    expect(flagsOf('Trafficking must end.')).toEqual(['abuse']))
  test('with an address of the web, of mail or a telephone number is marked', () => {
    expect(flagsOf('see www.example.org')).toContain('web_address')
    expect(flagsOf('see example.com for more')).toContain('web_address')
    expect(flagsOf('write to ann@example.org')).toContain('email')
    expect(flagsOf('ann (at) example')).toContain('email')
    for (const number of ['07700 900123', '+44 20 7946 0018', '(020) 7946-0018', '555-010-0199'])
      expect(flagsOf(`call ${number}`)).toContain('phone')
  })
  test('with a year, a sum or a share of people is not taken for a telephone number', () => {
    for (const text of [
      'In 2026 there were 49.6 million people',
      'since 1833',
      '£250,000',
      '1 in 150 people',
    ])
      expect(flagsOf(text)).not.toContain('phone')
  })
})
