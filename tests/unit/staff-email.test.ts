import { describe, expect, test } from 'vitest'
import { staffEmail } from '@/lib/staff/staff-email'

describe('a staff address', () => {
  test.each([
    ['ruth@example.org', 'ruth@example.org'],
    ['  Ruth.Adeyemi@Example.ORG ', 'ruth.adeyemi@example.org'],
    ['ruth＠example.org', 'ruth@example.org'],
    ["o'neil+desk@mail.example.co.uk", "o'neil+desk@mail.example.co.uk"],
  ])('%s is read as %s', (typed, kept) => expect(staffEmail(typed)).toBe(kept))

  test.each([
    '',
    'ruth',
    '@example.org',
    'ruth@',
    'ruth@localhost',
    'a@b@example.org',
    'ruth@example.org,evil@example.net',
    'ruth@example.org, evil@example.net',
    'ruth@exämple.org',
    'ruth@exаmple.org',
    '"ruth"@example.org',
    'ruth @example.org',
    'ruth@example.org\nbcc: x@example.net',
    'ruth@example..org',
    `${'a'.repeat(65)}@example.org`,
    `ruth@${'a'.repeat(400)}.org`,
  ])('%s is refused', (typed) => expect(staffEmail(typed)).toBeNull())
})
